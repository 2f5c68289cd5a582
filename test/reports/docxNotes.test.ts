import { describe, expect, it } from 'vitest';
import { docxNotes } from '../../src/reports/docxNotes.js';
import type { CheckedClaim } from '../../src/reports/report.js';
import { citationOf } from './measures/citationOf.js';

const claim = (more: Partial<CheckedClaim>): CheckedClaim => ({
  ...{ kind: 'sentence', text: 'Sales grew 5%.', start: 0, end: 14, markAt: 14, speaker: null },
  ...{ verdict: 'supported', message: 'Borne out', citations: [], warnings: [] },
  ...more,
});
const absolute = (url: string) => `https://o.example${url}`;

describe('the notes of a Word document', () => {
  it('stand behind their claims, the verdict first', () => {
    const [note] = docxNotes([claim({ verdict: 'altered', message: 'It says 6%' })], absolute);
    expect(note).toEqual({ at: 14, paragraphs: [[{ text: 'Altered. It says 6%.' }]] });
  });

  it('name a source with its address as a link', () => {
    const [note] = docxNotes([claim({ citations: [citationOf('Sales grew 5%.')] })], absolute);
    const [verdict, source] = note?.paragraphs ?? [];
    expect(verdict).toEqual([{ text: 'Supported.' }]);
    const href = 'https://o.example/c/ACME-2025-Q3:00000000';
    expect(source?.at(-1)).toEqual({ text: href, href });
  });

  it('make no link of a path, which leads nowhere', () => {
    const [note] = docxNotes([claim({ citations: [citationOf('Sales grew 5%.')] })], (url) => url);
    expect(note?.paragraphs[1]?.at(-1)).not.toHaveProperty('href');
  });

  it('tell of more places than they name', () => {
    const citations = Array.from({ length: 5 }, () => citationOf('Sales grew 5%.'));
    const [note] = docxNotes([claim({ citations })], absolute);
    expect(note?.paragraphs).toHaveLength(4);
    expect(note?.paragraphs[0]?.[0]?.text).toContain('2 more places');
  });
});
