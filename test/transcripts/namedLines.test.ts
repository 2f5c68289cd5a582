import { describe, expect, it } from 'vitest';
import { namedLines } from '../../src/transcripts/namedLines.js';
import type { SourceText } from '../../src/transcripts/sourceText.js';
import { plainSource } from './plainSource.js';
import { spoken } from './spoken.js';

/** A page's lines: menus, a list of people, names on lines of their own. */
const PAGE = `Acme Corp (ACME) Q2 2024 Earnings Call Transcript
Home
Sign in
August 5, 2024
Ann Lee - Chief Executive Officer
Bo Ray - Chief Financial Officer
Operator
Good day, and welcome to the Acme Q2 2024 earnings call. Ann Lee will begin.
Ann Lee
Thank you. We sold many anvils this quarter.
Anvils For All
is what we say.
Bo Ray
Revenue was $10 million in the quarter.
Operator
Our first question comes from Cy Fox with Kestrel Securities.
Cy Fox
What about hammers?
Ann Lee
We sell hammers as well.
`;

describe('lines with names', () => {
  it('are a page’s that names its speakers in lines of their own', () => {
    expect(namedLines.recognises(plainSource(PAGE))).toBe(true);
    expect(spoken(namedLines, PAGE)).toEqual([
      'operator [operator]: Good day, and welcome to the Acme Q2 2024 earnings call. | Ann Lee will begin.',
      // A heading that comes once is no name.
      'remark Ann Lee (Chief Executive Officer): Thank you. | We sold many anvils this quarter. | Anvils For All\nis what we say.',
      'remark Bo Ray (Chief Financial Officer): Revenue was $10 million in the quarter.',
      'operator [operator]: Our first question comes from Cy Fox with Kestrel Securities.',
      'question Cy Fox (Kestrel Securities): What about hammers?',
      'answer Ann Lee (Chief Executive Officer) <- 4: We sell hammers as well.',
    ]);
    expect(namedLines.guessCall(plainSource(PAGE))).toMatchObject({
      ...{ company: 'Acme Corp', ticker: 'ACME', period: '2024-Q2', date: '2024-08-05' },
    });
  });

  it('may have the title below the name', () => {
    const text = `Ann Lee
Chief Executive Officer
We sold many anvils this quarter, and more of them than in any quarter before.
Cy Fox
Analyst, Kestrel Securities
And what about hammers, which you said in May would sell better than ever?
Ann Lee
Chief Executive Officer
We sell them as well.
Cy Fox
Analyst, Kestrel Securities
Thank you for that.
`;
    expect(namedLines.recognises(plainSource(text))).toBe(true);
    expect(spoken(namedLines, text).map((line) => line.replace(/ \(.*?\)/, ''))).toEqual([
      'remark Ann Lee: We sold many anvils this quarter, and more of them than in any quarter before.',
      'question Cy Fox: And what about hammers, which you said in May would sell better than ever?',
      'answer Ann Lee <- 1: We sell them as well.',
      'question Cy Fox: Thank you for that.',
    ]);
  });

  it('are words behind a name and a colon, with the time where it is told', () => {
    const text = `Ann Lee (00:01): We sold many anvils this quarter.
Bo Ray (01:02:03): We did. Revenue: more than ever.
Ann Lee (01:03:00): And hammers.
Bo Ray (01:04:00): So we did.
`;
    expect(namedLines.recognises(plainSource(text))).toBe(true);
    const { paragraphs } = namedLines.outline(plainSource(text));
    expect(paragraphs.map(({ start, end, time }) => [time, text.slice(start, end)])).toEqual([
      ['00:00:01', 'We sold many anvils this quarter.'],
      ['01:02:03', 'We did. Revenue: more than ever.'],
      ['01:03:00', 'And hammers.'],
      ['01:04:00', 'So we did.'],
    ]);
  });

  it('may only tell questions from answers', () => {
    const text = `Q: Why do you sell anvils?
A: We like them.
Q: And hammers?
A: Those as well.
`;
    expect(namedLines.recognises(plainSource(text))).toBe(true);
    expect(spoken(namedLines, text)).toEqual([
      'question [analyst]: Why do you sell anvils?',
      'answer [executive] <- 0: We like them.',
      'question [analyst]: And hammers?',
      'answer [executive] <- 2: Those as well.',
    ]);
  });

  it('are captions that name their voices', () => {
    const says = [
      ['Ann Lee', 'We sold anvils.'],
      ['Ann Lee', 'Many of them.'],
      ['Bo Ray', 'We did.'],
      ['Ann Lee', 'And hammers.'],
      ['Bo Ray', 'So it is.'],
    ] as const;
    let text = '';
    const marks = says.map(([voice, words]) => {
      const start = text.length;
      text += `${words}\n`;
      return { start, page: null, time: null, voice };
    });
    const source: SourceText = { text, reader: 'captions', marks };
    expect(namedLines.recognises(source)).toBe(true);
    const { turns, paragraphs } = namedLines.outline(source);
    expect(turns.map(({ heard }) => heard?.name)).toEqual([
      'Ann Lee',
      'Bo Ray',
      'Ann Lee',
      'Bo Ray',
    ]);
    expect(paragraphs.map(({ turn }) => turn)).toEqual([0, 0, 1, 2, 3]);
  });

  it.each([
    ['prose', 'We sold many anvils. They were heavy.\n'.repeat(10)],
    [
      'prose with colons',
      'We did two things: we sold.\nFree Cash Flow: it rose by a lot.\n'.repeat(5),
    ],
    ['one speaker', 'Ann Lee: We sold many anvils this quarter.\n'.repeat(5)],
    ['numbered voices', 'Speaker 1: We sold anvils.\nSpeaker 2: We did so.\n'.repeat(3)],
    [
      'a few quotations',
      `${'We sold many anvils this year. '.repeat(20)}\nAnn Lee: Yes.\nBo Ray: No.\n`,
    ],
  ])('are not %s', (_, text) => {
    expect(namedLines.recognises(plainSource(text))).toBe(false);
  });
});

it.each(['A. K. Rao', 'J. R. R. Quill', 'T. Wilson Egg', 'A. Lee', 'Mr. A. K. Rao'])(
  'initials of %s are the speaker’s, and no sentence of whoever spoke before',
  (name) => {
    const text = [
      'Acme Q2 2024 Earnings Call',
      `Management: ${name}, Chief Executive Officer; Bo Ray, CFO`,
      'Bo Ray: Good day. Anvils sold well.',
      `${name}: Hammers sold, too.`,
      'Bo Ray: Cash was fine.',
      `${name}: We thank you all.`,
    ].join('\n\n');
    const said = spoken(namedLines, text);
    expect(said).toHaveLength(4);
    expect(said[0]).toMatch(/Bo Ray \(CFO\): Good day\. \| Anvils sold well\.$/);
    expect(said[1]).toMatch(/\(Chief Executive Officer\): Hammers sold, too\.$/);
  },
);
