import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../src/answer.js';
import { pairsIn, phrasesIn } from '../../../src/evaluation/traps/phrases.js';
import { pick, randomFrom } from '../../../src/evaluation/traps/random.js';
import { quarterInWords, scoreTraps, type Trap } from '../../../src/evaluation/traps/trap.js';
import { wrongQuarterTraps } from '../../../src/evaluation/traps/wrongQuarter.js';
import { wrongSpeakerTraps } from '../../../src/evaluation/traps/wrongSpeaker.js';
import type { CitedCall } from '../../../src/types.js';
import { answerOf, citationOf } from '../answered.js';
import { callOf } from './spoken.js';

describe('phrases', () => {
  it.each([
    ['We build custom silicon in Ohio.', ['custom silicon']],
    ['Custom, silicon anvils.', ['silicon anvils']], // a comma parts two things
    ['We sold 20 anvils.', []],
    ['We sold 20 million anvils.', []], // half of a figure
    ['The very same thing.', []],
    ['', []],
  ])('of "%s" are %j', (text, phrases) => {
    expect(phrasesIn(text).map((phrase) => phrase.text)).toEqual(phrases);
  });

  it('are the same whatever their inflection', () => {
    const [anvil] = phrasesIn('The heavy anvil');
    expect(pairsIn('Those heavy anvils')).toContain(anvil?.key);
  });
});

describe('random numbers', () => {
  it('come again with the same seed, and pick nothing of nothing', () => {
    const draw = () => Array.from({ length: 5 }, randomFrom(7).bind(null, 100));
    expect(draw()).toEqual(draw());
    expect(pick([], randomFrom(7))).toBeUndefined();
    expect(pick(['a'], randomFrom(7))).toBe('a');
  });
});

const CALL = callOf(
  '2031-Q2',
  ['Ann Lee', 'We build custom silicon.'],
  ['Bob Ray', 'The heavy anvil is sold out.'],
  ['Ann Lee', 'Demand for heavy anvils is strong.'], // so that heavy anvils are nobody's own
  ['Cy Fox?', 'How is custom silicon doing?'], // what an analyst says is nobody's view
);

describe('traps of wrong speakers', () => {
  it('ask one for what only the other said', () => {
    expect(wrongSpeakerTraps([CALL], 10, randomFrom(1))).toEqual([
      {
        question: 'What did Bob Ray say about custom silicon on the Acme Inc Q2 2031 call?',
        call: 'ACME-2031-Q2',
        speaker: 'Bob Ray',
      },
    ]);
  });

  it('need two executives, and a quarter', () => {
    const alone = callOf('2031-Q2', ['Ann Lee', 'We build custom silicon.']);
    const yearly = callOf('2031-FY', ['Ann Lee', 'Custom silicon.'], ['Bob Ray', 'Heavy anvils.']);
    expect(wrongSpeakerTraps([alone, yearly], 10, randomFrom(1))).toEqual([]);
    expect(wrongSpeakerTraps([], 10, randomFrom(1))).toEqual([]);
  });
});

describe('traps of wrong quarters', () => {
  const calls = [
    callOf('2031-Q2', ['Ann Lee', 'Custom silicon grew 20%.'], ['Ann Lee', 'Heavy anvils rose.']),
    callOf('2031-Q3', ['Ann Lee', 'Anvils again.']),
  ];

  it('ask other quarters of the company, and quarters without a call, for what one call tells with a figure', () => {
    const traps = wrongQuarterTraps(calls, 10, randomFrom(1));
    expect(traps[0]).toEqual({
      question: "What was Acme's Custom silicon in Q3 2031?",
      call: 'ACME-2031-Q3',
      speaker: null,
    });
    const rest = traps.slice(1);
    expect(rest.length).toBeGreaterThan(0);
    for (const { question, call } of rest) {
      expect(question).toMatch(/^What was Acme's Custom silicon in Q[1-4] 2030\?$/);
      expect(call).toBeNull();
    }
  });

  it('need two calls of one company', () => {
    expect(wrongQuarterTraps(calls.slice(0, 1), 10, randomFrom(1))).toEqual([]);
  });

  it.each([
    ['2031-Q3', 'Q3 2031'],
    ['2031-H1', null],
    [null, null],
  ])('write the period %s as %s', (period, words) => {
    expect(quarterInWords(period)).toBe(words);
  });
});

describe('the count of traps', () => {
  const call = (id: string): CitedCall => ({ ...citationOf(1, '').call, id });
  const citing = (id: string, name: string) =>
    citationOf(1, 'Words.', {
      call: call(id),
      speaker: { name, role: null, organization: null },
    });
  const askWith = (citation: ReturnType<typeof citing> | null): Ask =>
    async function* () {
      const sentences = citation ? [{ text: '"Words."', markers: [1] }] : [];
      yield { type: 'answer', answer: answerOf(sentences, citation ? [citation] : []) };
    };
  const TRAP: Trap = { question: 'What did Bob say?', call: 'A', speaker: 'Bob' };

  it.each([
    ['a refusal', TRAP, null, 0, 0],
    ['his own words', TRAP, citing('A', 'Bob'), 1, 0],
    ['her words', TRAP, citing('A', 'Ann'), 1, 1],
    ['his words of another call', TRAP, citing('B', 'Bob'), 1, 1],
    ["anybody's of the right call", { ...TRAP, speaker: null }, citing('A', 'Ann'), 1, 0],
    [
      'any call where there is none',
      { ...TRAP, call: null, speaker: null },
      citing('A', 'Ann'),
      1,
      1,
    ],
  ])('of %s', async (_, trap, citation, answered, wrong) => {
    const told: Trap[] = [];
    const scores = await scoreTraps([trap], askWith(citation), (one) => told.push(one));
    expect(scores).toEqual({ traps: 1, answered, wrong });
    expect(told).toHaveLength(wrong);
  });
});
