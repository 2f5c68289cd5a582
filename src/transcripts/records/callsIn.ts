import { periodIn } from '../../language/periods/callDates.js';
import type { GuessedCall } from '../given.js';
import { factsOf } from './facts.js';
import { asText, CALL, field, fieldName, hasField, isNamed, type Named, TURN } from './fields.js';
import { isTurn } from './turnsIn.js';

/** The data of one call: an object or a list that holds its words, and what stands around it. */
export interface CallData {
  readonly value: unknown;
  /** What data around the value say of the call. */
  readonly around: GuessedCall;
}

/** The calls that a value holds: itself, or those in a list or an object of calls, however they are wrapped. */
export function callsIn(value: unknown, around: GuessedCall = {}): CallData[] {
  if (!holdsWords(value)) return [];
  if (Array.isArray(value)) {
    const isOne = value.some((one) => isTurn(one) || isTuple(one)) || !value.some(isCall);
    return isOne ? [{ value, around }] : value.flatMap((one) => callsIn(one, around));
  }
  if (!isNamed(value)) return [];
  const inside = Object.entries(value).filter(([, one]) => typeof one === 'object' && one !== null);
  const own = { ...around, ...factsOf(withoutInside(value)) };
  const lists = inside.filter(
    ([, one]) => Array.isArray(one) && one.some(isCall) && !one.some(isTurn),
  );
  if (lists.length > 0)
    return lists.flatMap(([key, one]) => callsIn(one, { ...own, ...factsOfKey(key) }));
  const named = inside.filter(([key, one]) => isCall(one) || tells(key, one));
  if (named.length > 0 && named.length === inside.filter(([, one]) => holdsWords(one)).length) {
    const isWrapper =
      named.length > 1 || !hasField(value, [...CALL.ticker, ...CALL.period, ...CALL.date]);
    if (isWrapper)
      return named.flatMap(([key, one]) => callsIn(one, { ...own, ...factsOfKey(key) }));
  }
  const deeper = inside.flatMap(([, one]) => (isNamed(one) ? callsIn(one, own) : []));
  return deeper.length > 1 ? deeper : [{ value, around }];
}

/** Whether a value holds a call's words: turns, or a text that is long enough in a field for such. */
function holdsWords(value: unknown, depth = 0, name = ''): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === 'string') return isLong(value.length, name);
  if (isTurn(value) || isTuple(value)) return true;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return isLong(
      value.reduce<number>((sum, { length }) => sum + length, 0),
      name,
    );
  if (Array.isArray(value)) return value.some((one) => holdsWords(one, depth + 1, name));
  return (
    isNamed(value) &&
    Object.entries(value).some(([key, one]) => holdsWords(one, depth + 1, fieldName(key)))
  );
}

const isLong = (length: number, name: string): boolean =>
  length >= LEAST_TEXT && TEXT_NAME.test(name);

const TEXT_NAME =
  /transcript|content|text|body|speech|remark|presentation|paragraph|^qa|questions?and|dialog/;

/** Whether an object says by itself whose call or when, and holds its words. */
const isCall = (value: unknown): value is Named =>
  isNamed(value) && !isTurn(value) && hasField(value, FACTS) && holdsWords(value);

const FACTS = [
  ...CALL.ticker,
  ...CALL.company,
  ...CALL.period,
  ...CALL.date,
  ...CALL.id,
  ...CALL.url,
];

/** "2025-Q3" or "ACME" before a call's words. */
const tells = (key: string, value: unknown): boolean =>
  Object.keys(factsOfKey(key)).length > 0 && holdsWords(value);

function factsOfKey(key: string): GuessedCall {
  const period = key.length <= 40 ? periodIn(key.replace(/_/g, ' '))?.period : undefined;
  const ticker =
    /^[A-Z][A-Z.]{0,5}$/.test(key) && !/^(?:QA|MD|MDA|IR|CEO|CFO)$/.test(key) ? key : undefined;
  return {
    ...(period === undefined ? {} : { period }),
    ...(ticker === undefined ? {} : { ticker }),
  };
}

/** The plain values, and the objects that only describe the call. */
const withoutInside = (value: Named): Named =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) => typeof one !== 'object' || (isNamed(one) && !holdsWords(one)),
    ),
  );

const isTuple = (value: unknown): boolean =>
  Array.isArray(value) &&
  [2, 3].includes(value.length) &&
  value.every((cell) => typeof cell === 'string');

/** Characters from which on a text may be a call's words. */
const LEAST_TEXT = 200;
const DEEPEST = 8;

/** The texts of a call that has no list of turns: its longest, or its remarks and its questions one after the other. */
export function textIn(value: unknown): string | null {
  const texts = textsIn(value, 0);
  const parts = texts.filter(({ name }) => PARTS.test(name));
  const [longest] = [...texts].sort((a, b) => b.text.length - a.text.length);
  if (
    parts.length > 1 &&
    parts.reduce((sum, { text }) => sum + text.length, 0) >= (longest?.text.length ?? 0)
  )
    return parts
      .map(({ name, text }) => (QUESTIONS.test(name) ? `Questions and Answers\n\n${text}` : text))
      .join('\n\n');
  return longest?.text ?? null;
}

const QUESTIONS =
  /^(?:qa|qanda|questionsandanswer|questionandanswer|question)(?:section|session)?$/;
const PARTS =
  /^(?:prepared|opening|management)?(?:remark|presentation|qa|qanda|questionsandanswer|questionandanswer|question)(?:section|session)?$/;

function textsIn(value: unknown, depth: number, key = ''): { name: string; text: string }[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string')
    return isLong(value.length, key) || (TURN.text.includes(key) && value.trim() !== '')
      ? [{ name: key, text: value }]
      : [];
  if (Array.isArray(value)) {
    const lines = value.map((one) => (isNamed(one) ? asText(field(one, TURN.text)) : asText(one)));
    return lines.length > 0 && lines.every((line) => line !== null)
      ? textsIn(lines.join('\n'), depth + 1, key)
      : value.flatMap((one) => textsIn(one, depth + 1, key));
  }
  if (!isNamed(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, depth + 1, fieldName(name)));
}
