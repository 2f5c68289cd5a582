import { describe, expect, it } from 'vitest';
import { renderCiteLinks } from '../../src/server/citeLinks.js';
import type { Citation } from '../../src/types.js';
import { BECAUSE, COSTS, SALES, TEXT_SHA256 } from './fakes.js';

const VERSION = TEXT_SHA256.slice(0, 12);

/** Each link's words, address, and what its button copies. */
const linksOf = (citation: Citation): string[][] =>
  [
    ...renderCiteLinks(citation).markup.matchAll(
      /<a href="([^"]+)"(?: data-copy="(\w+)")?>([^<]+)</g,
    ),
  ].map(([, address = '', copied = 'nothing', words = '']) => [
    words,
    address.replaceAll('&amp;', '&'),
    copied,
  ]);

describe('the links that cite a statement', () => {
  it('are its own, its words, each form of a reference, and the record', () => {
    const form = (name: string) =>
      `../api/statements/ACME-2025-Q3:dddddddd?format=${name}&v=${VERSION}`;
    expect(linksOf(BECAUSE)).toEqual([
      ['Permanent link', `../c/ACME-2025-Q3:dddddddd?v=${VERSION}`, 'address'],
      ['Quote', '#quote', 'quote'],
      ['APA', form('apa'), 'reference'],
      ['Chicago', form('chicago'), 'reference'],
      ['MLA', form('mla'), 'reference'],
      ['BibTeX', form('bibtex'), 'reference'],
      ['RIS', form('ris'), 'reference'],
      ['CSL-JSON', form('csl-json'), 'reference'],
      ['Markdown footnote', form('markdown'), 'reference'],
      ['Plain text', form('text'), 'reference'],
      ['Record to verify offline', form('record'), 'nothing'],
    ]);
  });

  it('are those of the range where it is one', () => {
    const range = { ...SALES, statements: [SALES.id, COSTS.id] };
    for (const [, address = ''] of linksOf(range).slice(2))
      expect(address).toContain('/ACME-2025-Q3:aaaaaaaa..ACME-2025-Q3:bbbbbbbb?format=');
  });

  it('use the public address where there is one', () => {
    const url = `https://onrecord.example${SALES.url}`;
    const [permanent, , apa] = linksOf({ ...SALES, url });
    expect(permanent?.[1]).toBe(url);
    expect(apa?.[1]).toBe(`../api/statements/${SALES.id}?format=apa&v=${VERSION}`);
  });
});
