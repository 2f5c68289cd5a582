import { describe, expect, it } from 'vitest';
import { isProse } from '../../src/transcripts/prose.js';

describe('prose', () => {
  it.each([
    [
      'sentences',
      'We sold many anvils this quarter. They were heavy, and good for all who use them.',
    ],
    [
      'a masked name',
      'Thanks, <UNK>. We sold many anvils. They were heavy, and good for all of us.',
    ],
    [
      'amounts',
      'Revenue was $143.3 billion, up 13%. We sold more anvils than last year, and at once.',
    ],
    [
      'speech without a stop',
      'we sold many anvils in the quarter and they are heavy so it is good for us '.repeat(3),
    ],
    [
      'another language',
      'Wir haben mehr verkauft. Die Marge ist gestiegen. Das freut uns im ganzen Haus sehr.',
    ],
  ])('is %s', (_, text) => {
    expect(isProse(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a few words', 'We sold anvils.'],
    [
      'a table',
      'id,name,amount\n1,An anvil of ours,10\n2,A hammer of ours,20\n3,A bell of theirs,30\n',
    ],
    [
      'a table of texts',
      'who,what\nAnn,"We sold anvils. Many."\nBo,"We did. All of us."\nCy,"So we did."\n',
    ],
    ['data', '{"text": "We sold many anvils this quarter. They were heavy, and good for all."}'],
    [
      'a list of data',
      '[{"text": "We sold many anvils this quarter. They were heavy, and good."}]',
    ],
    [
      'a page’s source',
      '<p>We sold many anvils this quarter. They were heavy, and good for all.</p>',
    ],
    [
      'code',
      'const anvils = sell(many);\nfor (const anvil of anvils) {\n  weigh(anvil);\n}\n'.repeat(4),
    ],
    ['a list of words', 'anvil hammer bell nail '.repeat(10)],
    ['addresses', 'https://acme.example/a?b=c '.repeat(20)],
    ['initials', 'A. '.repeat(100)],
  ])('is not %s', (_, text) => {
    expect(isProse(text)).toBe(false);
  });
});
