import { describe, expect, it } from 'vitest';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { streetEvents } from '../../src/transcripts/streetEvents.js';
import { plainSource } from './plainSource.js';
import { spoken } from './spoken.js';

const DOUBLE = '='.repeat(80);
const SINGLE = '-'.repeat(80);
const part = (heading: string) => `${DOUBLE}\n${heading}\n${DOUBLE}`;
const speaker = (line: string) => `${SINGLE}\n${line}\n${SINGLE}\n`;

const HEADER = `
Refinitiv StreetEvents Event Transcript
E D I T E D   V E R S I O N

Q3 2031 Acme Inc Earnings Call
OCTOBER 28, 2031 / 9:00PM GMT
`;
const LISTS = `${part('Corporate Participants')}

 * Ann M. Lee
   Acme, Inc. - CEO & Director
 * Pierce Ray, II
   Acme, Inc. - Senior VP - Finance
 * Dave Low
    -

${part('Conference Call Participiants')}

 * Zoë Müller-Fox
   Anvil Capital, LLC, Research Division - MD
 * Sam Ode
   Hammer & Co. - Analyst
`;
const CALL = `${HEADER}
${LISTS}
${part('Presentation')}
${speaker('Operator    [1]')}
          Good day. (Operator Instructions) We begin.

${speaker('Ann M. Lee,  Acme, Inc. - CEO & Director    [2]')}
          Thanks. Anvils grew in the U.S.
market by 5%.

${part('Questions and Answers')}
${speaker('Operator    [1]')}
          (Operator Instructions)
Our first question is from Zoe Muller-Fox of Anvil.

${speaker('Zoë Müller-Fox,  Anvil Capital, LLC, Research Division - MD    [2]')}
          How heavy are they?

${speaker('Pierce Ray, II,  Acme, Inc. - Senior VP - Finance    [3]')}
          Ten pounds.
${speaker('Ann M. Lee,  Acme, Inc. - CEO & Director    [4]')}
          Eleven.

${speaker('Zoë Müller-Fox,  Anvil Capital, LLC, Research Division - MD    [5]')}
          Great. Thank you.

${speaker('Dave Low,   -     [6]')}
          Welcome.

${speaker('Unidentified Analyst    [7]')}
          And the price?

${speaker('Unidentified Company Representative    [8]')}
          No change.

${speaker('Operator    [9]')}
          That ends it.

${SINGLE}
Definitions
${SINGLE}
PRELIMINARY TRANSCRIPT: said by nobody.
${SINGLE}
Disclaimer
${SINGLE}
Refinitiv reserves every right.
${SINGLE}
Copyright 2031 Refinitiv. All Rights Reserved.
${SINGLE}
`;

