import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/transcripts/formats.js';
import { overhear } from '../../src/transcripts/overhear.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { toTurns } from '../../src/transcripts/people.js';
import { readText } from '../../src/transcripts/readText.js';
import { nameOf } from './spoken.js';

/** What each layout below says, in its own way. */
const CALL = [
  'operator [operator]: Good day, and welcome to the Kite Systems second quarter call. | Greta Holm will begin.',
  'remark Greta Holm (CEO): We shipped nine hundred kites, and all of them flew. | More will follow.',
  'remark Sunil Rao (CFO): Revenue was $45 million, as we had said in May.',
  'operator [operator]: Our first question comes from Dora Finch with Ashgrove Capital.',
  'question Dora Finch (Ashgrove Capital): I suspect that kites are over. | Are they?',
  'answer Greta Holm (CEO): They are not.',
  'answer Sunil Rao (CFO): And we will show it.',
  'operator [operator]: That was all. | You may now disconnect.',
];

/** Each turn as `kind Name (title or firm): words | words`, by whatever format the whole program takes the text for. */
async function heard(text: string, file = 'call.txt'): Promise<string[]> {
  const source = await readText(Buffer.from(text), file);
  const outline = formatOf(source, file).outline(source);
  const statements = toStatements('C', source, outline);
  const overheard = overhear(source.text, outline);
  return toTurns(outline.turns, outline.people, [], overheard).map((turn, at) => {
    const words = statements
      .filter((statement) => statement.turn === at)
      .map(({ start, end }) => source.text.slice(start, end));
    return `${turn.kind} ${short(nameOf(turn))}: ${words.join(' | ')}`;
  });
}

/** Layouts tell more or less of titles and firms: the first letters of a title, and a firm without its form, are enough here. */
const short = (speaker: string): string =>
  speaker
    .replace(/\((?:President and )?(?:Chief Executive Officer|CEO)\b.*\)/, '(CEO)')
    .replace(/\((?:Chief Financial Officer|CFO)\b.*\)/, '(CFO)')
    .replace(/\(.*(Ashgrove Capital).*\)/, '($1)');

const [
  WELCOME = '',
  SHIPPED = '',
  REVENUE = '',
  FIRST = '',
  ASKED = '',
  NOT = '',
  SHOW = '',
  END = '',
] = CALL.map((line) => line.replace(/^.*?: /, '').replaceAll(' | ', ' '));

const LISTS = `Corporate Participants
Greta Holm
Chief Executive Officer, Kite Systems, Inc.
Sunil Rao
Chief Financial Officer, Kite Systems, Inc.

Other Participants
Dora Finch
Analyst, Ashgrove Capital LLC
`;
const RULE = '.'.repeat(100);

