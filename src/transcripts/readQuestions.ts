import { ORGANIZATION, toAsk, trimmed } from './introductions.js';
import type { Person } from './outline.js';
import { isFirm } from './parties.js';
import { looksLikeName } from './personNames.js';
import { HONORIFIC, NAME } from './wording.js';

/** A question that somebody reads aloud, in sentences of a turn. */
export interface ReadQuestion {
  /** The sentence that announces it, and the one behind its last. */
  readonly first: number;
  readonly end: number;
  readonly asker: Asker | null;
  /** Whether it is told to be one of several that are answered now, rather than one that is often heard. */
  readonly opens: boolean;
}

type Asker = Pick<Person, 'name' | 'organization'>;

/**
 * The questions that are read aloud in the sentences of one turn: each is announced ("First question is from Ann Lee", "The
 * next one that we have received is on margins") and goes to its last question mark, for an answer may follow in the same turn.
 */
export function readQuestionsIn(sentences: readonly string[]): ReadQuestion[] {
  const announced = sentences.map((words) => announcementIn(words));
  const questions: ReadQuestion[] = [];
  announced.forEach((announcement, at) => {
    if (!announcement || at < (questions.at(-1)?.end ?? 0)) return;
    const next = announced.findIndex((one, index) => one !== null && index > at);
    const behind = next < 0 ? sentences : sentences.slice(0, next);
    const end = endOf(behind, at, announcement);
    const { asker, opens } = announcement;
    if (end > at) questions.push({ first: at, end, asker, opens });
  });
  return questions;
}

/** Sentences within which a question that is read comes to its question mark; of one without, those that are taken for it. */
const LONGEST_QUESTION = 12;
const USUAL_QUESTION = 6;
/** Sentences between two question marks of one question. */
const BETWEEN = 2;

