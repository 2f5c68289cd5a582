import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/transcripts/formats.js';
import { minutes } from '../../src/transcripts/minutes.js';
import { plainSource } from './plainSource.js';
import { spoken, turnsOf } from './spoken.js';

/** As pdftotext writes it: names and words in columns, a page's number and header within turns. */
const LAID_OUT = `                     Acme Limited Q1FY25 Earnings Conference Call
                                  August 1, 2024

Management Representatives:
1. Ann Lee – Chief Executive Officer, Acme Limited
2. Bo Ray – Chief Financial Officer, Acme Limited

                                 Page 1 of 3
\fAcme Limited
Moderator:      Ladies and gentlemen, welcome to the Acme Limited call. There will be an
                opportunity for you to ask questions after the presentation. I now hand
                the conference over to Ms. Ann Lee. Over to you.


Ann Lee:        We sold anvils. Two things matter here. Margins: they rose by 4%. Costs of steel
                and of coal fell, as we

                                 Page 2 of 3
\fAcme Limited
                said they would.

                Hammers come next.

Moderator:      The first question is from the line of Cy Fox from Kestrel Securities. Please
                go ahead.

Cy Fox:         Is that all?

B. Ray:         It is.

Di Ho:          One word: the board meets in May.

Moderator:      The next question is from the line of Ed Poe. Please go ahead.

Participant:    Hello?

Edward Poe:     What of bells?

                                 Page 3 of 3
\fAcme Limited
Management:     No bells.

Moderator:      Thank you. You may now disconnect your lines.

(This document has been edited for readability purposes.)
`;

