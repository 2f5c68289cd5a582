import { applyFragment } from './applyFragment.js';
import { append } from './edit.js';
import type { Former, Reader } from './former.js';
import type { Gap } from './gap.js';
import { matterOf } from './matter.js';
import { withoutPronouns } from './pronouns.js';
import { asking, whyOf } from './why.js';

/** A question with what it leaves out put in its place; null where the former one does not tell. */
export function fillGap(gap: Gap, question: string, former: Former, reader: Reader): string | null {
  switch (gap.kind) {
    case 'who-said':
      return null; // answered from the citations
    case 'why':
      return whyOf(former);
    case 'more':
      return `What was said about ${matterOf(former)}?`;
    case 'question-word':
      return asking(gap.word, former);
    case 'fragment':
      return applyFragment(gap.fragment, former, reader);
    case 'pronouns':
      return inScope(withoutPronouns(gap.own, former), question, former, reader);
    case 'says':
      return append(withoutPronouns(gap.own, former), `about ${matterOf(former)}`);
    case 'goes-on':
      return inScope(question, question, former, reader);
  }
}

/** A question that takes no words from the former one goes on in its calls only where it named a company. */
function inScope(filled: string, asked: string, former: Former, reader: Reader): string {
  const goesOn = filled !== asked || former.named.companies.length > 0;
  return goesOn ? withScope(filled, former, reader) : asked;
}

/** The company and the period of the former question, where a question that goes on from it names none. */
function withScope(question: string, former: Former, reader: Reader): string {
  const { named, periods } = reader.read(question);
  const companies = former.named.companies.map(({ name }) => name).join(' and ');
  const isPlaced = named.spans.length > 0 || companies === '';
  const placed = isPlaced ? question : append(question, `at ${companies}`);
  return periods.length > 0 ? placed : append(placed, periodsOf(former));
}

/** "in Q2 2024", "since 2023", "in Q1 2024 and Q2 2024"; empty where none is named. */
function periodsOf({ text, periods }: Former): string {
  const own = periods.filter(({ isCompared }) => !isCompared);
  const [first] = own;
  if (!first) return '';
  const before = BEFORE_PERIOD.exec(text.slice(0, first.start))?.[1] ?? 'in';
  return `${before} ${own.map(({ start, end }) => text.slice(start, end)).join(' and ')}`;
}

const BEFORE_PERIOD = /\b(since|after|before|until|from|between|during|for)\s+(?:the\s+)?$/i;
