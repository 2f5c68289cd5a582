import type { Span } from '../../transcripts/sentences.js';
import type { Section, Turn } from '../../types.js';
import { tokensOf } from './nameTokens.js';

/** Whose words, and from which part of the call, a question asks for; an empty list narrows nothing. */
export interface AskedVoices {
  /** Full names of speakers. */
  readonly speakers: readonly string[];
  readonly roles: readonly string[];
  readonly sections: readonly Section[];
}

/** The voices of a question, with the words that name them: whoever speaks seldom says his own name or office. */
export interface NamedVoices extends AskedVoices {
  readonly spans: readonly Span[];
  /** Where somebody is named who does not speak under that name. */
  readonly strangers: readonly Span[];
}

/** Offices of a company: how a question names one, and how a source writes it. */
const OFFICES: readonly (readonly [role: string, asked: RegExp, written: RegExp])[] = [
  ['CEO', /\b(?:ceos?|chief executives?(?: officers?)?)\b/i, /\bCEO\b|chief executive/i],
  ['CFO', /\b(?:cfos?|chief financ\w+(?: officers?)?|finance chiefs?)\b/i, /\bCFO\b|chief financ/i],
  ['COO', /\b(?:coos?|chief operating officers?)\b/i, /\bCOO\b|chief operating/i],
  ['CTO', /\b(?:ctos?|chief technology officers?)\b/i, /\bCTO\b|chief technology/i],
  ['President', /\bthe president\b/i, /\bpresident\b(?!.*\bvice)(?<!vice.*)/i],
  [
    'Investor Relations',
    /\b(?:investor relations|head of IR|IR head)\b/i,
    /\binvestor relations\b|\bIR\b/i,
  ],
];

/** Somebody's words are asked for, not only something that has to do with him. */
const SAYING =
  /\b(?:sa(?:y|id|ys|ying)|mention\w*|comment\w*|tell|told|describ\w*|explain\w*|discuss\w*|talk\w*|answer\w*|respond\w*|repl(?:y|ied)|ask\w*|think\w*|views?|expect\w*|according to|remark\w*|outlin\w*|state[sd]?|address\w*|note[sd]?|characteri[sz]\w*|highlight\w*|warn\w*|claim\w*|argue\w*|quotes?|sound\w*|tone|stress\w*|emphasi[sz]\w*|suggest\w*|promis\w*|guid\w*|announc\w*|confirm\w*|words?|from)\b/i;

const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'qa',
    /\b(?:in|during|from) (?:the )?(?:Q\s?&\s?A|questions? and answers?|question[\s-]and[\s-]answer)/i,
  ],
  [
    'remarks',
    /\b(?:in|during|from) (?:(?:the |their |his |her )?(?:prepared|opening|introductory) (?:remarks|statements?|comments)|(?:the|their|his|her) remarks)\b/i,
  ],
];

/** Whether a role as a source writes it is of an office; a role that is no office is compared as it stands. */
export function holdsRole(written: string | null, role: string): boolean {
  if (written === null) return false;
  const office = OFFICES.find(
    ([name, asked]) => name.toLowerCase() === role.toLowerCase() || asked.test(role),
  );
  return office ? office[2].test(written) : written.toLowerCase() === role.toLowerCase();
}

/** The offices that a text names, one place for each. */
export const officesIn = (text: string): (Span & { readonly role: string })[] =>
  OFFICES.flatMap(([role, pattern]) => spanOf(pattern, text).map((span) => ({ role, ...span })));

/**
 * The speakers, roles and sections that a question asks for.
 *
 * @param turns those of the calls in scope: only who speaks there can be meant
 */
export function readVoices(
  question: string,
  turns: () => readonly Turn[],
  isDictionaryWord: (word: string) => boolean,
): NamedVoices {
  const sections = SECTIONS.filter(([, pattern]) => pattern.test(question));
  const spans = sections.flatMap(([, pattern]) => spanOf(pattern, question));
  const none = { speakers: [], roles: [], strangers: [] };
  const asked = { ...none, sections: sections.map(([name]) => name), spans };
  if (!SAYING.test(question) || /^\s*who\b/i.test(question)) return asked;
  const offices = OFFICES.filter(([, pattern]) => pattern.test(question));
  const named = namedSpeakers(question, turns(), isDictionaryWord);
  return {
    ...asked,
    speakers: named.names,
    roles: offices.map(([role]) => role),
    strangers: named.names.length > 0 ? [] : strangersIn(question),
    spans: [
      ...spans,
      ...offices.flatMap(([, pattern]) => spanOf(pattern, question)),
      ...named.spans,
    ],
  };
}

/** A first name and a surname, of whom the words are asked for. */
const PERSON = String.raw`\p{Lu}\p{Ll}+\s+(?:\p{Lu}\.\s+)?\p{Lu}[\p{L}'’-]*\p{Ll}`;
const STRANGER = new RegExp(
  String.raw`\b(?:did|does|do|has|had|[Aa]ccording to)\s+(?<before>${PERSON})(?=\s+(?:say|said|mention|comment|think|tell|told|describe|explain|discuss|talk|answer|respond|reply|expect|state|note|highlight)|\s*[,.?]|$)`,
  'gu',
);

function strangersIn(question: string): Span[] {
  return [...question.matchAll(STRANGER)].map(({ index, 0: found, groups }) => {
    const end = index + found.length;
    return { start: end - (groups?.before?.length ?? 0), end };
  });
}

function spanOf(pattern: RegExp, question: string): Span[] {
  const found = pattern.exec(question);
  return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
}

/** Speakers whose full name or surname stands in the question; a surname that several share names them all. */
function namedSpeakers(
  question: string,
  turns: readonly Turn[],
  isDictionaryWord: (word: string) => boolean,
): { names: string[]; spans: Span[] } {
  const tokens = tokensOf(question);
  const all = new Set(turns.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])));
  const named: { readonly name: string; readonly spans: readonly Span[] }[] = [];
  for (const name of all) {
    const parts = tokensOf(name).map(({ word }) => word);
    const surname = parts.at(-1) ?? '';
    const own = tokens.filter(({ word }) => word.length > 1 && parts.includes(word));
    const last = own.find(({ word }) => word === surname);
    if (!last) continue;
    const isSure = /^\p{Lu}/u.test(last.written) || !isDictionaryWord(surname) || own.length > 1;
    if (!isSure) continue;
    named.push({ name, spans: own });
  }
  // "What did Ann say about Bob?" asks for her words only.
  const speaking = named.filter(
    ({ spans: [first] }) => !/\babout\s+$/i.test(question.slice(0, first?.start)),
  );
  const meant = speaking.length > 0 ? speaking : named;
  return { names: meant.map(({ name }) => name), spans: meant.flatMap(({ spans }) => spans) };
}
