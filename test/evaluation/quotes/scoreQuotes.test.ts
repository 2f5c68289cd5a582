import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../src/citations/verify/verification.js';
import { drawQuotes } from '../../../src/evaluation/quotes/drawQuotes.js';
import { foreignSentences } from '../../../src/evaluation/quotes/foreignSentences.js';
import {
  asChanged,
  asDrawn,
  asVaried,
  createWasSaid,
  scoreQuotes,
} from '../../../src/evaluation/quotes/scoreQuotes.js';
import { randomFrom } from '../../../src/evaluation/traps/random.js';
import { MINUTES, parseMinutes } from '../../search/minutes.js';
import { SALES, VERIFICATION } from '../../server/fakes.js';

const acme = parseMinutes(MINUTES);
const draw = (seed = 1) => drawQuotes([acme], 40, randomFrom(seed));

describe('drawn quotes', () => {
  it('have at least eight words, which stand one behind the other in the statements they name', () => {
    for (const { words, statements } of draw()) {
      expect(words.length).toBeGreaterThanOrEqual(8);
      const named = acme.statements.filter(({ id }) => statements.includes(id));
      expect(new Set(named.map(({ turn }) => turn)).size).toBe(1);
      const said = named.map(({ start, end }) => acme.transcript.text.slice(start, end)).join(' ');
      expect(said.split(/\s+/).join(' ')).toContain(words.join(' '));
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(draw()).toEqual(draw());
    expect(draw(2)).not.toEqual(draw());
  });

  it('are none where no statement has eight words', () => {
    expect(drawQuotes([{ ...acme, statements: acme.statements.slice(1, 2) }], 5, () => 0)).toEqual(
      [],
    );
    expect(drawQuotes([], 5, () => 0)).toEqual([]);
  });
});

describe('whether words were said', () => {
  const wasSaid = createWasSaid([acme]);
  it.each([
    ['cloud REVENUE grew', true],
    ['our cloud – the unfulfilled contract', true],
    ['loud revenue grew', false],
    ['revenue grew 20', false],
    ['Growth Trend', false],
  ])('%s: %s', (words, expected) => {
    expect(wasSaid(words)).toBe(expected);
  });

  it('leaves out changes that give what somebody said, and sentences that are here', () => {
    const swapped = asChanged('swapped', draw(), { wasSaid: () => true, random: () => 0 });
    expect(swapped).toEqual([]);
    const every = { random: () => 0, wasSaid: () => false };
    const foreign = foreignSentences([acme], 3, every);
    expect(foreign.map(({ quote }) => quote.split(/\s+/).length >= 8)).toEqual([true, true, true]);
    expect(foreignSentences([acme], 3, { ...every, wasSaid })).toEqual([]);
  });
});

it('typography changes no word', () => {
  const drawn = draw();
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}%$]+/gu, '');
  const varied = asVaried(drawn, randomFrom(3));
  expect(varied.map(({ quote }) => plain(quote))).toEqual(
    asDrawn(drawn).map(({ quote }) => plain(quote)),
  );
  expect(varied.some(({ quote }, at) => quote !== drawn[at]?.words.join(' '))).toBe(true);
});

it('scores count verdicts, and the statements that are among the matches', async () => {
  const nothing: Verification = { ...VERIFICATION, verdict: 'not_found', matches: [] };
  const verdicts = new Map<string, Verification>([
    ['right', VERIFICATION],
    ['wrong', { ...VERIFICATION, verdict: 'altered' }],
    ['none', nothing],
  ]);
  const statements = { right: [SALES.id], wrong: [], none: [SALES.id] };
  const told: string[] = [];
  const scores = await scoreQuotes(
    Object.entries(statements).map(([quote, ids]) => ({ kind: 'exact', quote, statements: ids })),
    async ({ quote }) => verdicts.get(quote) ?? nothing,
    ({ quote }, { verdict }) => told.push(`${quote} ${verdict}`),
  );
  expect(scores).toMatchObject({ quotes: 3, exact: 1, altered: 1, notFound: 1, right: 1 });
  expect(told).toEqual(['right exact', 'wrong altered', 'none not_found']);
});
