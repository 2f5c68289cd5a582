import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/transcripts/formats.js';
import { motleyFoolColon } from '../../src/transcripts/motleyFoolColon.js';
import { motleyFoolDash } from '../../src/transcripts/motleyFoolDash.js';
import { motleyFoolSplit } from '../../src/transcripts/motleyFoolSplit.js';
import { plainSource } from './plainSource.js';
import { nameOf, spoken, turnsOf } from './spoken.js';

const END = `
Duration: 61 minutes

Call participants:

Ann Lee--Chair and Chief Executive Officer

Ann M. Lee--Chair and Chief Executive Officer

Bo Ray--Executive Vice President, Chief Financial Officer

Zachary Fox--Anvil Capital -- Analyst

Zach Fox--Analyst

Unknown speaker--Hammer and Company -- Analyst

More ACME analysis

All earnings call transcripts

This article is a transcript of this conference call produced for The Motley Fool. Nobody said this.

Stocks Mentioned
`;

const DASH = `
======================================================================
Earnings Call Transcript
Company: Acme (亞克美)
Ticker: ACME
Quarter: Q3 2031
Source: motley_fool
URL: https://www.fool.com/acme-q3-2031/
Scraped: 2032-05-30
======================================================================

Acme Holdings(ACME+5.25%)Q3 2031 Earnings CallOct 28, 2031,5:30 p.m. ET

Prepared Remarks

Questions and Answers

Call Participants

Prepared Remarks:

Operator

Good day. [Operator instructions] We begin.

Ann M. Lee--Chair and Chief Executive Officer

Anvils grew -- a lot.

Revenue-- $274 million.

[Foreign language]

Bo Ray--Executive Vice President, Chief Financial Officer

Costs fell.

Questions & Answers:

Operator

[Operator instructions] Our first question comes from Zach Fox with Anvil Capital. Your line is open.

Zach Fox--Analyst

I guess my question --

Ann Lee--Chair and Chief Executive Officer

Go on.

Zach Fox--Analyst

How heavy are they?

Bo Ray--Executive Vice President, Chief Financial Officer

Ten pounds.

Zach Fox--Analyst

Great. Thanks.

Ann M. Lee--Chair and Chief Executive Officer

Eleven.

Operator

The next question is from Cy Ode of Hammer. Please go ahead.

Unknown speaker--Hammer and Company -- Analyst

Hi, it's Di. When?

Ann Lee--Chair and Chief Executive Officer

Soon.

Operator

[Operator signoff]
${END}`;

describe('a page of The Motley Fool with dashes', () => {
  it('gives each turn to the line above it, each person one name, and nothing to the publisher', () => {
    expect(spoken(motleyFoolDash, DASH)).toEqual([
      'operator [operator]: Good day. | We begin.',
      'remark Ann M. Lee (Chair and Chief Executive Officer): Anvils grew -- a lot. | Revenue-- $274 million.',
      'remark Bo Ray (Executive Vice President, Chief Financial Officer): Costs fell.',
      'operator [operator]: Our first question comes from Zach Fox with Anvil Capital. | Your line is open.',
      'question Zachary Fox (Analyst, Anvil Capital): I guess my question --',
      'answer Ann M. Lee (Chair and Chief Executive Officer) <- 4: Go on.',
      'question Zachary Fox (Analyst, Anvil Capital): How heavy are they?',
      'answer Bo Ray (Executive Vice President, Chief Financial Officer) <- 6: Ten pounds.',
      'question Zachary Fox (Analyst, Anvil Capital): Great. | Thanks.',
      'answer Ann M. Lee (Chair and Chief Executive Officer) <- 6: Eleven.',
      'operator [operator]: The next question is from Cy Ode of Hammer. | Please go ahead.',
      "question [analyst]: Hi, it's Di. | When?",
      'answer Ann M. Lee (Chair and Chief Executive Officer) <- 11: Soon.',
    ]);
  });

  it('is the same with dashes between spaces', () => {
    const spaced = DASH.replace(/^(\S.*?[^-\s])--(?=[A-Z])/gm, '$1 -- ');
    expect(spaced).toContain('Ann M. Lee -- Chair');
    expect(spoken(motleyFoolDash, spaced)).toEqual(spoken(motleyFoolDash, DASH));
  });

  it('tells its call', () => {
    expect(motleyFoolDash.guessCall(plainSource(DASH))).toEqual({
      title: 'Acme Holdings (ACME) Q3 2031 Earnings Call',
      company: 'Acme Holdings',
      ticker: 'ACME',
      period: '2031-Q3',
      date: '2031-10-28',
      publisher: 'The Motley Fool',
      url: 'https://www.fool.com/acme-q3-2031/',
    });
  });

  it.each([
    ["Jean-Luc D'Arcy--President", "Jean-Luc D'Arcy (President)"],
    [
      'José Ángel de la Peña -- Chief Operating Officer',
      'José Ángel de la Peña (Chief Operating Officer)',
    ],
    ['Pierce H. Norton, II--Director', 'Pierce H. Norton, II (Director)'],
    ['A. J. Fox -- Anvil Capital -- Analyst', 'A. J. Fox (Analyst, Anvil Capital)'],
    ['Cy Ode — Hammer & Co. — Analyst', 'Cy Ode (Analyst, Hammer & Co.)'],
    ['Cy Ode--Hammer Capital Markets', 'Cy Ode (Hammer Capital Markets)'],
    ['Dr. Di Low--Chief Scientist', 'Dr. Di Low (Chief Scientist)'],
  ])('knows the speaker of %j', (line, shown) => {
    const text = `Prepared Remarks:\nOperator\nHi.\n${line}\nYes.`;
    expect(turnsOf(motleyFoolDash, text).map(nameOf)).toEqual(['[operator]', shown]);
  });

  it.each([
    'And we saw -- Ann Lee saw it.',
    'Gross Margin--the best ever.',
    'Cloud Revenue -- $5 million by our head of sales',
    'Operator, please go ahead.',
  ])('takes %j for no speaker', (line) => {
    expect(spoken(motleyFoolDash, `Prepared Remarks:\nAnn Lee--CEO\n${line}`)).toEqual([
      `remark Ann Lee (CEO): ${line}`,
    ]);
  });
});

