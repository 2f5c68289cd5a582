import { describe, expect, it } from 'vitest';
import { toSlackMarkdown } from '../../../src/answers/slack/markdown.js';

describe('toSlackMarkdown', () => {
  it.each([
    ['"Sales grew **20%**." [1]', '"Sales grew **20%**." [1]'],
    ['<!channel> R&D', '&lt;!channel&gt; R&amp;D'],
    ['a * b _c_ `d` ~e~ \\', 'a \\* b \\_c\\_ \\`d\\` \\~e\\~ \\\\'],
    ['[click](https://evil.example)', '[click]\\(https://evil.example)'],
    ['![x](y)', '![x]\\(y)'],
    ['# no heading\n- no list\n12. no number', '\\# no heading\n\\- no list\n12\\. no number'],
    ['one ** alone', 'one \\*\\* alone'],
  ])('shows %j as it is', (words, markdown) => {
    expect(toSlackMarkdown(words)).toBe(markdown);
  });
});
