import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { SoundExchange } from '../../../src/answers/export/checkExchange.js';
import { exportAnswers } from '../../../src/answers/export/exportAnswers.js';
import { paragraphsOf } from '../../../src/answers/export/paragraphs.js';
import { cited, saidBy } from '../../citations/references/cited.js';

const TODAY = '2026-11-24';
const sales = cited({ id: 'ACME-2025-Q3:aaaaaaaa' });
const lee = saidBy('Ann Lee', { id: 'ACME-2025-Q3:bbbbbbbb', quote: 'Costs\nfell <5% & *more*.' });
const MARKED = new Map([
  [1, sales],
  [2, lee],
]);
const exchange = (answer: string, question: string | null = null): SoundExchange => ({
  question,
  paragraphs: paragraphsOf(answer, MARKED),
});

const CONVERSATION = [
  exchange('"Sales grew **20%**." [1]\n"Costs\nfell <5% & *more*." [2]', 'What of _sales_?'),
  exchange('As said, sales grew. [1]', 'Again?'),
];

describe('Markdown', () => {
  it('has a heading a question, a paragraph a sentence, and one footnote a statement', async () => {
    expect(await exportAnswers(CONVERSATION, 'markdown', TODAY)).toBe(
      `## What of \\_sales\\_?

"Sales grew **20%**."[^1]

"Costs fell \\<5% \\& \\*more\\*."[^2]

## Again?

As said, sales grew.[^1]

[^1]: “Sales grew 20%.” Acme executives (speaker not named in the source), Acme Q3 2025 earnings call, 2025-10-30, Remarks section, para. 3, published by The Publisher. <${sales.url}>

[^2]: “Costs fell \\<5% \\& \\*more\\*.” Ann Lee, CEO, Acme, Acme Q3 2025 earnings call, 2025-10-30, Remarks section, para. 3, published by The Publisher. <${lee.url}>
`,
    );
  });

  it.each([
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['# a', '\\# a'],
    ['> a', '\\> a'],
    ['=== a', '\\=== a'],
    ['[^9]: a', '\\[\\^9\\]: a'],
    ['a **b** c', 'a **b** c'],
    ['**b**', '**b**'],
  ])('makes of %j nothing but a paragraph', async (answer, written) => {
    expect(await exportAnswers([exchange(answer)], 'markdown', TODAY)).toBe(`${written}\n`);
  });
});

describe('a Word document', () => {
  const open = async (exchanges: readonly SoundExchange[]) => {
    const buffer = await exportAnswers(exchanges, 'docx', TODAY);
    if (typeof buffer === 'string') throw new Error('a document is bytes');
    return (await mammoth.convertToHtml({ buffer })).value;
  };

  it('has headings, bold figures and footnotes of its own, with links', async () => {
    const document = await open(CONVERSATION);
    expect(document).toContain('<h1>What of _sales_?</h1>');
    expect(document).toMatch(/<p>"Sales grew <strong>20%<\/strong>\."<sup><a href="#footnote-1"/);
    expect(document).toMatch(/<p>"Costs fell &lt;5% &amp; \*more\*\."<sup><a href="#footnote-2"/);
    expect(document).toMatch(/<p>As said, sales grew\.<sup><a href="#footnote-3"/);
    expect(document.match(/<li id="footnote-/g)).toHaveLength(3);
    expect(document).toContain('“Sales grew 20%.” Acme executives (speaker not named');
    expect(document).toContain(`<a href="${lee.url}">${lee.url}</a>`);
  });

  it.each(['\u0000', '\u0008', '\uD800', '\uFFFF', '<w:p/>', ']]>', '&#0;'])(
    'opens whatever an answer holds: %j',
    async (text) => {
      expect(await open([exchange(`a ${text} b [1]`)])).toMatch(/<p>a .*b<sup>/);
    },
  );
});

describe('a list of references', () => {
  it.each([
    ['bibtex', /^@misc\{/gm],
    ['ris', /^TY {2}- /gm],
    ['csl-json', /"type": "speech"/g],
  ] as const)('as %s names each statement once', async (form, pattern) => {
    const list = String(await exportAnswers(CONVERSATION, form, TODAY));
    expect(list.match(pattern)).toHaveLength(2);
  });

  it.each([
    ['bibtex', ''],
    ['ris', ''],
    ['csl-json', '[]\n'],
  ] as const)('as %s is empty where nothing is cited', async (form, list) => {
    expect(await exportAnswers([exchange('The calls do not say.')], form, TODAY)).toBe(list);
  });
});