const SPLIT = DASH.replace(/^={70}[\s\S]*?={70}\n/m, 'Image source: The Motley Fool.\n')
  .replace(
    'Acme Holdings(ACME+5.25%)Q3 2031 Earnings CallOct 28, 2031,5:30 p.m. ET',
    'Acme Holdings\n(\nACME\n-1.26%\n)\nQ3\u00a02031 Earnings Call\nOct 28, 2031\n,\n5:30 p.m. ET\nContents:',
  )
  .replace(/^(\S.*?[^-\s])--(?=[A-Z])/gm, '$1\n--\n')
  .replace(/\n\n+/g, '\n');

describe('a page of The Motley Fool with each tag on its own line', () => {
  it('says the same as the page with dashes', () => {
    expect(SPLIT).toContain('\nBo Ray\n--\nExecutive');
    expect(spoken(motleyFoolSplit, SPLIT)).toEqual(spoken(motleyFoolDash, DASH));
  });

  it('tells its call', () => {
    expect(motleyFoolSplit.guessCall(plainSource(SPLIT))).toMatchObject({
      title: 'Acme Holdings (ACME) Q3 2031 Earnings Call',
      company: 'Acme Holdings',
      ticker: 'ACME',
      period: '2031-Q3',
      date: '2031-10-28',
    });
  });

  it('needs neither its header nor its end', () => {
    const body = SPLIT.slice(SPLIT.indexOf('Operator\n'), SPLIT.indexOf('Questions & Answers:'));
    expect(spoken(motleyFoolSplit, body)).toEqual([
      'operator [operator]: Good day. | We begin.',
      'remark Ann M. Lee (Chair and Chief Executive Officer): Anvils grew -- a lot. | Revenue-- $274 million.',
      'remark Bo Ray (Executive Vice President, Chief Financial Officer): Costs fell.',
    ]);
  });

  it('ends a turn at a speaker without a title, too', () => {
    const text =
      'Ann Lee\n--\nCEO\nYes.\nUnknown speaker\nWhy?\nAnn Lee\nSo.\nUnknown speaker\n--\n-- Analyst\nOh?';
    expect(spoken(motleyFoolSplit, text)).toEqual([
      'remark Ann Lee (CEO): Yes.',
      'remark [unknown]: Why?',
      'remark Ann Lee (CEO): So.',
      'question [analyst]: Oh?',
    ]);
  });

  it('goes on with a sentence that a line breaks', () => {
    const text =
      'Ann Lee\n--\nCEO\nHere is Bo, Acme, Inc.\nchief financial officer.\niPhones sell.';
    expect(spoken(motleyFoolSplit, text)).toEqual([
      'remark Ann Lee (CEO): Here is Bo, Acme, Inc.\nchief financial officer. | iPhones sell.',
    ]);
  });

  it('asks from the first question on where no heading tells', () => {
    const text =
      'Operator\nHi.\nAnn Lee\n--\nCEO\nWell.\nOperator\nOur first question comes from Cy Ode with Hammer.\nCy Ode\n--\nAnalyst\nWhy?\nAnn Lee\n--\nCEO\nSo.';
    expect(turnsOf(motleyFoolSplit, text).map(({ section, kind }) => `${section} ${kind}`)).toEqual(
      [...['remarks operator', 'remarks remark', 'qa operator', 'qa question', 'qa answer']],
    );
  });
});

