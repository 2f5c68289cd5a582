import { stem } from '../../language/words.js';
import type { Span } from '../../transcripts/sentences.js';
import { type Edit, edit, tidy } from './edit.js';
import type { Former } from './former.js';
import { matterOf, ownerOf, severalOf, subjectOf } from './matter.js';

/** A question read for pronouns: where its own things, companies and speakers stand. */
export interface OwnWords {
  readonly text: string;
  /** Things and companies. */
  readonly spans: readonly Span[];
  /** Whom "he" may stand for, and "it" never. */
  readonly speakers: readonly Span[];
}

const PRONOUN = /\b(?:it|its|they|them|their|he|him|his|she|her|that|this|these|those)\b/giu;
/** "Why did management cut its forecast?" */
const COMPANY = /\b(?:management|compan(?:y|ies)|executives?|firms?|team)\b/i;
/** "This quarter" is one of the calendar. */
const TIME =
  /^th\w+ (?:quarters?|years?|months?|weeks?|days?|mornings?|times?|periods?|calls?|points?|moments?|stages?|halves|half|seasons?|decades?)$/;
const SAYS_THAT =
  /\b(?:say|says|said|think|thinks|believe|believes|expect|expects|mention\w*|state[sd]?|claim\w*|confirm\w*|means?)\s+$/i;
const PERSON = /^(?:he|him|his|she|her)$/;
/** "Is it true that …", "How long does it take to …": stands for nothing. */
const STANDS_FOR_NOTHING =
  /\bit\s+(?:takes?|cost|costs)\b.*\bto\b|\b(?:is|was|will|would)\s+it\s+(?:be\s+|still\s+|too\s+|really\s+)*(?:true|possible|likely|clear|fair|correct|expected|planned|accurate|right|safe|important|easy|hard|difficult|easier|harder|common|normal|necessary|worth|realistic|reasonable|early|better|unusual|feasible)\s+(?:to|that|for|if|whether|\w+ing)\b/i;
/** Behind these, "that" and "this" stand alone; before anything else they belong to a noun ("this quarter") or begin a clause. */
const STANDS_ALONE =
  /^\s*(?:$|[?.!,;:]|(?:is|are|was|were|be|has|have|had|do|does|did|will|would|can|could|may|might|should|mean|means|compare|compares|include|includes|affect|affects|change|changes|happen|happened|for|in|on|at|to|of|with|from|by|and|or|but|than|as|so|really|still|already|alone|sustainable|true|new)\b)/i;
const WHAT_MOVES =
  /\b(?:driv\w+|drove|caus\w+|explain\w*|behind|reasons?\s+for|led\s+to|contribut\w+\s+to|support\w*|sustain\w*)\s+$/i;
/** Whoever says and plans is the company, not the things that were spoken of. */
const MANAGEMENT =
  /^\s+(?:\w+ly\s+|also\s+|still\s+)?(?:say|said|says|expect|plan|think|mention|see|guide|announce|describe|talk|anticipate|intend|believe|forecast|invest|spend|buy|sell|launch|report|give|tell|comment|do)\b/i;
/** "the outlook for it": the noun holds the pronoun, so it is not what it stands for; a name is ("Kiro in its first days"). */
const HOLDS = /^\s+(?:of|for|about|on|to|with|behind|from|in)\s+$/i;

