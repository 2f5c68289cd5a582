import { measureOf } from '../../search/measure.js';
import type { Span } from '../../transcripts/sentences.js';
import { append, type Change, edit, tidy } from './edit.js';
import type { Former, Reader } from './former.js';
import type { Fragment } from './fragment.js';
import { otherPeriod } from './otherPeriod.js';
import { withMatter } from './withMatter.js';

const NO_CHANGE: Change = { edits: [], words: '' };

/** The former question with what a fragment puts in its place: another matter, company, speaker or period; null where that cannot be told. */
export function applyFragment(fragment: Fragment, before: Former, reader: Reader): string | null {
  const former = forOne(fragment, before, reader);
  const isTimed = fragment.shift !== null || fragment.isWholeYear || fragment.periods.length > 0;
  const period = isTimed ? otherPeriod(fragment, former, reader) : NO_PERIOD;
  if (!period) return null;
  const changes = [
    otherVoice(fragment, former, reader) ?? withMatter(fragment, former),
    otherCompany(fragment, former, period.isFromCalls, reader),
    period.words === null
      ? { edits: period.edits, words: '' }
      : inPlaceOf(
          former.text,
          former.periods.filter(({ isCompared }) => !isCompared),
          period.words,
          HAS_PREPOSITION.test(period.words) ? '' : 'in ',
        ),
  ];
  const text = edit(
    former.text,
    changes.flatMap(({ edits }) => edits),
  );
  return tidy(changes.map(({ words }) => words).reduce(append, text));
}

const HAS_PREPOSITION = /^(?:(?:the )?next|since|after|before|until)\b/i;

const NO_PERIOD = { words: null, edits: [], isFromCalls: false };

/** "Which company had the higher margin, A or B?" asks of one company "What was the margin?". */
function forOne({ companies }: Fragment, former: Former, reader: Reader): Former {
  const isOne = companies.length === 1 && former.named.companies.length > 1;
  return isOne ? { ...reader.read(measureOf(former.text)), cited: former.cited } : former;
}

/** "And the CEO?" behind "What did the CFO say …?". */
function otherVoice({ matter }: Fragment, { text, voices }: Former, reader: Reader): Change | null {
  if (matter === '' || voices.speakers.length + voices.roles.length === 0) return null;
  const said = `said ${matter}`;
  const { speakers, roles, spans } = reader.voices(said);
  if (speakers.length + roles.length === 0) return null;
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const own = voices.spans.filter(
    ({ start, end }) => !/\b(?:in|during)\b/i.test(text.slice(start, end)),
  );
  return inPlaceOf(text, [merged(own)], said.slice(from, to), 'by ');
}

/** A first name and a surname are two spans of one name. */
const merged = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

function otherCompany(
  { companies }: Fragment,
  former: Former,
  isFromCalls: boolean,
  reader: Reader,
): Change {
  const { text, named } = former;
  if (companies.length === 0)
    return isFromCalls && named.companies.length === 0
      ? { edits: [], words: companyOfCited(former, reader) }
      : NO_CHANGE;
  const isOwner = named.spans.some(({ start, end }) => /['’]s$/.test(text.slice(start, end)));
  return inPlaceOf(text, named.spans, companies.join(' and ') + (isOwner ? "'s" : ''), 'at ');
}

/** A period that the calls of one company gave is one of its own. */
function companyOfCited({ cited }: Former, { hasCompanies }: Reader): string {
  const companies = new Set(cited.map(({ parsed }) => parsed.transcript.call.company));
  const [only] = companies;
  return hasCompanies && companies.size === 1 && only ? `at ${only}` : '';
}

/** In the place of one stretch; several, and what has a preposition of its own, stand at the end, and what joined the old goes. */
function inPlaceOf(
  text: string,
  spans: readonly Span[],
  words: string,
  preposition: string,
): Change {
  const [only] = spans;
  if (spans.length === 1 && only && preposition !== '')
    return { edits: [{ ...only, words }], words: '' };
  const edits = spans.map(({ start, end }) => {
    const joint = JOINT.exec(text.slice(0, start))?.[0].length ?? 0;
    return { start: start - joint, end, words: '' };
  });
  return { edits, words: preposition + words };
}

const JOINT = /(?:,?\s*(?:\b(?:and|or|in|at|of|for|from|to|between|than)\s+)*)$/i;