/** The sentence behind a question announced in the sentence `at`; `at` itself where nothing is asked. */
function endOf(sentences: readonly string[], at: number, { kind }: Announcement): number {
  const rest = sentences.slice(at, at + LONGEST_QUESTION);
  const stop = rest.findIndex(
    (words, place) => place > 0 && (ANSWERS.test(words) || handsOn(words)),
  );
  const said = stop < 0 ? rest : rest.slice(0, stop);
  const marks = said.flatMap((words, place) => (/\?["”’']?$/.test(words) ? [place] : []));
  if (marks.length > 0) {
    const last = marks.findIndex((place, n) => (marks[n + 1] ?? 99) - place > BETWEEN);
    const end = at + (marks[last] ?? 0) + 1;
    return COURTESY.test(sentences[end] ?? '') ? end + 1 : end;
  }
  // Who is called by name may be there to ask.
  const isCalled = CALLED.test(rest[1] ?? '') || (rest.length === 1 && !SAYS.test(rest[0] ?? ''));
  if (isCalled || kind === 'often heard') return at;
  if (kind === 'by topic') return at + 1;
  // Nobody answers in this turn, or says that an answer begins.
  return stop >= 0 || rest.length <= USUAL_QUESTION ? at + said.length : at + 1;
}

const CALLED =
  /^(?:[^.?!]{0,30}, )?(?:please,? (?:go ahead|proceed|begin|un-?mute)|(?:go|you may go) ahead|your line\b|you may (?:begin|proceed|ask)|(?:your|the) (?:line|mic|floor))\b/i;
const SAYS =
  /\b(?:says|asks|asking|reads|received|submitted|sent in|on|about|regarding|whether)\b|[:,]\s/i;
const ANSWERS =
  /^(?:(?:yeah|yes|sure|so|well|no|absolutely|look|right|okay|i think|let me|i['’]ll|we|our)\b|(?:thanks|thank you) (?:\p{L}+ )?for (?:the|your|that|this) question)/iu;
const COURTESY = /^(?:thank you|thanks|congratulations|best regards|regards)\b[^.?!]{0,60}[.!]?$/i;

/** "Ann, do you want to take that?", "Over to Ann.", "Ann?" */
export const handsOn = (words: string): boolean => HANDS_ON.test(words);

const HANDS_ON =
  /\b(?:take|address|answer|handle|comment on|respond to|start with) (?:that|this|it)(?: one| question)?\b[^.?!]{0,30}[.?]?$|^(?:[Mm]aybe |[Aa]nd |[Ss]o )?(?:I['’]ll (?:hand|pass|give|turn)|[Oo]ver to|[Ll]et me (?:hand|pass|turn))\b|^(?!(?:Why|When|Where|How|Who|Which|What|Really|And)\b)\p{Lu}\p{L}+(?:,? (?:please|over to you|go ahead|your|would you|do you|can you|could you|you)\b.{0,60})?[.?]$/u;

interface Announcement {
  readonly asker: Asker | null;
  readonly kind: 'as asked' | 'by topic' | 'often heard';
  readonly opens: boolean;
}

const LEAD =
  "(?:(?:okay|ok|and|so|then|now|great|all right|alright|thanks|thank you|well|good|right|perfect)[,. ]{1,2}|[\\p{L}]{1,30}, ){0,3}(?:(?:we|i)(?: will|['’]ll)?(?:['’]ve| have)?(?: also| just| now)?(?: got| get| had| received| read| go to| move to)?(?: out)? |we(?: will|['’]ll)(?: now)? take |there(?:['’]s| is| are) |let (?:me|us) (?:now )?(?:read|move to|go to)(?: out)? |let['’]s (?:take|go to|move to) |(?:moving|turning|going)(?: on)? to |here(?:['’]s| is) )?";
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|next|last|final|following|another|other|one(?: more| last| other)?)';
/** "The next question", "one more from", "this one": the subject of a sentence, so that it is no answer to "your first question". */
const SUBJECT = new RegExp(
  `^${LEAD}(?:(?:the|our|a|an|this|some|several|many|two|three|four|a (?:few|couple|lot)(?: of)?|lots of) )?(?:(?<ordinal>${ORDINAL})(?: set of)? (?:[\\p{L}-]+ ){0,3}?(?<which>questions?|query|queries|one)\\b|(?<many>questions|queries)\\b|(?<more>one more|next)(?= (?:is )?(?:from|by) )|(?<one>question|query|one)\\b)`,
  'iu',
);
const MARK =
  /\b(?:received|submitted|sent (?:in|to us|across)|(?:e-?)?mailed|came in|com(?:es|ing)(?: in| to us)? (?:from|via|through|by|on)|from|by|reads?|asks?|asking|goes|says|as follows|online|via|through the|on the (?:web|webcast|chat|line|portal|console|app|platform)|web(?:cast)?|chat|portal|console|inbox)\b/i;
const TOPIC =
  /\b(?:on|about|regarding|around|concerning|relat(?:es|ed|ing) to|pertain(?:s|ing) to|whether)\b/i;
const SENDER = new RegExp(
  `\\b(?:from|by) (?:${HONORIFIC} )?(?<name>${NAME})(?:,? (?:from|of|at|with) (?:the )?(?<of>${ORGANIZATION})|, (?<house>${ORGANIZATION})| \\((?<bracketed>${ORGANIZATION})\\))?`,
  'u',
);
const ASKS = new RegExp(
  `^(?:[Aa]nd )?(?:${HONORIFIC} )?(?<name>${NAME})(?:,? (?:from|of|at|with) (?:the )?(?<of>${ORGANIZATION}))?,? (?:asks|is asking|has asked|wants to know|would like to know)\\b`,
  'u',
);

/** Whether a sentence says that a question is read now; and whose it is, if it tells. */
function announcementIn(sentence: string): Announcement | null {
  const asks = askerIn(ASKS.exec(sentence)?.groups ?? {});
  if (asks) return { asker: asks, kind: 'as asked', opens: true };
  const found = SUBJECT.exec(sentence);
  if (!found) return null;
  const behind = sentence.slice(found[0].length);
  if (/^ (?:that )?(?:you|he|she|they)\b/i.test(behind)) return null; // "the first question you asked was from last year": an answer
  const { ordinal = '', which = '', many, one } = found.groups ?? {};
  const isMarked = MARK.test(behind) || /^(?: (?:here|today))? is[:,]? *["“:]|[:]\s*$/.test(behind);
  const isNext =
    /^(?:next|following)$/i.test(ordinal) && /^ (?:is|on|about|regarding)\b/.test(behind);
  if (!isMarked && !isNext) return null;
  if (which === 'one' && !/^(?: (?:is|comes|coming))?(?: in)? (?:from|by)\b/.test(behind))
    return null;
  if (
    one &&
    !/^(?: (?:is|comes|coming|here))?(?: in)? (?:from|by)\b|\b(?:received|submitted|sent in)\b/.test(
      behind,
    )
  )
    return null;
  const asker = askerIn(SENDER.exec(behind)?.groups ?? {}) ?? askerCalled(sentence);
  const isOften = many !== undefined || /s$/i.test(which);
  const kind = isOften ? 'often heard' : TOPIC.test(behind) && !asker ? 'by topic' : 'as asked';
  return { asker, kind, opens: !isOften && (asker !== null || /^(?:first|next)$/i.test(ordinal)) };
}

function askerCalled(sentence: string): Asker | null {
  const { name = '', organization = null } = toAsk(sentence) ?? {};
  return name === '' ? null : { name, organization };
}

/** A house is nobody's name; a single word is one only with the house behind it. */
function askerIn({ name = '', of, house, bracketed }: Record<string, string | undefined>) {
  const own = notAgain(trimmed(name), name);
  const organization = notAgain(trimmed(of ?? house ?? bracketed ?? ''), name) || null;
  const isName = own.includes(' ') ? looksLikeName(own) : own !== '' && organization !== null;
  return isName && !isFirm(own) ? { name: own, organization } : null;
}

/** Machines lose stops: "from Ann Lee Ann says", "from Ann Lee with Anvil Ann says". */
function notAgain(words: string, name: string): string {
  const [given = ''] = name.split(' ');
  const again = words.lastIndexOf(` ${given}`);
  return again > 0 && again + 1 + given.length === words.length ? words.slice(0, again) : words;
}
