import { nominalise } from '../../language/wordnet.js';
import { stem } from '../../language/words.js';
import { readDirections } from './directions.js';
import { wordsAt } from './findStatement.js';
import type { Former } from './former.js';
import { matterOf, withoutArticle } from './matter.js';

/** Verbs, by their stems, of what moves: something drives it. */
const CHANGE = new Set(
  'grow increas declin fall rise drop acceler slow deceler improv expand contract shrink chang doubl jump climb soften strengthen weaken gain lose decreas surg'.split(
    ' ',
  ),
);
const MOVES =
  /\b(?:growth|increase|decline|acceleration|slowdown|improvement|expansion|change|rise|drop|fall)\b/i;

/** The question for the reason of what a question is about: "What drove AWS growth?", "Why does Zoox operate in Las Vegas?". */
export function whyOf(former: Former): string {
  const { text, things, verb, auxiliary } = former;
  const otherwise = saidOtherwise(former);
  if (otherwise) return `What drove ${otherwise}?`;
  const matter = matterOf(former);
  const isMeasured = things.some(({ measure }) => measure !== null);
  const moves = verb !== null && CHANGE.has(stem(text.slice(verb.start, verb.end).toLowerCase()));
  if (isMeasured || moves || MOVES.test(matter)) return `What drove ${matter}?`;
  const isFree = things.every(({ end }) => auxiliary !== null && end > auxiliary.start);
  return isFree && verb ? (asking('Why', former) ?? '') : `What is the reason for ${matter}?`;
}

/**
 * What moved, where the answer denies the way in which the question supposed that it did ("Why did AWS growth slow down?"), or
 * where that way has no noun; null else.
 */
function saidOtherwise({ text, auxiliary, verb, cited }: Former): string | null {
  const from = auxiliary?.end ?? text.length;
  const asked = readDirections(text).findLast(({ start }) => start > from);
  if (!asked || MOVES.test(text.slice(asked.start, asked.end))) return null;
  const moved = withoutArticle(text.slice(from, asked.start));
  if (moved === '') return null;
  const ways = cited
    .flatMap((place) => readDirections(wordsAt(place)))
    .filter(({ axis }) => axis === 'amount' || axis === 'pace')
    .map(({ way }) => way);
  const isDenied = ways.length > 0 && !ways.includes(asked.way);
  const deed = stem(text.slice(asked.start, asked.end).toLowerCase());
  if (!isDenied && verb !== null && nominalise(deed) !== null) return null;
  const instead = asked.way === 'down' ? ' growth' : ' decline';
  const noun = isDenied && !MOVES.test(moved) ? instead : '';
  const rest = text
    .slice(asked.end)
    .replace(PARTICLE, '')
    .replace(/[\s?.!]+$/, '');
  return `${moved}${noun}${rest}`;
}

const PARTICLE = /^\s+(?:down|up|off|out|back)\b/i;

/** The same with another question word: "How fast did AWS grow?", "when" is "When did AWS grow?"; null where it cannot be. */
export function asking(questionWord: string, former: Former): string | null {
  const { text, auxiliary, things } = former;
  if (!auxiliary) return null;
  if (/^What was said about /.test(text)) return `${questionWord} is ${matterOf(former)}?`;
  const asked = things.filter(({ end }) => end <= auxiliary.start);
  const words = asked.map(({ start, end }) => text.slice(start, end)).join(' ');
  const verb = text.slice(auxiliary.start, auxiliary.end).toLowerCase();
  const rest = text.slice(auxiliary.end).replace(/[\s?.!]+$/, '');
  const isCopula = /^(?:is|are|was|were)$/i.test(verb);
  return `${questionWord} ${verb}${words && isCopula ? ` ${words}` : ''}${rest}${words && !isCopula ? ` ${words}` : ''}?`;
}
