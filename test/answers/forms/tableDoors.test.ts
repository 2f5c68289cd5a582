import { describe, expect, it } from 'vitest';
import type { Answer, AnswerTable } from '../../../src/answer.js';
import { answerLines } from '../../../src/answers/answerLines.js';
import { textLength } from '../../../src/answers/slack/blocks.js';
import { renderForSlack } from '../../../src/answers/slack/renderForSlack.js';
import { markdownTable, tableLines } from '../../../src/answers/tableText.js';
import { createCatalogue } from '../../../src/citations/catalogue.js';
import { answerText } from '../../../src/mcp/inWords.js';
import { sourcesBehind, withoutSources } from '../../../src/openai/content.js';
import { copyText } from '../../../src/web/ask/copyText.js';
import { spaceOf } from '../../search/minutes.js';
import { DEPS } from '../../server/fakes.js';
import { send, startServer } from '../../support/startServer.js';
import { answerOver, minutesOf } from './tableCorpus.js';

const SPACE = spaceOf(
  minutesOf('Nordwind', 'NORD', '2025-Q1', 'Total revenue was $2.4 billion.'),
  minutesOf('Nordwind', 'NORD', '2025-Q2', 'Ferries sailed on time.'),
  minutesOf('Nordwind', 'NORD', '2025-Q3', 'Total revenue was $2.55 billion.'),
);
const QUESTION = 'How did Nordwind’s revenue develop quarter by quarter?';

const ALIGNED = [
  '                  Revenue           Change',
  'Nordwind 2025-Q1  $2.4 billion [1]',
  'Nordwind 2025-Q2  not said',
  'Nordwind 2025-Q3  $2.55 billion [2]',
];
const MARKDOWN = [
  '|  | Revenue | Change |',
  '| --- | ---: | ---: |',
  '| Nordwind 2025-Q1 | \\$2.4 billion [1] |  |',
  '| Nordwind 2025-Q2 | not said |  |',
  '| Nordwind 2025-Q3 | \\$2.55 billion [2] |  |',
].join('\n');

const HOSTILE: AnswerTable = {
  columns: ['', '<b>|Revenue|</b>'],
  rows: [
    [
      { text: '``` @here <!channel>\n| *x* | [a](http://b.test) _y_', figure: null, marker: null },
      { text: '$5 & more', figure: { value: 5, unit: 'money usd' }, marker: 1 },
    ],
  ],
};

/** An export of the answer over HTTP. */
async function exported(form: string, answer: Answer) {
  const catalogue = createCatalogue(SPACE.generation, '');
  const server = await startServer({ ...DEPS, catalogue: () => catalogue });
  const body = JSON.stringify({ form, question: QUESTION, answer });
  const headers = { 'Content-Type': 'application/json' };
  return send(server, { method: 'POST', path: '/api/export', body, headers });
}

describe('a table leaves', () => {
  it('for terminals in columns, before the words', async () => {
    const answer = await answerOver(SPACE, QUESTION);
    const lines = answerLines(answer).split('\n');
    expect(lines.slice(0, 5).map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      ...ALIGNED.map((line) => line.replace(/ {2,}/g, '  ')),
      '',
    ]);
    expect(
      new Set(
        tableLines(answer.table ?? HOSTILE)
          .slice(1)
          .map((line) => line.indexOf('  ')),
      ),
    ).toEqual(new Set([16]));
  });

  it('for assistants, programs and whoever copies it in Markdown', async () => {
    const answer = await answerOver(SPACE, QUESTION);
    expect(answerText(answer).startsWith(`${MARKDOWN}\n\n`)).toBe(true);
    expect(copyText(QUESTION, answer, (url) => url)).toContain(`${QUESTION}\n\n${MARKDOWN}\n\n`);
    const behind = sourcesBehind(answer, 'http://a.test');
    expect(behind).toContain(`\n\n${MARKDOWN}\n\nSources`);
    expect(withoutSources(`${answer.answer}${behind}`)).toBe(answer.answer); // no figure of it is taken for the answer's
  });

  it('for Slack in letters of one width, before the words', async () => {
    const { blocks } = renderForSlack(await answerOver(SPACE, QUESTION), (url) => url);
    const [first] = blocks;
    const text = first?.type === 'section' ? first.text.text : '';
    expect(text).toMatch(/^```\n[\s\S]*Nordwind 2025-Q2 {2}not said\n[\s\S]*\n```$/);
    expect(text).toContain('$2.4 billion [1]');
  });

  it('as Markdown with footnotes, and not where it was forged', async () => {
    const answer = await answerOver(SPACE, QUESTION);
    const { status, body } = await exported('markdown', answer);
    expect(status).toBe(200);
    expect(body).toContain('| Nordwind 2025-Q3 | \\$2.55 billion[^2] |  |');
    const rows = (answer.table?.rows ?? []).map(([label, cell, ...more]) =>
      label && cell ? [label, { ...cell, text: cell.text.replace('2.55', '9.99') }, ...more] : [],
    );
    const forged = await exported('markdown', {
      ...answer,
      table: { columns: ['', 'Revenue', 'Change'], rows },
    });
    expect(forged.status).toBe(200);
    expect(forged.body).not.toMatch(/9\.99|\| ---/);
  });

  it('as a document of Word', async () => {
    const answer = await answerOver(SPACE, QUESTION);
    const { table: _, ...plain } = answer;
    const [withTable, without] = await Promise.all([
      exported('docx', answer),
      exported('docx', plain),
    ]);
    expect([withTable.status, without.status]).toEqual([200, 200]);
    expect(withTable.body.length).toBeGreaterThan(without.body.length);
  });
});

describe('words of a transcript in a table', () => {
  it('are text in Markdown', () => {
    expect(
      markdownTable(HOSTILE, (marker) => `[^${marker}]`)
        .split('\n')
        .at(-1),
    ).toBe(
      '| \\`\\`\\` @here \\<!channel\\> \\| \\*x\\* \\| \\[a\\](http://b.test) \\_y\\_ | \\$5 \\& more[^1] |',
    );
  });

  it('end no block of Slack and call nobody', async () => {
    const answer = await answerOver(SPACE, QUESTION);
    const { blocks } = renderForSlack({ ...answer, table: HOSTILE }, (url) => url);
    const [first] = blocks;
    const text = first?.type === 'section' ? first.text.text : '';
    expect(text.match(/`/g)).toHaveLength(6);
    expect(text).toContain('&lt;!channel&gt;');
    expect(text).not.toMatch(/<[!@#]/);
    expect(text.trim().split('\n')).toHaveLength(4);
  });

  it('stay within what Slack takes', async () => {
    const answer = await answerOver(SPACE, QUESTION);
    const rows = Array.from({ length: 200 }, () => HOSTILE.rows[0] ?? []);
    const { blocks } = renderForSlack({ ...answer, table: { ...HOSTILE, rows } }, (url) => url);
    const [first] = blocks;
    const text = first?.type === 'section' ? first.text.text : '';
    expect(text.length).toBeLessThanOrEqual(3000);
    expect(text).toMatch(/… \d+ more\n```$/);
    expect(textLength(blocks)).toBeLessThanOrEqual(10_000);
  });
});
