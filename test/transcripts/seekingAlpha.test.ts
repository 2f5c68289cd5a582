import { describe, expect, it } from 'vitest';
import { seekingAlpha } from '../../src/transcripts/seekingAlpha.js';
import { plainSource } from './plainSource.js';
import { nameOf, spoken, turnsOf } from './spoken.js';

const HEADER = `Acme, Inc. (NYSE:ACME) Q3 2031 Earnings Call October 28, 2031 5:00 PM EDT

Company Participants

Dave Low - Director of Investor Relations
Ann M. Lee - CEO & Director
Bo Ray - Senior VP & CFO

Conference Call Participants

Zachary Fox - Anvil Capital LLC
Cy Van Ode - Hammer & Co., Research Division
`;

/** As a scraper leaves it that joins the lines: names at the end of the line before, titles or firms before the words. */
const GLUED = `${HEADER}
Presentation

Operator

Good day. [Operator Instructions]. Dave Low, you may begin. Dave Low
Director of Investor Relations

Hello. With that, I turn it over to Ann. Ann M. Lee
CEO & Director

Thanks, Dave. Anvils grew and

sold. Over to Bo Bo Ray
Senior VP & CFO

Costs fell. Dave Low
Director of Investor Relations

[Operator Instructions] Operator, the first question, please?

Question-and-Answer Session

Operator: [Operator Instructions] Our first question comes from Zach Fox with Anvil.

Zachary Fox: Anvil Capital LLC How heavy, in short: are they?

CEO & Director: Ten pounds. Mark my words: ten.

Anvil Capital LLC: And when? Well: soon?

Bo Ray: Senior VP & CFO Soon.

Ann M. Lee: CEO & Director

Dave Low: Next one.

Operator: Our next question comes from Cy Ode. Cy Van Ode Okay. I'll ask. Why?

Bo Ray: It is so. Ann M. Lee CEO & Director I add this. Operator Our last question comes from Zach.

Dr. Zach Fox: Thanks.

Gus Unlisted: Yes.
`;

describe('a page of Seeking Alpha with glued names', () => {
  it('gives nobody the words of the next', () => {
    expect(spoken(seekingAlpha, GLUED)).toEqual([
      'operator [operator]: Good day. | Dave Low, you may begin.',
      'remark Dave Low (Director of Investor Relations): Hello. | With that, I turn it over to Ann.',
      'remark Ann M. Lee (CEO & Director): Thanks, Dave. | Anvils grew and\n\nsold. | Over to Bo',
      'remark Bo Ray (Senior VP & CFO): Costs fell.',
      'remark Dave Low (Director of Investor Relations): Operator, the first question, please?',
      'operator [operator]: Our first question comes from Zach Fox with Anvil.',
      'question Zachary Fox (Anvil Capital LLC): How heavy, in short: are they?',
      'answer Ann M. Lee (CEO & Director) <- 6: Ten pounds. | Mark my words: ten.',
      'question [analyst]: And when? | Well: soon?',
      'answer Bo Ray (Senior VP & CFO) <- 8: Soon.',
      'answer Dave Low (Director of Investor Relations) <- 8: Next one.',
      'operator [operator]: Our next question comes from Cy Ode.',
      "question Cy Van Ode (Hammer & Co., Research Division): Okay. | I'll ask. | Why?",
      'answer Bo Ray (Senior VP & CFO) <- 12: It is so.',
      'answer Ann M. Lee (CEO & Director) <- 12: I add this.',
      'operator [operator]: Our last question comes from Zach.',
      'question Zachary Fox (Anvil Capital LLC): Thanks.',
      'answer [unknown] <- 16: Yes.', // once alone and on no list: somebody else, but who?
    ]);
  });

  it('names one whom no list has where the title stands below', () => {
    const text = GLUED.replace('Costs fell. Dave Low', 'Costs fell. Gus Unlisted').replace(
      'Director of Investor Relations\n\n[Operator',
      'Chief Legal Officer\n\n[Operator',
    );
    expect(spoken(seekingAlpha, text)[4]).toBe(
      'remark Gus Unlisted (Chief Legal Officer): Operator, the first question, please?',
    );
  });

  it('ends a turn at a title whose name is lost', () => {
    const text = GLUED.replace(
      'Costs fell. Dave Low\nDirector of',
      'Costs fell.\nVice President of',
    );
    expect(spoken(seekingAlpha, text)[4]).toBe(
      'remark [unknown]: Operator, the first question, please?',
    );
  });

  it('names one for whom a firm stands if the corrections do', () => {
    const participants = [
      {
        ...{ name: 'Zachary Fox', role: null, organization: 'Anvil', party: null },
        aliases: ['Anvil Capital LLC'],
      },
    ];
    expect(spoken(seekingAlpha, GLUED, participants)[8]).toBe(
      'question Zachary Fox (Anvil): And when? | Well: soon?',
    );
  });

  it('takes a title for nobody that two have', () => {
    const text = GLUED.replace('Bo Ray - Senior VP & CFO', 'Bo Ray - CEO & Director');
    expect(turnsOf(seekingAlpha, text).map(nameOf)).toContain('[executive]');
  });
});

/** As the page itself shows it: each name on a line of its own. */
const LINES = `${HEADER}
Operator

Good day.

Dave Low

Hello. Our guidance: it stands.

Ann M. Lee

Thanks, Dave.

Question-and-Answer Session

Operator

The first question comes from Zachary Fox with Anvil Capital.

Q - Zachary Fox

How heavy?

A - Ann Lee

Ten pounds.

Unidentified Company Representative

Eleven.

Q - Unidentified Analyst

And when?

A - Bo Ray

Soon.

A - Gus Unlisted

Very soon.
`;

describe('a page of Seeking Alpha with names on their own lines', () => {
  it('gives each turn to the line above it', () => {
    expect(spoken(seekingAlpha, LINES)).toEqual([
      'operator [operator]: Good day.',
      'remark Dave Low (Director of Investor Relations): Hello. | Our guidance: it stands.',
      'remark Ann M. Lee (CEO & Director): Thanks, Dave.',
      'operator [operator]: The first question comes from Zachary Fox with Anvil Capital.',
      'question Zachary Fox (Anvil Capital LLC): How heavy?',
      'answer Ann M. Lee (CEO & Director) <- 4: Ten pounds.',
      'answer [executive] <- 4: Eleven.',
      'question [analyst]: And when?',
      'answer Bo Ray (Senior VP & CFO) <- 7: Soon.',
      'answer [executive] <- 7: Very soon.',
    ]);
  });

  it('tells its call', () => {
    expect(seekingAlpha.guessCall(plainSource(LINES))).toEqual({
      title: 'Acme, Inc. (NYSE:ACME) Q3 2031 Earnings Call October 28, 2031 5:00 PM EDT',
      company: 'Acme, Inc.',
      ticker: 'ACME',
      period: '2031-Q3',
      date: '2031-10-28',
      publisher: null,
    });
  });

  it.each([
    ['the page', LINES, true],
    ['the page with headings of old', LINES.replace('Company Participants', 'Executives'), true],
    ['a page without lists', 'Operator\n\nGood day.', false],
  ])('is recognised, or not: %s', (_, text, recognised) => {
    expect(seekingAlpha.recognises(plainSource(text))).toBe(recognised);
  });
});
