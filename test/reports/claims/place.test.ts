import { describe, expect, it } from 'vitest';
import { createPlaces, type Named } from '../../../src/reports/claims/place.js';
import type { Filters } from '../../../src/types.js';
import { MINUTES, parseMinutes, spaceOf } from '../../search/minutes.js';

/** Acme's calls on the second and third quarter of 2025, as numbers 0 and 1. */
function places(filters: Filters = {}) {
  const calls = ['Q2', 'Q3'].map((quarter) => {
    const parsed = parseMinutes(MINUTES.replace('2025 Q3', `2025 ${quarter}`));
    const { call } = parsed.transcript;
    const own = { ...call, id: `ACME-2025-${quarter}`, period: `2025-${quarter}` };
    return { ...parsed, transcript: { ...parsed.transcript, call: own } };
  });
  const { generation, learned } = spaceOf(...calls);
  return createPlaces(generation, filters, learned.vectors.isCommon);
}

describe('the calls that a sentence is about', () => {
  it.each<[sentence: string, around: string[], named: number[] | null, decisive: number | null]>([
    ['Sales grew.', [], null, null],
    ['Acme grew.', [], [0, 1], null],
    ['Acme grew in Q3 2025.', [], [1], 1],
    ['Sales grew.', ['Acme Q2 2025'], [0], 0],
    ['Sales grew in the third quarter.', ['Acme Q2 2025'], [1], 1],
    ['Sales grew more than in the second quarter.', ['Acme Q3 2025'], [1], 1],
    ['Sales grew.', ['Acme Q3 2025', 'Acme Q2 2025'], [1], 1], // the nearest
  ])('%s below %j', (sentence, around, named, decisive) => {
    const { read, placeOf } = places();
    const place = placeOf(read(sentence), around.map(read));
    expect(place.named).toEqual(named);
    expect(place.decisive).toBe(decisive);
  });

  it('are told where there is no call of the period', () => {
    const { read, placeOf } = places();
    const place = placeOf(read('Acme grew in Q1 2024.'), []);
    expect(place.missing.join()).toContain('2024');
  });

  it('are those of the filter', () => {
    const { read, placeOf } = places({ calls: ['ACME-2025-Q2'] });
    expect(placeOf(read('Sales grew.'), [])).toMatchObject({ calls: [0], named: [0], decisive: 0 });
  });

  it('of unknown companies are none', () => {
    const named: Named = places().read('Boeing grew.');
    expect(named.companies).toEqual([]);
  });
});