describe('a call is read from', () => {
  it.each<[string, string]>([
    [
      'names with their titles below, marks Q and A, and rules between (FactSet)',
      `Kite Systems, Inc. (KITE) Q2 2025 Earnings Call
1-877-FACTSET www.callstreet.com
Copyright © 2001-2025 FactSet CallStreet, LLC
${LISTS}
${RULE}
MANAGEMENT DISCUSSION SECTION
Operator: ${WELCOME}
${RULE}
Greta Holm
Chief Executive Officer, Kite Systems, Inc.
${SHIPPED}
${RULE}
Sunil Rao
Chief Financial Officer, Kite Systems, Inc.
${REVENUE}
${RULE}
QUESTION AND ANSWER SECTION
Operator: ${FIRST}
${RULE}
Dora Finch
Analyst, Ashgrove Capital LLC
                    Q
${ASKED}
${RULE}
Greta Holm
Chief Executive Officer, Kite Systems, Inc.
                    A
${NOT}
${RULE}
Sunil Rao
Chief Financial Officer, Kite Systems, Inc.
                    A
${SHOW}
${RULE}
Operator: ${END}
`,
    ],
    [
      'names and titles on pages with a foot (S&P Capital IQ)',
      `Kite Systems, Inc. NYSE:KITE
FQ2 2025 Earnings Call Transcripts
Call Participants
EXECUTIVES
Greta Holm
CEO & Director
Sunil Rao
Chief Financial Officer
ANALYSTS
Dora Finch
Ashgrove Capital LLC, Research Division
Presentation
Operator
${WELCOME}
Greta Holm
CEO & Director
${SHIPPED.replace(' More', '\nCOPYRIGHT © 2025 S&P Global Market Intelligence. All rights reserved\nspglobal.com/marketintelligence\nMore')}
Sunil Rao
Chief Financial Officer
${REVENUE}
Question and Answer
Operator
[Operator Instructions] ${FIRST}
Dora Finch
Ashgrove Capital LLC, Research Division
${ASKED}
Greta Holm
CEO & Director
${NOT}
Sunil Rao
Chief Financial Officer
${SHOW}
Operator
${END}
`,
    ],
    [
      'names with numbers in braces, and sides before those of the questions (Bloomberg)',
      `Company Participants
• Greta Holm, Chief Executive Officer
• Sunil Rao, Chief Financial Officer
Other Participants
• Dora Finch, Analyst, Ashgrove Capital
Presentation
Operator
${WELCOME}
Greta Holm {BIO 1234567 <GO>}
${SHIPPED}
Sunil Rao {BIO 7654321 <GO>}
${REVENUE}
Questions And Answers
Operator
(Question And Answer)
${FIRST}
Q - Dora Finch {BIO 5556667 <GO>}
${ASKED}
A - Greta Holm {BIO 1234567 <GO>}
${NOT}
A - Sunil Rao {BIO 7654321 <GO>}
${SHOW}
Operator
${END}
`,
    ],
    [
      'sides and firms in angle brackets, and titles on lines of their own before',
      `Q2 2025 Earnings Call of Kite Systems
MANAGEMENT DISCUSSION SECTION
Operator: ${WELCOME}
Greta Holm, Chief Executive Officer
${SHIPPED}
Sunil Rao, Chief Financial Officer
${REVENUE}
QUESTION AND ANSWER SECTION
Operator: ${FIRST}
<Q - Dora Finch - Ashgrove Capital>: ${ASKED}
<A - Greta Holm - Kite Systems>: ${NOT}
<A - Sunil Rao - Kite Systems>: ${SHOW}
Operator: ${END}
`,
    ],
    [
      'titles behind long dashes (AlphaStreet)',
      `Kite Systems Inc. (NYSE: KITE) Q2 2025 Earnings Call dated Aug. 04, 2025

Corporate Participants:

Greta Holm — Chief Executive Officer

Sunil Rao — Chief Financial Officer

Analysts:

Dora Finch — Ashgrove Capital — Analyst

Presentation:

Operator

${WELCOME}

Greta Holm — Chief Executive Officer

${SHIPPED}

Sunil Rao — Chief Financial Officer

${REVENUE}

Questions and Answers:

Operator

${FIRST}

Dora Finch — Ashgrove Capital — Analyst

${ASKED}

Greta Holm — Chief Executive Officer

${NOT}

Sunil Rao — Chief Financial Officer

${SHOW}

Operator

${END}
`,
    ],
    [
      'names before words, with what leads readers elsewhere between (Insider Monkey)',
      `Kite Systems Inc. (NYSE:KITE) Q2 2025 Earnings Call Transcript August 4, 2025

Kite Systems Inc. beats earnings expectations. Reported EPS is $1.10, expectations were $0.95.

Corporate Participants: Greta Holm - CEO

Operator: ${WELCOME}

Greta Holm: ${SHIPPED}

See also 11 Best Kites to Buy and 13 Kites That Hedge Funds Love.

Sunil Rao: ${REVENUE}

Q&A Session

Follow Kite Systems Inc. (NYSE:KITE)

Operator: ${FIRST}

Dora Finch: ${ASKED}

Greta Holm: ${NOT}

Sunil Rao: ${SHOW}

Operator: ${END}
`.replace(REVENUE, `I am Sunil Rao, CFO. ${REVENUE}`),
    ],
    [
      'names, firms and titles run together before the words, in lists that are glued',
      `TRANSCRIPT
Q2 2025 Kite Systems Investor Conference Call
Corporate Participants
Greta Holm Kite Systems – CEO Sunil Rao Kite Systems – CFO Conference Call Participants
Dora Finch Ashgrove Capital - Analyst
Presentation
Operator ${''}
${WELCOME}
Greta Holm Kite Systems – CEO ${SHIPPED}
Sunil Rao Kite Systems – CFO ${REVENUE}
Questions and Answers
Operator
${FIRST}
Dora Finch Ashgrove Capital - Analyst ${ASKED}
Greta Holm Kite Systems – CEO ${NOT}
Sunil Rao Kite Systems – CFO ${SHOW}
Operator
${END}
`,
    ],
    [
      'a page whose second heading is glued to the last executive’s line',
      `Kite Systems, Inc. (NYSE:KITE) Q2 2025 Earnings Conference Call August 4, 2025 5:00 PM ET

Company Participants

Greta Holm - CEO

Sunil Rao - CFOConference Call Participants

Dora Finch - Ashgrove Capital

Operator

${WELCOME}

Greta Holm

${SHIPPED}

Sunil Rao

${REVENUE}

Question-and-Answer Session

Operator

${FIRST}

Dora Finch

${ASKED}

Greta Holm

${NOT}

Sunil Rao

${SHOW}

Operator

${END}
`,
    ],
    [
      'Markdown, with a machine’s summary before and what is to be done behind',
      `# Kite Systems (KITE) Q2 2025 Earnings Call

## AI summary

- **Greta Holm:** said that kites will never be over.
- **Dora Finch:** said that they would.

## Transcript

**Operator**
${WELCOME}

**Greta Holm - Kite Systems, CEO**
(00:01:02) ${SHIPPED}

**Sunil Rao - Kite Systems, CFO**
(00:02:40) ${REVENUE.replace('$45 million', '**$45 million**')}

**Operator**
${FIRST}

**Dora Finch - Ashgrove Capital, Analyst**
${ASKED}

**Greta Holm - Kite Systems, CEO**
${NOT}

**Sunil Rao - Kite Systems, CFO**
${SHOW}

**Operator**
${END}

## Action items

- Greta Holm: will fly a kite.
`,
    ],
    [
      'times before names',
      `[00:00] Operator: ${WELCOME}
[00:12] Greta Holm, CEO: ${SHIPPED}
[01:05] Sunil Rao, CFO: ${REVENUE}
[02:30] Operator: ${FIRST}
[02:41] Dora Finch: ${ASKED}
[02:58] Greta Holm, CEO: ${NOT}
[03:20] Sunil Rao, CFO: ${SHOW}
[03:45] Operator: ${END}
`,
    ],
  ])('%s', async (_, text) => {
    const lines = (await heard(text)).map((line) => line.replace('I am Sunil Rao, CFO. | ', ''));
    expect(lines.map((line) => line.replace(/, Analyst|Analyst, /, ''))).toEqual(CALL);
  });
});
