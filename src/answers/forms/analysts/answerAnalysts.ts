import type { AnswerSentence, MarkedCitation } from '../../../answer.js';
import { citeInPlace } from '../../../citations/inPlace.js';
import type { FoundExchange } from '../../../search/exchanges/findExchanges.js';
import { ANALYST_NOT_QUOTED } from '../../../search/scope/askedVoices.js';
import { shortName } from '../../../search/scope/companies.js';
import type { ParsedCall } from '../../../types.js';
import { byMarker } from '../../followUp/numbering.js';
import type { Written } from '../../reading.js';
import { refuse } from '../../refuse.js';
import { verifyAnswer } from '../../verifyAnswer.js';
import { renderAnswer } from '../../writeExtractive.js';
import type { FormTask } from '../formTask.js';
import { bestReply, bestWords } from './bestWords.js';
import { chooseExchanges } from './chooseExchanges.js';

/** Who asked what, as a question, and what was replied: an analyst's words are nobody's view but his own. */
export function answerAnalysts(task: FormTask): Written {
  const { space, retrieved, limit, clock } = task;
  const chosen = chooseExchanges(task, limit);
  clock.lap('searchMs');
  const notes = retrieved.notes.filter(({ code }) => code !== ANALYST_NOT_QUOTED);
  const shared = { form: 'analysts', engine: 'extractive', scope: retrieved.scope } as const;
  if (chosen.length === 0)
    return {
      ...shared,
      ...refuse(
        task,
        retrieved.scope.missing.length > 0
          ? undefined
          : 'no analyst asks about this in the calls searched',
      ),
      warnings: notes,
      timings: clock.timings(),
    };
  const { sentences: proposed, citations: cited } = write(task, chosen);
  clock.lap('writeMs');
  const sourceOf = (id: string): string | undefined =>
    space.generation.calls.find(({ transcript }) => transcript.call.id === id)?.transcript.text;
  const { sentences, citations, warnings } = verifyAnswer(proposed, cited, sourceOf);
  clock.lap('verifyMs');
  return {
    ...shared,
    status: 'answered',
    answer: renderAnswer(sentences),
    sentences,
    citations: byMarker(citations),
    related: [],
    warnings: [...notes, ...warnings],
    timings: clock.timings(),
  };
}

function write(
  { base, numberOf, limit, retrieved }: FormTask,
  chosen: readonly FoundExchange[],
): { readonly sentences: AnswerSentence[]; readonly citations: MarkedCitation[] } {
  const sentences: AnswerSentence[] = [];
  const citations: MarkedCitation[] = [];
  const namesCall = retrieved.scope.calls.length > 1;
  let room = limit - chosen.length; // every question first, then as many replies as there is room for
  const add = (parsed: ParsedCall, at: number, did: string): void => {
    const found = citeInPlace(parsed, at, base);
    if (!found || citations.some(({ id }) => id === found.id)) return;
    const citation = { marker: numberOf(found.id), ...found };
    citations.push(citation);
    const lead = `${citation.attribution}${namesCall ? ` (${nameOf(parsed)})` : ''} ${did}`;
    sentences.push({
      text: `${lead.replaceAll('"', "'")}: "${citation.quote}"`,
      markers: [citation.marker],
    });
  };
  for (const found of chosen) {
    add(found.parsed, bestWords(found), 'asked');
    const reply = bestReply(found);
    if (reply === null || room <= 0) continue;
    room -= 1;
    add(found.parsed, reply, 'replied');
  }
  return { sentences, citations };
}

const nameOf = ({ transcript: { call } }: ParsedCall): string =>
  [shortName(call.company ?? call.ticker ?? ''), call.period].filter(Boolean).join(' ') || call.id;
