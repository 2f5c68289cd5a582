import { describe, expect, it } from 'vitest';
import { holdsMarkup, withoutStyle } from '../../../src/answers/draft/markup.js';

describe('what is more than text', () => {
  it.each([
    '![chart](http://x.example/p.png)',
    '[here](http://x.example)',
    '[here] (javascript:alert(1))',
    '![a][b]',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'a </b> c',
    '<!channel> look',
    '<!-- hidden -->',
    'see https://x.example/a?b=c',
    'see javascript:alert(1)',
    'data:text/html,hello',
    'go to www.x.example',
    '&lt;script&gt;',
    '&#x3c;script',
    '<img src=x', // cut off: a page that adds a ">" later would make it a tag
  ])('is found in %j', (text) => {
    expect(holdsMarkup(`Sales grew 20%. ${text}`)).toBe(true);
  });

  it.each([
    'Sales grew 20% (up from 15%).',
    'Revenue was < $5 billion and costs > $3 billion.',
    'The ratio: 3.5 to 1; AT&T and R&D grew.',
    '"It [the cloud] grew."',
    'Data: the more the better.',
    'P&L; see above.',
  ])('is not found in %j', (text) => {
    expect(holdsMarkup(text)).toBe(false);
  });
});

describe('style goes, words stay', () => {
  it.each([
    ['**Sales** grew *fast*', 'Sales grew fast'],
    ['- Sales grew', 'Sales grew'],
    ['1. Sales grew', 'Sales grew'],
    ['> # Sales', 'Sales'],
    ['`Sales` __grew__', 'Sales grew'],
    ['snake_case and 5 - 3', 'snake_case and 5 - 3'],
    ['2025 was good', '2025 was good'],
  ])('%j becomes %j', (line, plain) => {
    expect(withoutStyle(line)).toBe(plain);
  });
});
