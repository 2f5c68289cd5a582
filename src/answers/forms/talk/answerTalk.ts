import type { AskRequest, Scope } from '../../../answer.js';
import { resolveScope } from '../../../search/scope/resolveScope.js';
import type { SearchSpace } from '../../../search/search.js';
import type { ParsedCall } from '../../../types.js';
import type { Clock } from '../../clock.js';
import type { Place } from '../../followUp/findStatement.js';
import type { Written } from '../../reading.js';
import { abilityLines, atHand } from './abilities.js';
import { catalogueLines } from './catalogueLines.js';
import type { Talk } from './readTalk.js';
import { speakerLines } from './speakerLines.js';

/** What talk is answered from. */
export interface TalkTask {
  readonly space: SearchSpace;
  readonly request: Pick<AskRequest, 'question' | 'filters'>;
  /** What the conversation cited last: "this call" is its. */
  readonly last: readonly Place[];
  readonly clock: Clock;
}

/** Talk is answered as what it is: without a search, and without citations, for it says nothing of what was said. */
export function answerTalk(talk: Talk, { space, request, last, clock }: TalkTask): Written {
  const { lines, scope } = said(talk, space, request, last);
  const sentences = lines.map((text) => ({ text: withoutMarkers(text), markers: [] }));
  return {
    form: 'talk',
    status: 'answered',
    answer: sentences.map(({ text }) => text).join('\n'),
    sentences,
    engine: 'extractive',
    citations: [],
    related: [],
    scope,
    warnings: [],
    timings: clock.timings(),
  };
}

function said(
  talk: Talk,
  space: SearchSpace,
  { question, filters }: TalkTask['request'],
  last: readonly Place[],
): { readonly lines: readonly string[]; readonly scope: Scope } {
  const { generation } = space;
  switch (talk) {
    case 'greeting':
      return { lines: ['Hello!', atHand(generation), ...abilityLines(generation)], scope: NOWHERE };
    case 'thanks':
      return { lines: ["You're welcome. Ask on whenever you like."], scope: NOWHERE };
    case 'abilities':
      return { lines: [...abilityLines(generation), atHand(generation)], scope: NOWHERE };
    case 'sources':
      return {
        lines: [
          'Every quote of an answer has its source behind it: who said it, in which call and where. Ask something first, and I show where it stands.',
        ],
        scope: NOWHERE,
      };
    case 'catalogue':
    case 'speakers': {
      const { scope } = resolveScope(space, filters, question, {
        reach: talk === 'catalogue' ? 'all' : 'newest',
      });
      const meant = generation.calls.filter(({ transcript }) =>
        scope.calls.includes(transcript.call.id),
      );
      if (talk === 'catalogue') {
        const { missing } = scope;
        const ids = new Set(meant.map(({ transcript }) => transcript.call.id));
        return {
          lines: [...missing.map(stopped), ...catalogueLines(generation, ids)],
          scope: { ...scope, calls: [] },
        };
      }
      return { lines: linesOfSpeakers(meant, scope, last), scope };
    }
  }
}

/** "This call" is the one spoken of last, or the only one. */
function linesOfSpeakers(
  meant: readonly ParsedCall[],
  scope: Scope,
  last: readonly Place[],
): string[] {
  const spokenOf = [...new Set(last.map(({ parsed }) => parsed))];
  const isOpen = scope.resolvedFrom === 'default' && meant.length > 1;
  if (isOpen && spokenOf.length > 0) return speakerLines(spokenOf);
  if (isOpen) return ['Which call? Name a company and a quarter, and I list who speaks in it.'];
  if (meant.length === 0) return [...scope.missing.map(stopped), 'No call fits.'];
  return speakerLines([...meant].reverse());
}

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A number in brackets within a name would be taken for a citation. */
const withoutMarkers = (text: string): string => text.replace(/\[(\d+)\]/g, '($1)');

/** Nothing was searched. */
const NOWHERE: Scope = {
  ...{ calls: [], resolvedFrom: 'default', companies: [], periods: [] },
  ...{ speakers: [], roles: [], sections: [], missing: [] },
};
