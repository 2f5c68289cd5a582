import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A script that would show if it ran. */
const SCRIPT = `<script>document.title = 'taken over'</script>`;
const IMAGE = `<img src=x onerror="document.title = 'taken over'">`;

/**
 * Two companies with five calls: Acme's minutes name no speaker and hold all that a page must show as text; Globex's
 * transcripts name an executive for each answer.
 */
const CALLS = [
  ...['2030-Q4', '2031-Q1', '2031-Q2'].map((period, at) => ({
    file: `transcripts/acme-${period}.txt`,
    company: 'Acme',
    ticker: 'ACME',
    period,
    title: `Acme: anvils ${SCRIPT}`,
    publisher: `The "Publisher" ${IMAGE}`,
    url: 'javascript:document.title="taken%20over"',
    text: minutes(20 + at),
  })),
  ...['2031-Q1', '2031-Q2'].map((period, at) => ({
    file: `transcripts/globex-${period}.txt`,
    company: 'Globex',
    ticker: 'GLBX',
    period,
    title: `Globex: hammers in ${period}`,
    publisher: 'The Publisher',
    text: transcript(`Q${at + 1} 2031`, 8 + at),
  })),
];

/** Writes the corpus into a new folder and names it. */
export async function writeHostileCorpus(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-hostile-'));
  await mkdir(join(folder, 'transcripts'));
  for (const { file, text } of CALLS) await writeFile(join(folder, file), text);
  const rows = CALLS.map(({ text: _, ...row }) => row);
  await writeFile(join(folder, 'calls.json'), JSON.stringify(rows));
  return folder;
}

function minutes(percent: number): string {
  return `Acme (Minutes): anvils
The following is compiled by Dolphin Research$Acme(ACME.US) 2031 Q2 Earnings Call Minutes
II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Anvils ${SCRIPT}
Growth Trend: Anvils grew ${percent}% ${SCRIPT} year on year.
Pictures: Some ${percent} investors saw ${IMAGE} in March.
Links: Report ${percent} is [ours](javascript:alert(${percent})), its ![chart](https://elsewhere.example/chart.png) shows costs.
2. Iron
Frames: After ${percent} weeks iron cost 4% less </blockquote></main><style>body { display: none }</style> than before.
Entities: Some ${percent}% of sales & &lt;b&gt;R&D&lt;/b&gt; are "stable".
Direction: About ${percent} \u202Esllim\u202C make steel that is cheaper than\u200B before.
2.2 Q&A
Q: Will iron ${IMAGE} stay cheap?
A: For ${percent} months ${SCRIPT} we bought iron ahead.
Prices move after that.
<End of Text>
`;
}

function transcript(quarter: string, percent: number): string {
  const rule = '='.repeat(80);
  const line = '-'.repeat(80);
  const heading = (words: string) => `\n${rule}\n${words}\n${rule}\n`;
  const turn = (who: string, words: string) => `${line}\n${who}\n${line}\n\n${words}\n\n`;
  return `
Thomson Reuters StreetEvents Event Transcript
E D I T E D   V E R S I O N

${quarter} Globex Inc Earnings Call
JULY 30, 2031 / 9:00PM GMT
${heading('Corporate Participants')}
 * Ada Stone
   Globex Inc - CEO
 * Cy Reed
   Globex Inc - CFO
${heading('Conference Call Participiants')}
 * Bo Day
   Anvil Research - Analyst
${heading('Presentation')}
${turn('Operator    [1]', `Good day and welcome to the Globex ${quarter} earnings call.`)}
${turn('Ada Stone,  Globex Inc - CEO    [2]', `Hammers grew ${percent}% this quarter. Customers in Ohio asked for lighter ones.`)}
${turn('Cy Reed,  Globex Inc - CFO    [3]', `Operating margin was ${percent + 3}% of sales.`)}
${heading('Questions and Answers')}
${turn('Bo Day,  Anvil Research - Analyst    [1]', 'How much will you invest in forges?')}
${turn('Cy Reed,  Globex Inc - CFO    [2]', `We will invest $${percent} million in forges. Most of it goes to Ohio.`)}
`;
}
