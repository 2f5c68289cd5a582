import { describe, expect, it } from 'vitest';
import { annotate, markPlace } from '../../src/reports/annotate.js';
import { readMarkdown } from '../../src/reports/reading/readMarkdown.js';
import type { CheckedClaim } from '../../src/reports/report.js';
import { SALES } from '../server/fakes.js';

const claim: CheckedClaim = {
  ...{ kind: 'quotation', text: 'Sales grew', start: 1, end: 11, markAt: 12, speaker: null },
  ...{ verdict: 'exact', message: 'Said', citations: [SALES], warnings: [] },
};
const linkOf = (url: string) => `https://o.example${url}`;

describe('annotate', () => {
  it('puts marks in and the footnotes below, and changes nothing else', () => {
    const annotated = annotate('"Sales grew" fast.\n', [claim], linkOf);
    expect(annotated).toMatch(
      /^"Sales grew"\[\^1\] fast\.\n\n\[\^1\]: \*\*Exact\.\*\* “Sales grew 20%\.” .*<https:\/\/o\.example\/c\/ACME-2025-Q3:aaaaaaaa\?v=[0-9a-f]{12}>\n$/,
    );
  });

  it('counts on from the footnotes that there are', () => {
    expect(annotate('"Sales grew" [^9].\n\n[^9]: Own.', [claim], linkOf)).toMatch(
      /^"Sales grew"\[\^10\] \[\^9\]/,
    );
  });

  it('tells what is wrong, and shows no Markdown of others', () => {
    const wrong = {
      ...claim,
      verdict: 'not_found',
      message: 'Nothing *near*',
      citations: [],
    } as const;
    expect(annotate('"Sales grew"', [wrong], linkOf)).toContain(
      '[^1]: **Not found.** Nothing \\*near\\*.',
    );
  });
});

describe('markPlace', () => {
  it.each([
    ['"Sales grew." Then', 11, '"Sales grew."|'],
    ['**"Sales grew"**, and', 13, '**"Sales grew"**,|'],
    ['[Sales grew](https://a.example) fast', 11, '[Sales grew](https://a.example)|'],
    ['| "Sales grew" | 2 |', 14, '| "Sales grew"|'],
    ['Sales grew', 10, 'Sales grew|'],
  ])('in %j', async (text, from, expected) => {
    const { whole } = await readMarkdown(text, async () => {});
    const at = markPlace(text, from, whole);
    expect(`${text.slice(0, at)}|`).toBe(expected);
  });
});