/** "How many customers does it have?": what is asked for stands before the verb, and is not what "it" stands for. */
const ASKED_OF =
  /^(?:\s+in\s+\p{L}+)?\s+(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\s+$/iu;

/** The pronouns of a question that nothing in it stands for. */
export function danglingPronouns({
  text,
  spans,
  speakers,
}: OwnWords): (Span & { readonly word: string })[] {
  return [...text.matchAll(PRONOUN)]
    .map(({ index, 0: word }) => withNoun(text, index, word.toLowerCase()))
    .filter((pronoun) => {
      if (pronoun.word.includes(' ')) return pointsBack(pronoun, text, spans);
      if (/^it/.test(pronoun.word) && STANDS_FOR_NOTHING.test(text)) return false;
      if (!PERSON.test(pronoun.word) && COMPANY.test(text.slice(0, pronoun.start))) return false;
      const antecedents = PERSON.test(pronoun.word) ? [...spans, ...speakers] : spans;
      return antecedents.every(({ start, end }) => {
        const between = text.slice(end, pronoun.start);
        const isHolder = HOLDS.test(between) && !/\p{Lu}/u.test(text.slice(start, end));
        return start >= pronoun.start || ASKED_OF.test(between) || isHolder;
      });
    });
}

/** "this growth" is read as one. */
function withNoun(text: string, start: number, word: string): Span & { readonly word: string } {
  const behind = text.slice(start + word.length);
  const noun =
    /^th/.test(word) && !/^the(?:y|m|ir)$/.test(word) && !STANDS_ALONE.test(behind)
      ? (/^\s+[\p{L}-]+/u.exec(behind)?.[0] ?? '')
      : '';
  return { start, end: start + word.length + noun.length, word: word + noun.replace(/\s+/, ' ') };
}

/** "this growth", but not "this quarter", "they said that growth …", or what a name before it may have. */
function pointsBack(
  { word, start }: Span & { readonly word: string },
  text: string,
  spans: readonly Span[],
): boolean {
  if (TIME.test(word) || /\p{Lu}/u.test(word) || SAYS_THAT.test(text.slice(0, start))) return false;
  return spans.every(
    (span) => span.start >= start || !/\p{Lu}/u.test(text.slice(span.start, span.end)),
  );
}

/** The question with what its pronouns stand for in the former one; a pronoun that stands for nothing there stays. */
export function withoutPronouns(own: OwnWords, former: Former): string {
  const { text } = own;
  const edits = danglingPronouns(own).flatMap((pronoun): Edit[] => {
    const words = standsFor(pronoun, text, former);
    return words === null ? [] : [{ start: pronoun.start, end: pronoun.end, words }];
  });
  return edits.length === 0 ? text : tidy(edit(text, edits));
}

function standsFor(
  { word, start, end }: Span & { readonly word: string },
  text: string,
  former: Former,
): string | null {
  const noun = word.split(' ')[1];
  if (noun !== undefined) {
    const matter = matterOf(former);
    return wordsIn(matter).some((own) => stem(own) === stem(noun)) ? matter : null;
  }
  if (PERSON.test(word)) return speakerFor(word, former);
  if (/^(?:they|them|their|these|those)$/.test(word)) {
    if (word === 'they' && MANAGEMENT.test(text.slice(end))) return null;
    if (word === 'their' && former.named.companies.length > 0)
      return genitive(former, ownerOf(former));
    const several = severalOf(former);
    if (several) return word === 'their' ? genitive(former, several) : wordsOf(former, several);
    return /^th(?:ese|ose)$/.test(word) ? matterOf(former) : null;
  }
  if (word === 'its') return genitive(former, ownerOf(former));
  if (word === 'it' && !WHAT_MOVES.test(text.slice(0, start)))
    return wordsOf(former, subjectOf(former));
  return matterOf(former) || null;
}

/** A speaker that the question named, else the only one that is quoted; where the source names nobody, nobody is meant. */
function speakerFor(word: string, { voices, cited }: Former): string | null {
  const quoted = new Set(cited.flatMap(({ turn }) => turn.speaker?.name ?? []));
  const isQuotedAlone = quoted.size === 1 && cited.every(({ turn }) => turn.speaker !== null);
  const [named] =
    voices.speakers.length > 0
      ? voices.speakers
      : voices.roles.length > 0
        ? voices.roles.map((role) => `the ${role}`)
        : isQuotedAlone
          ? quoted
          : [];
  if (named === undefined) return null;
  return word === 'his' || word === 'her' ? `${named}'s` : named;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

function wordsOf({ text }: Former, span: Span | null): string | null {
  if (!span) return null;
  const article = /\bthe\s+$/i.test(text.slice(0, span.start)) ? 'the ' : '';
  return article + text.slice(span.start, span.end).replace(/['’]s$/, '');
}

function genitive(former: Former, span: Span | null): string | null {
  const words = wordsOf(former, span);
  return words === null ? null : `${words}'s`;
}
