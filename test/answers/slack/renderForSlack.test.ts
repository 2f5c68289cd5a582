import { describe, expect, it } from 'vitest';
import type { Answer, MarkedCitation } from '../../../src/answer.js';
import { CLOSEST } from '../../../src/answers/notFound.js';
import { MAX_ALL_TEXT, textLength } from '../../../src/answers/slack/blocks.js';
import { renderForSlack } from '../../../src/answers/slack/renderForSlack.js';
import { alone } from '../../../src/citations/inPlace.js';
import type { StatementId } from '../../../src/types.js';
import { ANSWER, BECAUSE, COSTS, inPlace, SALES } from '../../server/fakes.js';

const linkOf = (url: string) => `https://onrecord.example${url}`;
const render = (answer: Partial<Answer>) => renderForSlack({ ...ANSWER, ...answer }, linkOf);
const textsOf = ({ blocks }: ReturnType<typeof renderForSlack>): string[] =>
  blocks.flatMap((block) =>
    (block.type === 'section' ? [block.text] : block.elements).map(({ text }) => text),
  );

/** An answer that quotes each of these words from a statement of its own. */
function quoting(...quotes: readonly string[]): Answer {
  const citations = quotes.map(
    (quote, at): MarkedCitation => ({
      ...inPlace({
        ...SALES,
        id: `ACME-2025-Q3:${String(at).padStart(8, '0')}` as StatementId,
        url: `/c/ACME-2025-Q3:${String(at).padStart(8, '0')}?v=000000000000`,
        quote,
      }),
      marker: at + 1,
    }),
  );
  const sentences = citations.map(({ quote, marker }) => ({
    text: `"${quote}"`,
    markers: [marker],
  }));
  const answer = sentences.map(({ text, markers }) => `${text} [${markers}]`).join('\n');
  return { ...ANSWER, answer, sentences, citations };
}

