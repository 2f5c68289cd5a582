import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../src/citations/references/formatReference.js';
import type { Citation } from '../../../src/types.js';
import { cited, saidBy } from './cited.js';

const TODAY = '2026-11-24';
const URL = 'https://o.example/c/ACME-2025-Q3:7f3k9q2m?v=bb';
const timed = { locator: { page: null, time: '00:12:30', paragraph: 1 } };
const undated = (more: Partial<Citation> = {}) => cited(more, { date: null });

/** Written by hand from the rules, in the order: rule, statement, entry of the list, what stands at the quote. */
type Expectation = readonly [rule: string, Citation, entry: string, atQuote: string];

const APA: readonly Expectation[] = [
  [
    'author by family name and initials; year, month and day; the form in brackets; publisher; address without a full stop; a time at the quote',
    saidBy('Andrew R. Jassy', timed),
    `Jassy, A. R. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. ${URL}`,
    '(Jassy, 2025, 00:12:30)',
  ],
  [
    'a body as author is spelled out; a section and a paragraph where there is no page',
    cited(),
    `Acme. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. ${URL}`,
    '(Acme, 2025, Remarks section, para. 3)',
  ],
  [
    'without a date "n.d.", and the day on which it was read',
    undated(),
    `Acme. (n.d.). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. Retrieved November 24, 2026, from ${URL}`,
    '(Acme, n.d., Remarks section, para. 3)',
  ],
  [
    'a publisher who is the author is left out',
    cited({}, { publisher: 'ACME' }),
    `Acme. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. ${URL}`,
    '(Acme, 2025, Remarks section, para. 3)',
  ],
  [
    'diacritics stay, in initials too; hyphenated family names stay whole',
    saidBy('José Ángel Gurría-Treviño', timed),
    `Gurría-Treviño, J. Á. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. ${URL}`,
    '(Gurría-Treviño, 2025, 00:12:30)',
  ],
  [
    'a suffix follows the initials after a comma; a capitalised particle is part of the name',
    saidBy('Charles Van de Walle Jr.', timed),
    `Van de Walle, C., Jr. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. ${URL}`,
    '(Van de Walle, 2025, 00:12:30)',
  ],
  [
    'a particle in lower case stays before the family name',
    saidBy('Ursula von der Leyen', { locator: { page: 4, time: null, paragraph: 1 } }),
    `von der Leyen, U. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. ${URL}`,
    '(von der Leyen, 2025, p. 4)',
  ],
  [
    'hyphenated first names keep the hyphen between their initials',
    saidBy('Jean-Luc Dupont', timed),
    `Dupont, J.-L. (2025, October 30). Acme Q3 2025 earnings call [Speech transcript]. The Publisher. ${URL}`,
    '(Dupont, 2025, 00:12:30)',
  ],
  [
    'minutes say so in their title',
    cited({}, { title: 'Acme (Minutes): ovens' }),
    `Acme. (2025, October 30). Acme Q3 2025 earnings call minutes [Speech transcript]. The Publisher. ${URL}`,
    '(Acme, 2025, Remarks section, para. 3)',
  ],
];

