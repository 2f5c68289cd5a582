import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readSpeakerPlaces,
  type SpeakerPlace,
  type SpeakerScores,
  scoreSpeakers,
} from '../../src/evaluation/speakers.js';
import { toCall } from '../../src/transcripts/callRows.js';
import { formatOf } from '../../src/transcripts/formats.js';
import { parseCall } from '../../src/transcripts/parseCall.js';
import { readText } from '../../src/transcripts/readText.js';
import type { ParsedCall, Statement, Turn } from '../../src/types.js';

const TRUTH = 'test/evaluation/speakers.jsonl';
const TRANSCRIPTS = '../shared/data/transcripts';

/** A call of one statement a turn: who speaks (the operator is `*`, an analyst ends in `?`, `-` is nobody) and the words. */
function callOf(...said: readonly (readonly [who: string, words: string])[]): ParsedCall {
  let text = 'Acme call\n';
  const turns: Turn[] = [];
  const statements: Statement[] = [];
  for (const [who, words] of said) {
    const start = text.length;
    text += `${words}\n`;
    const name = who.replace('?', '');
    turns.push({
      kind: who === '*' ? 'operator' : who.endsWith('?') ? 'question' : 'answer',
      section: 'qa',
      speaker: /^[*-]$/.test(name) ? null : { name, role: null, organization: null },
      party: null,
      inReplyTo: null,
    });
    statements.push({
      id: `ACME:${start}`,
      start,
      end: start + words.length,
      turn: turns.length - 1,
      topic: null,
      label: null,
      locator: { page: null, time: null, paragraph: null },
    });
  }
  const call = { ...toCall({ file: 'acme.txt' }, {}), id: 'ACME' };
  return {
    transcript: { call, file: 'acme.txt', text, sha256: '', textSha256: '', reader: '' },
    turns,
    statements,
  };
}

const place = (changes: Partial<SpeakerPlace>): SpeakerPlace => ({
  file: 'notes/acme.txt',
  line: 2,
  words: 'Anvils sell well',
  occurrence: 1,
  kind: 'answer',
  speaker: 'Ann B. Lee',
  role: null,
  organization: null,
  alsoWritten: [],
  nullToo: false,
  ...changes,
});

const score = (changes: Partial<SpeakerPlace>, call: ParsedCall | undefined) =>
  scoreSpeakers([place(changes)], () => call);

