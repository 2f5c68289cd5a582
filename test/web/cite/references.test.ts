import { describe, expect, it } from 'vitest';
import { permanentLink, quoteWithSource, referencePath } from '../../../src/web/cite/references.js';
import { cited } from '../../citations/references/cited.js';
import { SALES } from '../../server/fakes.js';

const ROOT = new URL('https://o.example/calls/');
const RANGE = { ...SALES, statements: [SALES.id, 'ACME-2025-Q3:bbbbbbbb' as const] };

describe('a reference', () => {
  it('is asked for in the version and of the words that are cited', () => {
    const url = new URL(referencePath({ ...SALES, quote: 'grew 20%' }, 'apa'), ROOT);
    expect(url.pathname).toBe('/calls/api/statements/ACME-2025-Q3%3Aaaaaaaaa');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      format: 'apa',
      quote: 'grew 20%',
      v: SALES.call.textSha256.slice(0, 12),
    });
  });

  it('of several statements is one of their range', () => {
    expect(referencePath(RANGE, 'ris')).toMatch(
      /%3Aaaaaaaaa\.\.ACME-2025-Q3%3Abbbbbbbb\?format=ris/,
    );
  });
});

describe('a permanent link', () => {
  const v = SALES.url.split('?')[1];
  const range = `/c/${SALES.id}..ACME-2025-Q3:bbbbbbbb?${v}`;
  it.each([
    ['begins where the server is', SALES, `https://o.example/calls${SALES.url}`],
    ['of a public address stays', cited(), cited().url],
    ['leads to all statements', RANGE, `https://o.example/calls${range}`],
    ['names a range once', { ...RANGE, url: range }, `https://o.example/calls${range}`],
  ])('%s', (_, citation, link) => {
    expect(permanentLink(citation, ROOT)).toBe(link);
  });
});

describe('a quote to paste', () => {
  it.each([
    [{}, {}, 'Acme 2025-Q3'],
    [{}, { period: null, title: 'Acme: the call' }, 'Acme: the call'],
    [{}, { company: null, title: null }, 'ACME-2025-Q3'],
  ])('names who said it and where: %j %j', (more, call, where) => {
    const citation = cited({ quote: 'Sales\n grew.', attribution: 'Ann Lee, CFO', ...more }, call);
    expect(quoteWithSource(citation)).toBe(`“Sales grew.” — Ann Lee, CFO, ${where}`);
  });

  it('says which of its figures cannot be', () => {
    const doubtful = [{ text: '1815%', start: 3, end: 8 }];
    expect(quoteWithSource(cited({ quote: 'Up 1815%.', attribution: 'Ann Lee', doubtful }))).toBe(
      '“Up 1815%.” — Ann Lee, Acme 2025-Q3 (Doubtful, though the source has it so: "1815%")',
    );
  });
});