const COLON = `
Thursday, Oct. 28, 2031 at 5 p.m. ET

CALL PARTICIPANTS

Chair and Chief Executive Officer — Ann M. Lee

Chief Financial Officer — Bo Ray

Total Revenue-- $688 million, up 25%.

Bo Ray: the publisher quotes him.

Acme(ACME+2.97%)raised its guidance.

INDUSTRY GLOSSARY

ARR (Annual Recurring Revenue): What recurs.

Anvil: A heavy thing.

Full Conference Call Transcript

Ann, CEO of Acme, and Bo Ray. We will make statements.

Ann M. Lee:Thank you. Three things matter: people, iron and coal.

Net Margin: it rose.

Bo Ray: Thanks, Ann.

Operator:Our first question comes from the line of Zach Fox with Anvil Capital. Please proceed.

Zach Fox:How heavy, and by 5:30?

Bo Ray:Ten pounds.

And more.

Operator:Our next question comes from Cy Ode with Hammer.

Analyst (Cy Ode):And when?

Ann M. Lee:Soon.

Operator:Thank you. Our next question.

Analyst:And why?

Investor Relations:We take it offline.

Bo:I can answer.

Operator:This concludes the call.

This article is a transcript of this conference call produced for The Motley Fool. Nobody said this.
`;

describe('a page of The Motley Fool with colons', () => {
  it('begins at its own heading, and knows a speaker from a label', () => {
    expect(spoken(motleyFoolColon, COLON)).toEqual([
      'remark [unknown]: Ann, CEO of Acme, and Bo Ray. | We will make statements.',
      'remark Ann M. Lee (Chair and Chief Executive Officer): Thank you. | Three things matter: people, iron and coal. | Net Margin: it rose.',
      'remark Bo Ray (Chief Financial Officer): Thanks, Ann.',
      'operator [operator]: Our first question comes from the line of Zach Fox with Anvil Capital. | Please proceed.',
      'question Zach Fox (Anvil Capital): How heavy, and by 5:30?',
      'answer Bo Ray (Chief Financial Officer) <- 4: Ten pounds. | And more.',
      'operator [operator]: Our next question comes from Cy Ode with Hammer.',
      'question Cy Ode (Analyst, Hammer): And when?',
      'answer Ann M. Lee (Chair and Chief Executive Officer) <- 7: Soon.',
      'operator [operator]: Thank you. | Our next question.',
      'question [analyst]: And why?',
      'answer [unknown] <- 10: We take it offline.', // no name, but somebody else
      'answer Bo Ray (Chief Financial Officer) <- 10: I can answer.',
      'operator [operator]: This concludes the call.',
    ]);
  });

  it('tells its call', () => {
    expect(motleyFoolColon.guessCall(plainSource(COLON))).toEqual({
      title: null,
      company: 'Acme',
      ticker: 'ACME',
      period: null,
      date: '2031-10-28',
      publisher: 'The Motley Fool',
      url: null,
    });
  });

  it('may put a space behind all its colons', () => {
    const tight = COLON.replace('Investor Relations:We take it offline.\n\n', '');
    const spaced = tight.replace(/^([A-Z][\w.() ]+):(?=[A-Z])/gm, '$1: ');
    expect(spaced).toContain('Operator: Our');
    expect(spoken(motleyFoolColon, spaced)).toEqual(spoken(motleyFoolColon, tight));
    // Whoever speaks once and is called by nobody may be no speaker at all, but ends the turn before.
    const guest = spaced.replace('Analyst: And why', 'Gus Low: And why');
    expect(spoken(motleyFoolColon, guest)[10]).toBe('question [analyst]: And why?');
  });

  it.each([
    ['Zach Fox, Anvil Capital', 'Zach Fox (Anvil Capital)'],
    ['Zach Fox (Analyst)', 'Zach Fox (Analyst, Anvil Capital)'],
    ['Zach Fox, Jr.', 'Zach Fox, Jr. (Anvil Capital)'],
    ['Ann (Annie) Lee', 'Ann M. Lee (Chair and Chief Executive Officer)'],
    ['Speaker 3', '[unknown]'],
    ['Unidentified Analyst', '[analyst]'],
    ['Gus', '[unknown]'], // nobody of that name is known
  ])('names the speaker of the label %j as %j', (label, shown) => {
    const text = COLON.replace('Investor Relations:', `${label}:`);
    expect(turnsOf(motleyFoolColon, text).map(nameOf)[11]).toBe(shown);
  });
});

describe('the three layouts', () => {
  it.each([
    ['dash', DASH],
    ['split', SPLIT],
    ['colon', COLON],
  ])('are told apart: %s', (name, text) => {
    expect(formatOf(plainSource(text), 'page.txt').name).toBe(`motley-fool-${name}`);
  });
});
