import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../../src/transcripts/parseSources.js';
import type { ParsedCall, Party } from '../../src/types.js';

const DATA = '../shared/data';

/** Turns drawn from all real calls and read by hand: where a turn begins, the hash of its first statement, and who says it. */
interface ReadTurn {
  readonly file: string;
  readonly start: number;
  /** SHA-256, the first 16 hex digits: no words of the calls are kept here. */
  readonly hash: string;
  readonly side: Party;
}

const read = readFileSync('test/evaluation/sides.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): ReadTurn => JSON.parse(line));

/** By the file alone, without a row of `calls.json`. */
const parse = async (file: string): Promise<ParsedCall> =>
  parseSource({ file, bytes: await readFile(`${DATA}/${file}`), row: { file, id: 'call' } });

/** The side that a parse gives a turn; `missing` where no statement has its words. Equal words are told by their place. */
function sideOf({ transcript, statements, turns }: ParsedCall, { start, hash }: ReadTurn) {
  const [nearest] = statements
    .filter((one) => digest(transcript.text.slice(one.start, one.end)) === hash)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return nearest ? (turns[nearest.turn]?.party ?? 'unknown') : 'missing';
}

const digest = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 16);

it('are 300, and hold no words', () => {
  expect(read).toHaveLength(300);
  const fields = new Set(read.flatMap((turn) => Object.keys(turn)));
  expect(fields).toEqual(new Set(['file', 'start', 'hash', 'side']));
});

describe.skipIf(!existsSync(DATA))('sides of turns that were read by hand', () => {
  const sides: { readonly turn: ReadTurn; readonly side: string }[] = [];

  beforeAll(async () => {
    const calls = new Map<string, ParsedCall>();
    for (const turn of read) {
      const call = calls.get(turn.file) ?? (await parse(turn.file));
      calls.set(turn.file, call);
      sides.push({ turn, side: sideOf(call, turn) });
    }
  }, 180_000);

  const told = (wrong: typeof sides) =>
    wrong.map(({ turn, side }) => `${turn.file} at ${turn.start}: ${side}, not ${turn.side}`);

  it('never make an executive of who asks or leads through the call', () => {
    const wrong = sides.filter(({ turn, side }) => side === 'executive' && turn.side !== side);
    expect(told(wrong)).toEqual([]);
  });

  it('are right at 99.5 of 100', () => {
    const wrong = sides.filter(({ turn, side }) => side !== turn.side);
    expect(1 - wrong.length / sides.length, told(wrong).join('\n')).toBeGreaterThanOrEqual(0.995);
  });
});

describe.skipIf(!existsSync(DATA))('sides of the calls without their lists of participants', () => {
  /** How many turns of each side by the list are on which side by what is said alone. */
  const counts = new Map<string, number>();
  const count = (listed: string, said: string) => counts.get(`${listed} → ${said}`) ?? 0;

  beforeAll(async () => {
    const files = (await readdir(`${DATA}/calls`)).filter((file) => file.endsWith('.json'));
    for (const file of files) {
      const content = JSON.parse(await readFile(`${DATA}/calls/${file}`, 'utf8'));
      const parseJson = (call: object): Promise<ParsedCall> =>
        parseSource({ file, bytes: Buffer.from(JSON.stringify(call)), row: { file, id: 'call' } });
      const listed = await parseJson(content);
      const bare = await parseJson({ ...content, participants: [] });
      const sideAt = new Map(listed.statements.map(({ start, turn }) => [start, turn]));
      const seen = new Set<number>();
      for (const { start, turn } of bare.statements) {
        if (seen.has(turn)) continue;
        seen.add(turn);
        const known = listed.turns[sideAt.get(start) ?? -1]?.party ?? 'unknown';
        const change = `${known} → ${bare.turns[turn]?.party ?? 'unknown'}`;
        counts.set(change, (counts.get(change) ?? 0) + 1);
      }
    }
  }, 180_000);

  it('never make an executive of who asks', () => {
    expect(count('analyst', 'executive')).toBe(0);
  });

  it('prove 98 of 100 executives, and call none an analyst', () => {
    const proved = count('executive', 'executive');
    expect(count('executive', 'analyst')).toBe(0);
    expect(proved / (proved + count('executive', 'unknown'))).toBeGreaterThanOrEqual(0.98);
  });
});
