import { FROM, ORGANIZATION, roleIn, sentencesOf, trimmed } from './introductions.js';
import { fold, isCalled, readName } from './names.js';
import type { Person } from './outline.js';
import { isExecutiveTitle } from './parties.js';
import { looksLikeName } from './personNames.js';
import { NAME } from './wording.js';

const SELF = new RegExp(
  `\\b(?:(?:[Tt]his is|I am|I['’]m|[Mm]y name is) (?<name>${NAME})(?:${FROM}|(?=\\.?$|,| and I\\b| here\\b| speaking\\b| on\\b| calling\\b| in for\\b| [–—-] ))` +
    `|[Ii]t['’]s (?:actually )?(?<itself>${NAME})(?:${FROM.replaceAll('?<', '?<its')}|(?= here\\b| speaking\\b| on\\b| calling\\b| in for\\b)))`,
  'u',
);

/** Who a turn says is speaking, in its first sentences: "Hi, this is Ann Lee with Acme Securities", "I am Ann Lee, the CFO". */
export function introducesItself(words: string): Person | null {
  const sentences = sentencesOf(words.slice(0, BEGINNING)).slice(0, FIRST_SENTENCES);
  for (const [at, sentence] of sentences.entries()) {
    const found = SELF.exec(sentence);
    const said = found?.groups ?? {};
    const written = said.name ?? said.itself ?? '';
    const own = trimmed(written);
    if (own === '' || isExecutiveTitle(own) || (own.includes(' ') && !looksLikeName(own))) continue;
    const behind = sentence.slice(sentence.indexOf(written) + written.length);
    const role = ownRole(behind) ?? ownRole(sentences[at + 1] ?? '');
    const from = trimmed(
      said.organization ??
        said.house ??
        said.bracketed ??
        said.itsorganization ??
        said.itshouse ??
        '',
    );
    const organization = (isExecutiveTitle(from) ? '' : from) || (role && houseBehind(behind));
    return { name: own, role, organization: organization || null, party: null };
  }
  return null;
}

/** ", the Chief Financial Officer", " and I'm the CFO of Acme", "I lead investor relations" is none. */
const ownRole = (behind: string): string | null => roleIn(behind.replace(AND_I_AM, ', '));
const AND_I_AM = /^(?:(?:,|\s[–—-])? ?and )?I(?: am|['’]m) (?=(?:the|your|our|an?) )/u;

/** The house behind a title: "CFO of Acme", "Director at Anvil Capital". */
const houseBehind = (behind: string): string =>
  trimmed(
    new RegExp(` (?:of|at|with|from) (?:the )?(${ORGANIZATION})`, 'u').exec(behind)?.[1] ?? '',
  );

/** Whether a turn begins with saying that somebody speaks for the one called upon: "Hi, it's Bo Ray on for Ann." */
export function standsIn(words: string, name: string): boolean {
  const called = readName(name);
  return sentencesOf(words.slice(0, BEGINNING))
    .slice(0, FIRST_SENTENCES)
    .flatMap((sentence) => [...sentence.matchAll(/ (?:for|with) (\p{Lu}\p{L}+)/gu)])
    .some(([, word = '']) => called && isCalled(called, fold(word)));
}

/** Characters that hold the first sentences. */
const BEGINNING = 1_000;
const FIRST_SENTENCES = 3;
