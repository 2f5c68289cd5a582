import { describe, expect, it } from 'vitest';
import { type Inline, readMarkdown } from '../../../src/web/ask/markdown.js';

/** What is read, written so that it can be compared at a glance: <b>, <i>, <q>, {1}. */
function read(answer: string, quotes: readonly string[] = [], markers: readonly number[] = []) {
  const inline = (part: Inline): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'marker') return `{${part.marker}}`;
    const tag = { strong: 'b', emphasis: 'i', quotation: 'q' }[part.kind];
    return `<${tag}>${part.parts.map(inline).join('')}</${tag}>`;
  };
  const line = (parts: readonly Inline[]) => parts.map(inline).join('');
  return readMarkdown(answer, { quotes, markers: new Set(markers) }).map((block) =>
    block.kind === 'paragraph'
      ? line(block.parts)
      : [block.isOrdered ? 'ol' : 'ul', ...block.entries.map(line)],
  );
}

describe('the Markdown of an answer', () => {
  it.each<[string, ReturnType<typeof read>]>([
    ['Up **20%** now.', ['Up <b>20%</b> now.']],
    ['It is *very* _good_.', ['It is <i>very</i> <i>good</i>.']],
    ['**Up *a lot* now**', ['<b>Up <i>a lot</i> now</b>']],
    ['One.\nTwo.\r\n\r\nThree.', ['One.', 'Two.', 'Three.']],
    ['So:\n- one\n- **two**\nEnd', ['So:', ['ul', 'one', '<b>two</b>'], 'End']],
    ['1. one\n2) two', [['ol', 'one', 'two']]],
    [
      '- one\n1. two',
      [
        ['ul', 'one'],
        ['ol', 'two'],
      ],
    ],
    ['He said “yes” and "no".', ['He said <q>“yes”</q> and <q>“no”</q>.']],
    ['', []],
  ])('%j is read as %j', (answer, blocks) => {
    expect(read(answer)).toEqual(blocks);
  });

  it.each([
    '<img src=x onerror=alert(1)> & &lt;b&gt;',
    '[a link](javascript:alert(1))',
    '![a picture](https://elsewhere.example/x.png)',
    '# no heading',
    '> no quotation',
    'a_snake_case and 2*3*4',
    '**',
    '5 * 3 ** 2',
    'a "half quoted',
    '-no list',
    '2025. A year',
  ])('leaves as text %j', (answer) => {
    expect(read(answer)).toEqual([answer]);
  });

  it('knows the markers that have a citation, and no others', () => {
    expect(read('Up. [1] [2][3]', [], [1, 3])).toEqual(['Up. {1} [2]{3}']);
  });
});

describe('a quotation', () => {
  it.each<[string, string, string]>([
    ['in quotation marks', 'Sales grew 20%.', 'On sales: "Sales grew **20%**." [1]'],
    ['that ends in bold', 'It was 20%', '"It was **20%**" [1]'],
    ['with quotation marks inside', 'He said "yes" to it.', '"He said "yes" to it." [1]'],
    ['with marks of its own', 'a *b* and [1] and - c', '"a *b* and [1] and - c" [1]'],
    ['over lines of its source', 'Sales\n   grew.', '"Sales\n   grew." [1]'],
  ])('%s stands for itself, to the letter', (_what, quote, answer) => {
    const [paragraph, ...others] = read(answer, [quote], [1]);
    expect(others).toEqual([]);
    const plain = String(paragraph).replace(/<\/?b>/g, '');
    expect(plain).toContain(`<q>“${quote.replace(/\s+/g, ' ')}”</q> {1}`);
  });

  it('is the longest that fits', () => {
    expect(read('"We grew." "We grew. A lot." [1]', ['We grew.', 'We grew. A lot.'], [1])).toEqual([
      '<q>“We grew.”</q> <q>“We grew. A lot.”</q> {1}',
    ]);
  });

  it('is read in the time of its length', () => {
    const long = `${'"a '.repeat(20_000)}"`;
    expect(read(long, ['a '.repeat(500)])).toHaveLength(1);
  });
});
