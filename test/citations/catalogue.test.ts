import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/citations/catalogue.js';
import { MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

const acme = parseMinutes(MINUTES);
const beta = parseMinutes(MINUTES, 'BETA', 'Beta');
const catalogue = createCatalogue(spaceOf(acme, beta).generation, '');
const ids = acme.statements.map(({ id }) => id);
const [first = '', second = ''] = ids;
const last = ids.at(-1) ?? '';

describe('the catalogue', () => {
  it('names its generation', () => expect(catalogue.generation).toBe('g-1'));

  it('lists the calls in their order, each with its version', () => {
    expect(catalogue.calls().map(({ id }) => id)).toEqual(['ACME-2025-Q3', 'BETA-2025-Q3']);
    const { sha256, textSha256, reader } = acme.transcript;
    expect(catalogue.calls()[0]).toEqual({
      ...acme.transcript.call,
      sha256,
      textSha256,
      reader,
      statements: acme.statements.length,
      versions: [{ sha256, textSha256, current: true }],
    });
  });

  it.each(['ACME-2025-Q3', 'acme-2025-q3', 'Acme-2025-q3'])('finds a call as %s', (id) => {
    expect(catalogue.call(id)?.id).toBe('ACME-2025-Q3');
    expect(catalogue.source(id)).toBe(MINUTES);
    expect(catalogue.statements(id)?.map((statement) => statement.id)).toEqual(ids);
  });

  it.each([
    '',
    'ZZZZ-2025-Q3',
    '../../etc/passwd',
    'ACME-2025-Q3 ',
    '__proto__',
    '\u0000',
    'x'.repeat(300),
  ])('knows no call and no statement %j', (id) => {
    expect(catalogue.call(id)).toBeUndefined();
    expect(catalogue.source(id)).toBeUndefined();
    expect(catalogue.statements(id)).toBeUndefined();
    expect(catalogue.statement(id)).toBeUndefined();
    expect(catalogue.statement(`ACME-2025-Q3:${id}`)).toBeUndefined();
  });

  it('finds a statement in any case of letters', () => {
    for (const id of ids) {
      expect(catalogue.statement(id.toUpperCase())?.statement.id).toBe(id);
      expect(catalogue.statement(id.toLowerCase())?.statement.id).toBe(id);
    }
  });

  it('keeps the same words of two calls apart', () => {
    const twin = first.replace('ACME', 'BETA');
    expect(catalogue.statement(twin)?.statement.call.company).toBe('Beta');
    expect(catalogue.statement(first)?.statement.call.company).toBe('Acme');
  });

  it('knows the neighbours, and none beyond either end', () => {
    expect(catalogue.statement(first)?.neighbours).toEqual({ previous: null, next: second });
    expect(catalogue.statement(second)?.neighbours).toEqual({ previous: first, next: ids[2] });
    expect(catalogue.statement(last)?.neighbours).toEqual({ previous: ids.at(-2), next: null });
  });

  it('shows the whole turn of a statement, in order, itself among it', () => {
    const rainier = acme.statements.find(({ start, end }) =>
      MINUTES.slice(start, end).startsWith('The Rainier'),
    );
    expect(catalogue.statement(rainier?.id ?? '')?.turn.map(({ quote }) => quote)).toEqual([
      'We added 3.8 gigawatts of capacity last year.',
      'Power is the bottleneck because transformers are scarce.',
      'The Rainier project was built for Anthropic.',
    ]);
  });
});
