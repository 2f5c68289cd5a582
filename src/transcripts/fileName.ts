import { daysIn, periodIn } from '../language/periods/callDates.js';
import { STOP_WORDS } from '../language/stopWords.js';
import { isLegalForm } from './companyKey.js';
import type { GuessedCall } from './outline.js';

/**
 * What a file's name tells of its call, which is the last thing to ask: "ACME_Q1_2024.txt", "2020-Jul-30-ACME.txt",
 * "Acme_Anvils_Inc.srt". Only what is plain: a ticker is the one word in capitals, a company's name stands beside a period
 * or has its legal form.
 *
 * @param company as the text tells it; a short word in small letters may be its ticker
 */
export function guessFromFileName(file: string, company: string | null = null): GuessedCall {
  const name = spacedName(file);
  const period = periodIn(name);
  const day = dayIn(name);
  const rest = words(period ? `${name.slice(0, period.start)} ${name.slice(period.end)}` : name);
  const isDated = period !== null || day !== undefined;
  const ticker = tickerAmong(rest, isDated, company);
  const named = companyAmong(rest, period !== null);
  return {
    ...(ticker === undefined ? {} : { ticker }),
    ...(named === undefined ? {} : { company: named }),
    ...(period === null ? {} : { period: period.period }),
    ...(day === undefined ? {} : { date: day }),
  };
}

/** The file's own name without what its end says of its kind, words apart. */
const spacedName = (file: string): string =>
  (file.split('/').at(-1) ?? '')
    .replace(/(?:\.[a-z][a-z0-9]{1,7}){1,2}$/i, '')
    .replace(/[_+~,;()[\]]+|\.(?!\d)/g, ' ')
    .replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** "2020 Jul 30", "20160728" beside what others write too. */
function dayIn(name: string): string | undefined {
  const turned = name
    .replace(/\b(20\d\d)[ -](\p{L}{3,9})[ -](\d{1,2})\b/u, '$3 $2 $1')
    .replace(/\b(20\d\d)(0[1-9]|1[0-2])([0-3]\d)\b/, '$1-$2-$3');
  return daysIn(turned)[0];
}

const words = (name: string): string[] => name.split(' ').filter((word) => /\p{L}/u.test(word));

function tickerAmong(
  rest: readonly string[],
  isDated: boolean,
  company: string | null,
): string | undefined {
  const inCapitals = rest.filter((word) => /^[A-Z][A-Z0-9&.-]*$/.test(word) && !isCommon(word));
  const [first] = inCapitals;
  const isLone = inCapitals.length === 1 && first !== undefined;
  if (isLone && isDated && first.length <= LONGEST) return first;
  if (
    isLone &&
    first.length >= 2 &&
    first.length <= 5 &&
    (rest.length > 1 || shortens(first, company))
  )
    return isWord(first) && !shortens(first, company) ? undefined : first;
  if (inCapitals.length > 0 || !isDated) return undefined;
  const small = rest.filter((word) => /^[a-z]{1,5}$/.test(word) && !isCommon(word));
  return small.length === 1 && shortens(small[0] ?? '', company)
    ? small[0]?.toUpperCase()
    : undefined;
}

/** Letters of the longest symbols, those of India. */
const LONGEST = 10;

/** Whether a word is made of letters of a name in their order, and is no word of it: NVLR of Norvale Robotics. */
function shortens(word: string, company: string | null): boolean {
  const name = company?.toLowerCase() ?? '';
  const letters = word.toLowerCase();
  if (name.split(/[^\p{L}\p{N}]+/u).includes(letters) || name[0] !== letters[0]) return false;
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function companyAmong(rest: readonly string[], hasPeriod: boolean): string | undefined {
  const own = rest.filter((word) => !isCommon(word) || isLegalForm(word));
  const legal = own.findLastIndex((word, at) => at > 0 && isLegalForm(word));
  if (legal < 0 && !hasPeriod) return undefined;
  const name = legal < 0 ? own : own.slice(0, legal + 1).filter((word) => !/\d/.test(word));
  const isName = name.every((word) => /^\p{Lu}\p{Ll}+$|^\p{Lu}\p{Ll}*\p{Lu}\p{L}*$/u.test(word));
  const isSymbol = name.every((word) => /^[A-Z]+$/.test(word));
  return name.length > 0 && name.length <= 6 && isName && !isSymbol ? name.join(' ') : undefined;
}

/** What names of transcripts are full of. */
const OF_FILES =
  /^(?:earnings?\d*|call|calls|conference|conf|con|concall|confcall|transcripts?|transcription|results?|quarter(?:ly)?|annual|interim|final|draft|copy|clean|edited|corrected|revised|version|v\d+|new|old|file|document|doc|docx|pdf|txt|html?|srt|vtt|json|csv|md|prepared|remarks|presentation|webcast|audio|video|recording|captions?|subtitles?|minutes|notes|summary|full|english|eng|en|text|data|raw|source|sample|example|test|investors?|analysts?|relations|ir|meeting|agm|egm|q|a|qa|fy|cy|ceo|cfo|sec|seeking|alpha|motley|fool|google|aligned|ectsum|maec|part|page|of|the|and|for|fiscal|year|half|first|second|third|fourth|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const isCommon = (word: string): boolean => OF_FILES.test(word) || isLegalForm(word);
/** A word of the language in capitals is a ticker only beside a date or where the company's name bears it out. */
const isWord = (word: string): boolean => STOP_WORDS.has(word.toLowerCase());