describe('the measure of speakers', () => {
  it.each([
    'Ann B. Lee',
    'ann  b lee', // case, dots and white space fold away
    'Ann Lee', // the middle initial may be missing
    'Amy Lee', // the same last word and first letter: as far as the rule can see, one person
    'Dr. Ann Lee',
  ])('takes %s for Ann B. Lee', (name) => {
    expect(score({}, callOf([name, 'Anvils sell well.']))).toMatchObject({ right: 1 });
  });

  it.each(['Bob Lee', 'Ann Leeds', 'Ann', 'Lee', '*'])('does not take %s for her', (name) => {
    expect(score({}, callOf([name, 'Anvils sell well.']))).toMatchObject({ wrongNames: 1 });
  });

  it('takes another name only where the truth lists it', () => {
    const call = callOf(['Nan Lee', 'Anvils sell well.']);
    expect(score({}, call)).toMatchObject({ wrongNames: 1 });
    expect(score({ alsoWritten: ['Nan Lee'] }, call)).toMatchObject({ right: 1 });
  });

  it('tells nobody from somebody', () => {
    const unnamed = callOf(['-', 'Anvils sell well.']);
    const named = callOf(['Ann Lee', 'Anvils sell well.']);
    expect(score({}, unnamed)).toMatchObject({ unnamed: 1, right: 0 });
    expect(score({ nullToo: true }, unnamed)).toMatchObject({ right: 1 });
    expect(score({ speaker: null }, unnamed)).toMatchObject({ right: 1 });
    expect(score({ speaker: null }, named)).toMatchObject({ wrongNames: 1 });
  });

  it('knows the operator by the kind of the turn, whatever the name', () => {
    const truth = { kind: 'operator', speaker: null } as const;
    expect(score(truth, callOf(['*', 'Anvils sell well.']))).toMatchObject({ right: 1 });
    expect(score(truth, callOf(['-', 'Anvils sell well.']))).toMatchObject({ unnamed: 1 });
    expect(score(truth, callOf(['Ann Lee', 'Anvils sell well.']))).toMatchObject({ wrongNames: 1 });
  });

  it('counts a right name on the wrong side', () => {
    const call = callOf(['Ann Lee?', 'Anvils sell well.']);
    expect(score({}, call)).toMatchObject({ right: 1, wrongSides: 1 });
    expect(score({}, call).failures).toHaveLength(1);
    expect(score({ kind: 'question' }, call)).toMatchObject({ right: 1, wrongSides: 0 });
  });

  it('wants no statement where nobody said anything', () => {
    const truth = { kind: 'none', speaker: null, words: 'Acme call' } as const;
    expect(score(truth, callOf(['Ann Lee', 'Anvils.']))).toMatchObject({ right: 1 });
    expect(score({ ...truth, words: 'Anvils.' }, callOf(['-', 'Anvils.']))).toMatchObject({
      falseStatements: 1,
    });
  });

  it('misses what no statement holds, and all of a call that is not parsed', () => {
    expect(score({}, callOf(['Ann Lee', 'Hammers sell well.']))).toMatchObject({ missing: 1 });
    expect(score({ words: 'Acme call' }, callOf(['Ann Lee', 'Anvils.']))).toMatchObject({
      missing: 1,
    });
    expect(score({ kind: 'none' }, undefined)).toMatchObject({ missing: 1, right: 0 });
  });

  it('finds words across sentences and lines, and the place that is meant', () => {
    const call = callOf(
      ['Bob Ray', 'Yes.'],
      ['Ann Lee', 'Yes.'],
      ['Ann Lee', 'Anvils.'],
      ['Bob Ray', 'Sell\n well'],
    );
    expect(score({ words: 'Yes.' }, call)).toMatchObject({ wrongNames: 1 });
    expect(score({ words: 'Yes.', occurrence: 2 }, call)).toMatchObject({ right: 1 });
    expect(score({ words: 'Anvils. Sell well' }, call)).toMatchObject({ right: 1 });
  });

  it('sums up by format', () => {
    const call = callOf(['Ann Lee', 'Anvils sell well.']);
    const scores = scoreSpeakers(
      [place({}), place({ file: 'notes/other.txt' }), place({ file: 'pages/acme.html' })],
      (file) => (file === 'notes/other.txt' ? undefined : call),
    );
    expect(scores).toMatchObject({
      places: 3,
      right: 2,
      byFormat: { notes: { places: 2, right: 1, missing: 1 }, pages: { places: 1, right: 1 } },
    });
  });
});

/** Parsed without a row of `calls.json`: everything is the text's own. */
async function parseFile(file: string): Promise<ParsedCall | undefined> {
  try {
    const bytes = await readFile(`${TRANSCRIPTS}/${file}`);
    const source = await readText(bytes, file);
    const format = formatOf(source, file);
    const call = toCall({ file }, format.guessCall(source));
    return parseCall({ call, file, bytes, source, participants: [] }, format);
  } catch {
    return undefined; // counted as missing, file by file
  }
}

describe.skipIf(!existsSync(TRANSCRIPTS))('speakers of the real transcripts', () => {
  let scores: SpeakerScores;

  beforeAll(async () => {
    const truth = await readSpeakerPlaces(TRUTH);
    const calls = new Map<string, ParsedCall | undefined>();
    for (const { file } of truth) if (!calls.has(file)) calls.set(file, await parseFile(file));
    scores = scoreSpeakers(truth, (file) => calls.get(file));
  }, 120_000);

  const failing = () =>
    scores.failures.map(
      ({ place, verdict, shown }) =>
        `${place.file}:${place.line} ${verdict}: "${place.words}" is ${shown}, not ${place.kind} by ${place.speaker}`,
    );

  it('are never somebody else', () => {
    const wrong = scores.failures.filter(({ verdict }) => verdict === 'wrong name');
    expect(wrong.length, failing().join('\n')).toBe(0);
  });

  it('are right at 99 places in 100', () => {
    expect(scores.right / scores.places, failing().join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('are right at 95 places in 100 of every format', () => {
    const shares = Object.entries(scores.byFormat).map(
      ([format, { right, places }]) => [format, right / places >= 0.95] as const,
    );
    expect(shares.filter(([, enough]) => !enough)).toEqual([]);
  });

  it('are on their own side of the call', () => {
    expect(scores.wrongSides, failing().join('\n')).toBe(0);
  });
});
