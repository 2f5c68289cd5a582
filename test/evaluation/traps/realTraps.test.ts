import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pairsIn, phrasesIn } from '../../../src/evaluation/traps/phrases.js';
import { randomFrom } from '../../../src/evaluation/traps/random.js';
import { spokenByExecutives, type Trap } from '../../../src/evaluation/traps/trap.js';
import { wrongQuarterTraps } from '../../../src/evaluation/traps/wrongQuarter.js';
import { wrongSpeakerTraps } from '../../../src/evaluation/traps/wrongSpeaker.js';
import { parseCorpus } from '../../../src/transcripts/parseCorpus.js';
import type { ParsedCall } from '../../../src/types.js';

/** Six calls of four companies, two of which come with two quarters. */
const FOLDER = '../shared/data/transcripts/motley-fool-split';

describe.skipIf(!existsSync(FOLDER))('traps of real calls', () => {
  let calls: readonly ParsedCall[] = [];
  beforeAll(async () => {
    const sources = readdirSync(FOLDER).map((file) => ({
      file,
      bytes: readFileSync(`${FOLDER}/${file}`),
      row: { file },
      named: false,
    }));
    ({ calls } = await parseCorpus({ sources, skipped: [] }));
  });

  const callOf = ({ call }: Trap) => calls.find(({ transcript }) => transcript.call.id === call);
  const keyIn = (trap: Trap, pattern: RegExp) =>
    phrasesIn(pattern.exec(trap.question)?.[1] ?? '')[0]?.key;

  it('ask a speaker for two words that he never says side by side', () => {
    const traps = wrongSpeakerTraps(calls, 30, randomFrom(1));
    expect(traps).toHaveLength(30);
    for (const trap of traps) {
      const call = callOf(trap);
      const said = (call ? spokenByExecutives(call) : []).map(({ statement, turn }) => ({
        name: turn.speaker?.name,
        words: call?.transcript.text.slice(statement.start, statement.end) ?? '',
      }));
      const own = said.filter(({ name }) => name === trap.speaker);
      expect(own.length).toBeGreaterThan(0);
      const key = keyIn(trap, /say about (.+) on the /);
      if (key === undefined) continue; // by themselves the two words are tagged otherwise
      expect(own.filter(({ words }) => pairsIn(words).has(key))).toEqual([]);
      expect(said.some(({ words }) => pairsIn(words).has(key))).toBe(true);
    }
  });

  it('ask a quarter for two words that its call does not hold, and every other one for a quarter without a call', () => {
    const traps = wrongQuarterTraps(calls, 30, randomFrom(1));
    expect(traps).toHaveLength(30);
    expect(traps.filter(({ call }) => call === null)).toHaveLength(15);
    for (const trap of traps) {
      const call = callOf(trap);
      const key = keyIn(trap, /'s (.+) in Q\d /);
      if (call && key) expect(pairsIn(call.transcript.text).has(key)).toBe(false);
    }
    const years = traps
      .filter(({ call }) => call === null)
      .map(({ question }) => Number(/\d{4}/.exec(question)?.[0]));
    const known = calls.map(({ transcript }) => Number(transcript.call.period?.slice(0, 4)));
    expect(Math.max(...years)).toBeLessThan(Math.max(...known));
  });

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number) => wrongSpeakerTraps(calls, 10, randomFrom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(2)).not.toEqual(draw(1));
  });
});
