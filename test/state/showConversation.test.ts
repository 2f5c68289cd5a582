import { describe, expect, it } from 'vitest';
import type { Catalogue, StatementVersion } from '../../src/catalogue.js';
import { alone } from '../../src/citations/inPlace.js';
import { WithdrawnError } from '../../src/errors.js';
import { showConversation } from '../../src/state/showConversation.js';
import { ANSWER, CALL, catalogue, inPlace, SALES, TEXT_SHA256 } from '../server/fakes.js';
import { SHARED } from './sampleState.js';

type Served = Pick<Catalogue, 'statement' | 'excerpt'>;

/** A catalogue in which the statement has changed in one way. */
const servedWith = (
  version: Partial<StatementVersion>,
  statement: Partial<typeof SALES> = {},
): Served => ({
  ...catalogue(),
  statement: (id) => {
    const view = catalogue().statement(id);
    return (
      view && {
        ...view,
        statement: { ...view.statement, ...statement },
        version: { ...view.version, ...version },
      }
    );
  },
});

const citationIn = (served: Served) =>
  showConversation(SHARED, served).exchanges[0]?.answer?.citations[0];

describe('a shared conversation that is shown', () => {
  it('is what was shared, with the version of each citation', () => {
    const version = catalogue().statement(SALES.id)?.version;
    expect(version?.status).toBe('unchanged');
    expect(showConversation(SHARED, catalogue())).toEqual({
      ...SHARED,
      exchanges: [
        {
          question: 'How much?',
          answer: { ...ANSWER, citations: [{ marker: 1, ...inPlace(SALES), version }] },
        },
      ],
    });
  });

  it.each(['moved', 'altered', 'gone'] as const)('says that a statement is %s', (status) => {
    const shown = citationIn(servedWith({ status, current: false }));
    expect(shown).toMatchObject({ quote: SALES.quote, version: { status, current: false } });
  });

  it('asks for the version that was shared', () => {
    const asked: unknown[] = [];
    citationIn({
      excerpt: () => undefined,
      statement: (...names) => {
        asked.push(names);
        return undefined;
      },
    });
    expect(asked).toEqual([[SALES.id, TEXT_SHA256]]);
  });

  it('has the link of the address that serves it now', () => {
    const url = 'https://new.example/c/x';
    expect(citationIn(servedWith({}, { url }))?.url).toBe(url);
  });

  it('keeps its words where the calls served have another version alone, or none', () => {
    const other = servedWith({}, { quote: 'Sales fell.', call: { ...CALL, textSha256: 'f00d' } });
    for (const served of [other, { ...catalogue(), statement: () => undefined }])
      expect(citationIn(served)).toEqual({ marker: 1, ...inPlace(SALES), version: null });
  });

  it('withholds an answer that quotes a withdrawn call, and says why', () => {
    const withdrawn = () => {
      throw new WithdrawnError('ACME-2025-Q3 was withdrawn on 2026-11-24: wrong file');
    };
    const shown = showConversation(SHARED, { ...catalogue(), statement: withdrawn });
    expect(shown.exchanges).toEqual([
      {
        question: 'How much?',
        answer: null,
        withdrawn: 'ACME-2025-Q3 was withdrawn on 2026-11-24: wrong file',
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain('Sales grew');
  });
});

describe('a conversation that was shared before answers showed the words around a citation', () => {
  const { excerpt: _, ...SOLD } = { marker: 1, ...inPlace(SALES) };
  const old = JSON.parse(
    JSON.stringify({
      ...SHARED,
      exchanges: [{ question: 'How much?', answer: { ...ANSWER, citations: [SOLD] } }],
    }),
  );
  const excerptIn = (served: Served) =>
    showConversation(old, served).exchanges[0]?.answer?.citations[0]?.excerpt;

  it('shows them too', () => {
    expect(excerptIn(catalogue())).toEqual(inPlace(SALES).excerpt);
  });

  it('shows the words that were shared where the calls served have them no more', () => {
    expect(excerptIn({ ...catalogue(), statement: () => undefined })).toEqual(alone(SALES));
  });
});
