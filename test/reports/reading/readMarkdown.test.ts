import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/reports/reading/readMarkdown.js';

/** Each block as its kind and what of it is prose. */
const read = async (text: string): Promise<string[]> => {
  const { prose, blocks } = await readMarkdown(text, async () => {});
  expect(prose).toHaveLength(text.length);
  return blocks.map(
    ({ kind, start, end }) => `${kind}: ${prose.slice(start, end).replace(/\s+/g, ' ').trim()}`,
  );
};

describe('readMarkdown', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', 'One\ntwo.\n\nThree.', ['paragraph: One two.', 'paragraph: Three.']],
    [
      'Windows line ends',
      'One\r\ntwo.\r\n\r\nThree.',
      ['paragraph: One two.', 'paragraph: Three.'],
    ],
    [
      'headings',
      '# One\nTwo.\n\nThree\n===',
      ['heading: One', 'paragraph: Two.', 'heading: Three'],
    ],
    [
      'lists',
      '- One\n  more\n- [ ] Two\n1. Three',
      ['paragraph: One more', 'paragraph: Two', 'paragraph: Three'],
    ],
    ['block quotes', '> One\n> two\n\nThree', ['quote: One two', 'paragraph: Three']],
    ['a paragraph in a block quote', '> One\n>\n> Two', ['quote: One', 'quote: Two']],
    ['tables', '| A | B |\n|---|---|\n| 1 | 2 |', ['row: | A | B |', 'row: | 1 | 2 |']],
    ['fenced code', 'One\n\n```js\ntwo\n```\n\nThree', ['paragraph: One', 'paragraph: Three']],
    ['code that never ends', 'One\n\n~~~\ntwo\n\nthree', ['paragraph: One']],
    ['indented code', 'One\n\n    two\n\nThree', ['paragraph: One', 'paragraph: Three']],
    ['front matter', '---\ntitle: "One two three"\n---\nTwo', ['paragraph: Two']],
    ['a rule', 'One\n\n---\n\nTwo', ['paragraph: One', 'paragraph: Two']],
    [
      'own footnotes',
      'One[^1]\n\n[^1]: "Two"\n    more\n\nThree',
      ['paragraph: One', 'paragraph: Three'],
    ],
    ['definitions', 'One\n\n[a]: https://a.example "Two"', ['paragraph: One']],
    ['inline code', 'One `"two"` three', ['paragraph: One three']],
    ['links', 'One [two](https://a.example/"x") three', ['paragraph: One two three']],
    ['links by name', 'One [two][a] three', ['paragraph: One two three']],
    ['images', 'One ![two](a.png) three', ['paragraph: One three']],
    ['tags and addresses', 'One <b>two</b> https://a.example/3 four', ['paragraph: One two four']],
    ['escapes', 'Costs of \\$3', ['paragraph: Costs of $3']],
  ])('reads %s', async (_, text, blocks) => {
    expect(await read(text)).toEqual(blocks);
  });
});