describe('an issuer’s minutes', () => {
  it('are recognised by a moderator and names before words', () => {
    expect(minutes.recognises(plainSource(LAID_OUT))).toBe(true);
    const others = [
      'Ann Lee: We sold anvils.\nBo Ray: We did.\n', // nobody leads
      'Moderator: Welcome to the call of today.\nAnn Lee: We sold anvils.\n', // nobody answers
      'Speaker 1: We sold anvils.\nSpeaker 2: We did.\nOperator: Thank you, and so long.\n',
      'We sold anvils. Operator: they said.',
    ];
    for (const other of others) expect(minutes.recognises(plainSource(other))).toBe(false);
  });

  it('tell of their call on the cover', () => {
    expect(minutes.guessCall(plainSource(LAID_OUT))).toEqual({
      title: 'Acme Limited Q1FY25 Earnings Conference Call',
      company: 'Acme Limited',
      period: '2025-Q1',
      date: '2024-08-01',
    });
  });

  it('say who speaks, for whom, and what to', () => {
    const lines = spoken(minutes, LAID_OUT).map((line) => line.replace(/\s+/g, ' '));
    expect(lines).toEqual([
      'operator [operator]: Ladies and gentlemen, welcome to the Acme Limited call. | There will be an opportunity for you to ask questions after the presentation. | I now hand the conference over to Ms. Ann Lee. | Over to you.',
      // The page's number and header stand in the text, so that the sentence ends there.
      'remark Ann Lee (Chief Executive Officer, Acme Limited): We sold anvils. | Two things matter here. | Margins: they rose by 4%. | Costs of steel and of coal fell, as we | said they would. | Hammers come next.',
      'operator [operator]: The first question is from the line of Cy Fox from Kestrel Securities. | Please go ahead.',
      'question Cy Fox (Kestrel Securities): Is that all?',
      'answer Bo Ray (Chief Financial Officer, Acme Limited) <- 3: It is.',
      'answer Di Ho <- 3: One word: the board meets in May.',
      'operator [operator]: The next question is from the line of Ed Poe. | Please go ahead.',
      'question [analyst]: Hello?',
      'question Edward Poe: What of bells?',
      'answer [executive] <- 8: No bells.',
      'operator [operator]: Thank you. | You may now disconnect your lines.',
    ]);
    expect(turnsOf(minutes, LAID_OUT).map(({ party }) => party)).toEqual([
      ...['operator', 'executive', 'operator', 'analyst', 'executive'],
      null, // listed nowhere, called upon by nobody: Di Ho may be anybody
      ...['operator', 'analyst', 'analyst', 'executive', 'operator'],
    ]);
  });

  it('begin the questions with the first call for one', () => {
    const sections = turnsOf(minutes, LAID_OUT).map(({ section }) => section);
    expect(sections.lastIndexOf('remarks')).toBe(1);
    expect(sections.indexOf('qa')).toBe(2);
  });

  /** As a PDF reader writes it: a paragraph a line. */
  const IN_LINES = `Q3 2024 Results Call
"Acme AG"
7 November 2024
Operator: Welcome to the call. I hand over to Ann Lee, our CEO.
Ann Lee: Good morning. With me is Bo Ray, our CFO.
There is one risk: steel. Net debt: none.
Bo Ray: Thank you. We are happy to take your questions.
Operator: The first question comes from Cy Fox, Kestrel.
Cy Fox (Kestrel): First: why? Second: when?
Ann Lee: Soon.
Coordinator: The next question is from Di Ho with Anvil Capital. Di, please.
Jo Poe: I ask for Di.
BO RAY: I do not know.
`;

  it('need no list: who opens the call presents, with the title that is said', () => {
    expect(spoken(minutes, IN_LINES)).toEqual([
      'operator [operator]: Welcome to the call. | I hand over to Ann Lee, our CEO.',
      'remark Ann Lee (CEO): Good morning. | With me is Bo Ray, our CFO. | There is one risk: steel. | Net debt: none.',
      'remark Bo Ray (CFO): Thank you. | We are happy to take your questions.',
      'operator [operator]: The first question comes from Cy Fox, Kestrel.',
      'question Cy Fox (Kestrel): First: why? | Second: when?',
      'answer Ann Lee (CEO) <- 4: Soon.',
      'operator [operator]: The next question is from Di Ho with Anvil Capital. | Di, please.',
      'question Jo Poe: I ask for Di.', // behind the call, and nobody known: asks, for a house not told
      'answer Bo Ray (CFO) <- 7: I do not know.',
    ]);
  });

  it('may have their names in a column without colons', () => {
    const text = `Moderator         Welcome to the call of today. I hand over to Ann Lee,
                  Chief Executive Officer.
Ann Lee           Thank you. We sold      anvils.
Moderator         The first question is from the line of Cy Fox from Kestrel.
Cy Fox            Why is that so?
`;
    expect(minutes.recognises(plainSource(text))).toBe(true);
    expect(spoken(minutes, text).map((line) => line.replace(/:.*/s, ''))).toEqual([
      ...['operator [operator]', 'remark Ann Lee (Chief Executive Officer)'],
      ...['operator [operator]', 'question Cy Fox (Kestrel)'],
    ]);
  });

  it('keep apart who has an executive’s first name', () => {
    const text = `Management:
Ann Lee – CFO
Moderator: Welcome to the call. The first question is from the line of Ann from Kestrel.
Ann: Why is that so?
Ann Lee: It is.
`;
    expect(spoken(minutes, text)).toEqual([
      'operator [operator]: Welcome to the call. | The first question is from the line of Ann from Kestrel.',
      'question Ann (Kestrel): Why is that so?',
      'answer Ann Lee (CFO) <- 1: It is.',
    ]);
  });

  it('are no page of a publisher, although that heads its lists alike', () => {
    const text = `Corporate participants
Ann Lee, CEO
Conference call participants
Cy Fox, Kestrel
Operator: Welcome to the call of Acme.
Ann Lee: We sold anvils.
Operator: The first question is from Cy Fox of Kestrel.
Cy Fox: Why is that so?
`;
    expect(formatOf(plainSource(text), 'acme.txt').name).toBe('minutes');
    expect(turnsOf(minutes, text).map(({ party }) => party)).toEqual([
      ...['operator', 'executive', 'operator', 'analyst'],
    ]);
  });

  it('take a bank’s host for no executive', () => {
    const text = `Moderator: Welcome to the call. I now hand over to Mr. Cy Fox from Kestrel Securities.
Cy Fox: Thank you. I hand over to Ann Lee, the CEO of Acme.
Ann Lee: We sold anvils.
Moderator: The first question is from the line of Di Ho from Anvil Capital.
Di Ho: Why is that so?
`;
    expect(turnsOf(minutes, text).map(({ party }) => party)).toEqual([
      ...['operator', null, 'executive', 'operator', 'analyst'],
    ]);
  });
});