describe('renderForSlack', () => {
  it('shows the answer, and each source with who said it, in which call, where, and its link', () => {
    const answer = '"Sales grew **20%**." [1]\nIt hired. [2]';
    const citations = [
      { ...inPlace(SALES), marker: 1 },
      { ...inPlace(BECAUSE), marker: 2 },
    ];
    expect(render({ answer, citations })).toEqual({
      text: [
        '"Sales grew 20%." [1]\nIt hired. [2]',
        '*[1]* <https://onrecord.example/c/ACME-2025-Q3:aaaaaaaa?v=' +
          `${SALES.call.textSha256.slice(0, 12)}|Acme executives (speaker not named in the source)> · Acme 2025-Q3, Remarks section, para. 1\n*Sales grew 20%.* Costs fell.`,
        `*[2]* <https://onrecord.example${BECAUSE.url}|Ann Lee, CFO> · Acme 2025-Q3, at 00:31:09\n*Because — “we” hired.*`,
      ].join('\n'),
      blocks: [
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '"Sales grew *20%*." [1]\nIt hired. [2]',
            verbatim: true,
          },
        },
        ...[1, 2].map(() => ({ type: 'context', elements: [expect.anything()] })),
      ],
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it('shows the words of a source only where the answer does not hold all of them', () => {
    const citations = [{ ...inPlace(BECAUSE), marker: 1 }];
    const [, source] = textsOf(render({ answer: 'It hired. [1]', citations }));
    expect(source).toContain('\n*Because — “we” hired.*');
    const [, known] = textsOf(render({ answer: `"${BECAUSE.quote}" [1]`, citations }));
    expect(known).not.toContain('hired');
  });

  it.each([
    ['costs <fell> & *rose*', 'costs &lt;fell&gt; &amp; *rose*'],
    ['as they > say', 'as they &gt; say'],
  ])('shows %j around a citation as words', (around, shown) => {
    const text = `Sales grew 20%. Then ${around}`;
    const citation = { ...inPlace(SALES), excerpt: { ...alone(SALES), text } };
    const [, source] = textsOf(render({ citations: [{ ...citation, marker: 1 }] }));
    const cited = around.includes('*') ? '“Sales grew 20%.”' : '*Sales grew 20%.*';
    expect(source?.split('\n')[1]).toBe(`${cited} Then ${shown}`);
  });

  it.each<[string, string, number, RegExp]>([
    ['others are long', `Sales grew. ${'Costs fell. '.repeat(90)}`, 11, /^\*Sales grew\.\*$/],
    ['they are long', 'Costs fell. '.repeat(90), 1080, /^\*(?:Costs fell\. ){49}Costs fell\. …\*$/],
  ])('cuts the words of a source where %s', (_, text, end, shown) => {
    const excerpt = { text, start: 0, end: text.length, highlights: [[0, end]] as const };
    const citation = { ...inPlace(SALES), quote: text.slice(0, end), excerpt, marker: 1 };
    const [, source] = textsOf(render({ answer: 'Up. [1]', citations: [citation] }));
    expect(source?.split('\n')[1]).toMatch(shown);
  });

  it('keeps two statements of one call apart', () => {
    const citations = [
      { ...inPlace(SALES), marker: 1 },
      { ...inPlace(COSTS), marker: 2 },
    ];
    const sources = textsOf(render({ answer: 'Both. [1] [2]', citations })).slice(1);
    expect(sources.map((text) => text.slice(0, 5))).toEqual(['*[1]*', '*[2]*']);
  });

  it('says plainly that nothing was found, and what is only near', () => {
    const said = 'The calls do not say: nothing that was said in Acme 2025-Q3 answers this.';
    const message = render({
      status: 'not_found',
      answer: said,
      sentences: [{ text: said, markers: [] }],
      citations: [],
      related: [inPlace(COSTS)],
    });
    expect(textsOf(message)).toEqual([
      said,
      `*${CLOSEST}*`,
      'Sales grew 20%. *Costs fell.*',
      expect.stringMatching(/^<.*Acme executives.*> · Acme 2025-Q3, Remarks section, para\. 1$/),
    ]);
    expect(message.blocks.map(({ type }) => type)).toEqual([
      'section',
      'section',
      'section', // as large as an answer
      'context',
    ]);
    expect(message.text).toMatch(/they may not answer:\n• <.*\nSales grew 20%\. \*Costs fell\.\*$/);
  });

  it('tells what checking removed', () => {
    const warnings = [{ code: 'NOT_SUPPORTED', message: 'A sentence <was> removed.' }];
    expect(textsOf(render({ warnings })).at(-1)).toBe('⚠ A sentence &lt;was&gt; removed.');
  });

  it.each([
    ['<!channel> sales grew', '&lt;!channel&gt; sales grew'],
    ['<@U123> and <#C1|general>', '&lt;@U123&gt; and &lt;#C1|general&gt;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [
      'R&D &amp; <https://evil.example|click>',
      'R&amp;D &amp;amp; &lt;https://evil.example|click&gt;',
    ],
  ])('shows %j as words', (quote, shown) => {
    const message = renderForSlack(quoting(quote), linkOf);
    expect(textsOf(message)[0]).toBe(`"${shown}" [1]`);
    expect(message.text).toContain(shown);
    expect(JSON.stringify(message)).not.toMatch(/<[!@#]/);
  });

  it('lets no text be parsed for names, channels or addresses', () => {
    const { blocks } = renderForSlack(quoting('@here, #general, see evil.example'), linkOf);
    for (const block of blocks)
      for (const text of block.type === 'section' ? [block.text] : block.elements)
        expect(text).toHaveProperty('verbatim', true);
  });

  it('lets no attribution or address end its link', () => {
    const citation = {
      ...inPlace({ ...SALES, attribution: 'Ann | Lee > CFO\n<!here>' }),
      marker: 1,
    };
    const [, source] = textsOf(render({ answer: 'Up. [1]', citations: [citation] }));
    expect(source).toContain('|Ann / Lee &gt; CFO &lt;!here&gt;> · ');
  });

  it.each([
    '*GAAP* and non-GAAP',
    'the _net_ figure',
    'a ~small~ one',
    'the `raw` one',
    '> as they say',
  ])('keeps each mark of %j, which Slack would take for style', (quote) => {
    const answer = `${quote} [1]`;
    const [section] = render({ answer }).blocks;
    expect(section).toEqual({
      type: 'section',
      text: { type: 'plain_text', text: answer, emoji: false },
    });
  });

  it.each([
    ['**20%** more', '*20%* more [1]'],
    ['FY**25** plan', 'FY25 plan [1]'], // Slack would show the stars
    ['GAAP* or not*', 'GAAP* or not* [1]'], // no pair: Slack shows both
    ['one ** alone', 'one ** alone [1]'],
  ])('makes %j bold only where Slack sees it', (words, shown) => {
    expect(textsOf(render({ answer: `${words} [1]` }))[0]).toBe(shown);
  });
});

describe('a long answer', () => {
  const limitsHold = (answer: Answer) => {
    const message = renderForSlack(answer, linkOf);
    expect(message.blocks.length).toBeLessThanOrEqual(48);
    expect(textLength(message.blocks)).toBeLessThanOrEqual(MAX_ALL_TEXT);
    for (const text of textsOf(message)) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(3000);
    }
    for (const block of message.blocks)
      if (block.type === 'context') expect(block.elements.length).toBeLessThanOrEqual(10);
    expect(message.text.length).toBeLessThanOrEqual(4000);
    return message;
  };
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

  it('of fifty sources has them all, some in one block', () => {
    const short = Array.from({ length: 50 }, (_, at) => `Number ${at}.`);
    const texts = textsOf(limitsHold(quoting(...short)));
    expect(texts.filter((text) => text.startsWith('*['))).toHaveLength(50);
  });

  it('is cut behind a whole sentence, with the sources of what is left, and says so', () => {
    const texts = textsOf(limitsHold(quoting(...Array.from({ length: 20 }, () => words(150)))));
    const shown = texts.filter((text) => text.startsWith('"'));
    const kept = shown.join('\n').match(/\[\d+\]$/gm)?.length ?? 0;
    expect(kept).toBeGreaterThan(3);
    for (const text of shown) expect(text).toMatch(/\[\d+\]$/); // no section ends within a sentence
    expect(texts.filter((text) => text.startsWith('*['))).toHaveLength(kept);
    expect(texts.at(-1)).toContain(`goes on for ${20 - kept} more sentence(s)`);
  });

  it.each([
    ['words', words(4000)],
    ['one word', 'a'.repeat(30_000)],
    ['characters that are escaped', '&'.repeat(20_000)],
    ['characters of two units', '😀'.repeat(9000)],
    ['marks of style', '*a '.repeat(9000)],
  ])('of one sentence of %s keeps its source', (_, quote) => {
    const message = limitsHold(quoting(quote));
    const texts = textsOf(message);
    expect(texts.some((text) => text.startsWith('*[1]*'))).toBe(true);
    expect(texts.some((text) => text.includes('goes on'))).toBe(true);
    for (const text of texts) expect(text.isWellFormed()).toBe(true);
  });

  it('is never without a block, even where it is empty', () => {
    expect(limitsHold({ ...ANSWER, answer: '', sentences: [], citations: [] }).blocks).toEqual([]);
  });
});