describe('a transcript of StreetEvents', () => {
  it('gives each turn to the one above it, and nothing to anybody of lists, notes and disclaimers', () => {
    expect(spoken(streetEvents, CALL)).toEqual([
      'operator [operator]: Good day. | We begin.',
      'remark Ann M. Lee (CEO & Director, Acme, Inc.): Thanks. | Anvils grew in the U.S.\nmarket by 5%.',
      'operator [operator]: Our first question is from Zoe Muller-Fox of Anvil.',
      'question Zoë Müller-Fox (MD, Anvil Capital, LLC, Research Division): How heavy are they?',
      'answer Pierce Ray, II (Senior VP - Finance, Acme, Inc.) <- 3: Ten pounds.',
      'answer Ann M. Lee (CEO & Director, Acme, Inc.) <- 3: Eleven.',
      'question Zoë Müller-Fox (MD, Anvil Capital, LLC, Research Division): Great. | Thank you.',
      'answer Dave Low <- 3: Welcome.', // thanks ask nothing
      'question [analyst]: And the price?',
      'answer [executive] <- 8: No change.',
      'operator [operator]: That ends it.',
    ]);
  });

  it('is the same with Windows line ends', () => {
    expect(spoken(streetEvents, CALL.replaceAll('\n', '\r\n'))).toEqual(
      spoken(streetEvents, CALL).map((line) => line.replace('\n', '\r\n')),
    );
  });

  it('is the same without numbers behind the names', () => {
    const unnumbered = CALL.replace(/ {4}\[\d+\]$/gm, '');
    expect(streetEvents.recognises(plainSource(unnumbered))).toBe(true);
    expect(spoken(streetEvents, unnumbered)).toEqual(spoken(streetEvents, CALL));
  });

  it('tells its call', () => {
    expect(streetEvents.guessCall(plainSource(CALL))).toEqual({
      title: 'Q3 2031 Acme Inc Earnings Call',
      company: 'Acme Inc',
      period: '2031-Q3',
      date: '2031-10-28',
      publisher: 'Refinitiv StreetEvents',
    });
  });

  it.each([
    ['Half Year 2031 Acme PLC Earnings Call', 'Acme PLC', '2031-H1'],
    ['Full Year 2030 Acme SE Earnings Presentation Call', 'Acme SE', '2030-FY'],
  ])('reads the title %j', (title, company, period) => {
    const text = CALL.replace('Q3 2031 Acme Inc Earnings Call', title);
    expect(streetEvents.guessCall(plainSource(text))).toMatchObject({ title, company, period });
  });

  it.each([
    ['Bo Ray, Acme, Inc. - CFO    [2]', 'Bo Ray (CFO, Acme, Inc.)'], // one space, and on no list
    [
      'Pierce Ray, II, Acme, Inc. - Treasurer [2]',
      'Pierce Ray, II (Senior VP - Finance, Acme, Inc.)',
    ],
    ['ANN LEE,  Acme, Inc. - CEO    [2]', 'Ann M. Lee (CEO & Director, Acme, Inc.)'],
    ['Dr. Ann Lee (through interpreter)    [2]', 'Ann M. Lee (CEO & Director, Acme, Inc.)'],
    ['Jun Ito    [2]', 'Jun Ito'],
  ])('names the speaker of %j', (line, shown) => {
    const text = `${LISTS}${part('Presentation')}\n${speaker(line)}Yes.`;
    expect(spoken(streetEvents, text)).toEqual([`remark ${shown}: Yes.`]);
  });

  it.each(['Editor    [2]', 'Unidentified Participant    [2]', 'Interpreter    [2]'])(
    'names nobody for %j',
    (line) => {
      const text = `${LISTS}${part('Presentation')}\n${speaker(line)}Yes.`;
      expect(spoken(streetEvents, text)).toEqual(['remark [unknown]: Yes.']);
    },
  );
});

const BRIEF = `${HEADER.replace('Transcript', 'Brief')}
${LISTS}
${part('OVERVIEW')}
Co. reported revenue of $5b.

${part('FINANCIAL DATA')}
    1. 3Q31 revenue = $5b.

${part('PRESENTATION SUMMARY')}

${SINGLE}
I. 3Q31 Review (A.L.)
${SINGLE}

     1. Highlights:
          1. Anvils grew.

${part('QUESTIONS AND ANSWERS')}
${speaker('Operator    [1]')}
          <Sync id="L1"time="00:26:24"/>Yes. <Sync id="L2"time="00:26:25"/>That will be from Sam Ode.

${speaker('Sam Ode,  Hammer & Co. - Analyst    [2]')}
          <Sync id="L3"time="00:26:30"/>How many? <Sync id="L4"/>And when?

${speaker('Ann M. Lee,  Acme, Inc. - CEO & Director    [3]')}
          Soon.
`;

describe('a brief of StreetEvents', () => {
  it('holds its questions and answers alone, without tags', () => {
    expect(spoken(streetEvents, BRIEF)).toEqual([
      'operator [operator]: Yes. | That will be from Sam Ode.',
      'question Sam Ode (Analyst, Hammer & Co.): How many? | And when?',
      'answer Ann M. Lee (CEO & Director, Acme, Inc.) <- 1: Soon.',
    ]);
  });

  it('keeps the time of each tag', () => {
    const source = plainSource(BRIEF);
    const statements = toStatements('C', source, streetEvents.outline(source));
    expect(statements.map(({ locator }) => locator.time)).toEqual([
      ...['00:26:24', '00:26:25', '00:26:30', null, null],
    ]);
  });
});

describe('StreetEvents', () => {
  it.each([
    ['a transcript', CALL, true],
    ['a transcript that names no publisher', CALL.replaceAll('Refinitiv', 'Acme'), true],
    ['a brief', BRIEF, true],
    ['its lists alone', `${HEADER}${LISTS}`, false],
    ['other words', 'Operator\nGood day.', false],
  ])('is recognised, or not: %s', (_, text, recognised) => {
    expect(streetEvents.recognises(plainSource(text))).toBe(recognised);
  });
});
