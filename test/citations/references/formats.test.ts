import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../src/citations/references/formatReference.js';
import { cited, saidBy } from './cited.js';

const TODAY = '2026-11-24';
const URL = 'https://o.example/c/ACME-2025-Q3:7f3k9q2m?v=bb';

describe('BibTeX', () => {
  it('is one entry, its title protected and its quote out of print', async () => {
    expect(await formatReference(saidBy('Ann Lee'), 'bibtex', TODAY)).toBe(
      `@misc{ACME-2025-Q3-7f3k9q2m,
  author = {Lee, Ann},
  title = {{Acme Q3 2025 earnings call}},
  howpublished = {Speech transcript, The Publisher},
  year = {2025},
  month = oct,
  url = {${URL}},
  urldate = {2026-11-24},
  note = {Ann Lee, CEO, Acme; Remarks section, para. 3},
  annote = {Sales grew 20\\%.}
}
`,
    );
  });

  it.each([
    [cited(), '{{Acme}}'], // else "Acme and Sons" would be two authors
    [cited({}, { company: 'Johnson and Johnson' }), '{{Johnson and Johnson}}'],
    [cited({}, { company: 'AT&T' }), '{{AT\\&T}}'],
    [saidBy('José Ángel Gurría-Treviño'), '{Gurría-Treviño, José Ángel}'],
    [saidBy('Charles Van de Walle Jr.'), '{{Van de Walle}, Jr., Charles}'],
    [saidBy('Ursula von der Leyen'), '{von der Leyen, Ursula}'],
  ])('writes the author %#', async (citation, author) => {
    expect(await formatReference(citation, 'bibtex')).toContain(`  author = ${author},\n`);
  });

  it.each([
    ['5% of $3', '5\\% of \\$3'],
    ['R&D #1', 'R\\&D \\#1'],
    ['a_b', 'a\\_b'],
    ['{', '\\textbraceleft{}'], // BibTeX counts braces, even after a backslash
    ['}, evil = {', '\\textbraceright{}, evil = \\textbraceleft{}'],
    ['C:\\x~^', 'C:\\textbackslash{}x\\textasciitilde{}\\textasciicircum{}'],
    ['two\r\nlines', 'two lines'],
  ])('escapes %j', async (quote, escaped) => {
    expect(await formatReference(cited({ quote }), 'bibtex')).toContain(
      `  annote = {${escaped}}\n`,
    );
  });

  it('has neither year nor month where no date is known', async () => {
    expect(await formatReference(cited({}, { date: null }), 'bibtex')).not.toMatch(/year|month/);
  });

  it('makes a key of any id', async () => {
    const reference = await formatReference(cited({ id: 'café {1}, x:7f3k9q2m' }), 'bibtex');
    expect(reference).toMatch(/^@misc\{cafe-1-x-7f3k9q2m,\n/);
  });
});

describe('RIS', () => {
  it('is one tag a line, from TY to ER', async () => {
    expect((await formatReference(saidBy('Ann Lee'), 'ris', TODAY)).split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - ACME-2025-Q3:7f3k9q2m',
      'AU  - Lee, Ann',
      'TI  - Acme Q3 2025 earnings call',
      'PY  - 2025',
      'DA  - 2025/10/30/',
      'PB  - The Publisher',
      'M3  - Speech transcript',
      `UR  - ${URL}`,
      'Y2  - 2026/11/24/',
      'N1  - Ann Lee, CEO, Acme; Remarks section, para. 3',
      'AB  - Sales grew 20%.',
      'ER  - ',
      '',
    ]);
  });

  it.each([
    [cited(), 'Acme'],
    [saidBy('José Ángel Gurría-Treviño'), 'Gurría-Treviño, José Ángel'],
    [saidBy('Charles Van de Walle Jr.'), 'Van de Walle, Charles, Jr.'],
    [saidBy('Ursula von der Leyen'), 'von der Leyen, Ursula'],
  ])('writes the author %#', async (citation, author) => {
    expect(await formatReference(citation, 'ris')).toContain(`\r\nAU  - ${author}\r\n`);
  });

  it.each([
    ['2025-10', '2025/10//'],
    ['2025', '2025///'],
  ])('dates %s %s', async (date, written) => {
    expect(await formatReference(cited({}, { date }), 'ris')).toContain(`DA  - ${written}\r\n`);
  });

  it.each([
    'a\r\nTY  - BOOK',
    'a\nER  - ',
    'a\u2028TY  - BOOK',
    'a\u0085TY  - BOOK',
    'a\u000BTY  - B',
  ])('lets no text begin a tag: %j', async (quote) => {
    const reference = await formatReference(cited({ quote }), 'ris');
    expect(reference.match(/^(?:TY|ER) {2}- /gmu)).toEqual(['TY  - ', 'ER  - ']);
    expect(reference.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028]/u);
  });
});

describe('CSL-JSON', () => {
  it('is the record itself', async () => {
    const record = JSON.parse(await formatReference(saidBy('Ann Lee'), 'csl-json'));
    expect(record).toMatchObject({ type: 'speech', author: [{ family: 'Lee', given: 'Ann' }] });
  });
});

describe('a Markdown footnote', () => {
  it('holds the quote, who said it, where, when and the link', async () => {
    expect(await formatReference(saidBy('Ann Lee'), 'markdown')).toBe(
      `[^ACME-2025-Q3-7f3k9q2m]: “Sales grew 20%.” Ann Lee, CEO, Acme, Acme Q3 2025 earnings call, 2025-10-30, Remarks section, para. 3, published by The Publisher. <${URL}>\n`,
    );
  });

  it.each([
    ['*bold* _em_', '\\*bold\\* \\_em\\_'],
    ['[x](y) `c`', '\\[x\\](y) \\`c\\`'],
    ['<b> & $2 $3', '\\<b\\> \\& \\$2 \\$3'],
    ['a\n\n# b', 'a # b'], // a heading only where it begins a line
    ['back\\slash', 'back\\\\slash'],
  ])('shows %j as it is', async (quote, escaped) => {
    expect(await formatReference(cited({ quote }), 'markdown')).toContain(`: “${escaped}” `);
  });
});

describe('plain text', () => {
  it.each([
    [
      saidBy('Ann Lee', { locator: { page: null, time: '00:12:30', paragraph: 1 } }),
      `“Sales grew 20%.” Ann Lee, CEO, Acme, Acme Q3 2025 earnings call, 2025-10-30, at 00:12:30, published by The Publisher. ${URL}\n`,
    ],
    [
      cited({}, { date: null, publisher: null }),
      `“Sales grew 20%.” Acme executives (speaker not named in the source), Acme Q3 2025 earnings call, n.d., Remarks section, para. 3. ${URL}\n`,
    ],
  ])('can be checked without any style %#', async (citation, expected) => {
    expect(await formatReference(citation, 'text')).toBe(expected);
  });
});