const CHICAGO: readonly Expectation[] = [
  [
    'list: family name first, title in quotation marks and in headline style, publisher, date, address; note: names in their order, commas, facts of publication in brackets, the place, the address',
    saidBy('Andrew R. Jassy', timed),
    `Jassy, Andrew R. “Acme Q3 2025 Earnings Call.” Speech transcript. The Publisher, October 30, 2025. ${URL}.`,
    `Andrew R. Jassy, “Acme Q3 2025 Earnings Call,” Speech transcript (The Publisher, October 30, 2025), 00:12:30, ${URL}.`,
  ],
  [
    'a body as author',
    cited(),
    `Acme. “Acme Q3 2025 Earnings Call.” Speech transcript. The Publisher, October 30, 2025. ${URL}.`,
    `Acme, “Acme Q3 2025 Earnings Call,” Speech transcript (The Publisher, October 30, 2025), Remarks section, para. 3, ${URL}.`,
  ],
  [
    'without a date the day on which it was read',
    undated(),
    `Acme. “Acme Q3 2025 Earnings Call.” Speech transcript. The Publisher. Accessed November 24, 2026. ${URL}.`,
    `Acme, “Acme Q3 2025 Earnings Call,” Speech transcript (The Publisher), Remarks section, para. 3, accessed November 24, 2026, ${URL}.`,
  ],
  [
    'a suffix after a comma in the list and without one in the note (6.43); a capitalised particle begins the entry (8.5)',
    saidBy('Charles Van de Walle Jr.', timed),
    `Van de Walle, Charles, Jr. “Acme Q3 2025 Earnings Call.” Speech transcript. The Publisher, October 30, 2025. ${URL}.`,
    `Charles Van de Walle Jr., “Acme Q3 2025 Earnings Call,” Speech transcript (The Publisher, October 30, 2025), 00:12:30, ${URL}.`,
  ],
  [
    'a particle in lower case follows the first name in the list; a page is a bare number',
    saidBy('Ursula von der Leyen', { locator: { page: 4, time: null, paragraph: 1 } }),
    `Leyen, Ursula von der. “Acme Q3 2025 Earnings Call.” Speech transcript. The Publisher, October 30, 2025. ${URL}.`,
    `Ursula von der Leyen, “Acme Q3 2025 Earnings Call,” Speech transcript (The Publisher, October 30, 2025), 4, ${URL}.`,
  ],
  [
    'diacritics stay',
    saidBy('José Ángel Gurría-Treviño', timed),
    `Gurría-Treviño, José Ángel. “Acme Q3 2025 Earnings Call.” Speech transcript. The Publisher, October 30, 2025. ${URL}.`,
    `José Ángel Gurría-Treviño, “Acme Q3 2025 Earnings Call,” Speech transcript (The Publisher, October 30, 2025), 00:12:30, ${URL}.`,
  ],
];

const MLA: readonly Expectation[] = [
  [
    'author; title in quotation marks; container; day, short month, year; address; a time at the quote, without a comma',
    saidBy('Andrew R. Jassy', timed),
    `Jassy, Andrew R. “Acme Q3 2025 Earnings Call.” The Publisher, 30 Oct. 2025, ${URL}.`,
    '(Jassy 00:12:30)',
  ],
  [
    'a body as author; no paragraph, for the source does not number them',
    cited(),
    `Acme. “Acme Q3 2025 Earnings Call.” The Publisher, 30 Oct. 2025, ${URL}.`,
    '(Acme)',
  ],
  [
    'without a date the day on which it was read',
    undated(),
    `Acme. “Acme Q3 2025 Earnings Call.” The Publisher, ${URL}. Accessed 24 Nov. 2026.`,
    '(Acme)',
  ],
  [
    'a suffix after a comma; a capitalised particle begins the entry',
    saidBy('Charles Van de Walle Jr.', timed),
    `Van de Walle, Charles, Jr. “Acme Q3 2025 Earnings Call.” The Publisher, 30 Oct. 2025, ${URL}.`,
    '(Van de Walle 00:12:30)',
  ],
  [
    'diacritics stay; a page stands at the quote, without a comma',
    saidBy('José Ángel Gurría-Treviño', { locator: { page: 4, time: null, paragraph: 1 } }),
    `Gurría-Treviño, José Ángel. “Acme Q3 2025 Earnings Call.” The Publisher, 30 Oct. 2025, ${URL}.`,
    '(Gurría-Treviño 4)',
  ],
];

describe.each([
  ['apa', 'In the text', APA],
  ['chicago', 'Note', CHICAGO],
  ['mla', 'In the text', MLA],
] as const)('%s', (form, where, expectations) => {
  it.each(expectations)('%s', async (_, citation, entry, atQuote) => {
    const reference = await formatReference(citation, form, TODAY);
    expect(reference).toBe(`${entry}\n${where}: ${atQuote}\n`);
  });

  it('begins with the title where neither speaker nor company is known', async () => {
    const nobodys = cited({}, { company: null, ticker: null, title: 'What They Said' });
    expect(await formatReference(nobodys, form, TODAY)).toMatch(/^“?What They Said/);
  });

  it('keeps several requests apart, and a second one from being "ibid."', async () => {
    const asked = [saidBy('Ann Lee'), cited(), saidBy('Ann Lee'), saidBy('Bo Day')];
    const together = await Promise.all(asked.map((one) => formatReference(one, form, TODAY)));
    expect(together[2]).toBe(together[0]);
    expect(together[1]).toMatch(/^Acme\. /);
    expect(together[3]).toMatch(/^Day, B/);
  });

  it('lets no markup through from a name', async () => {
    const reference = await formatReference(cited({}, { company: 'AT&T <b>Bold</b>' }), form);
    expect(reference).toContain('AT&T Bold');
    expect(reference).not.toMatch(/&amp;|<b>/);
  });
});
