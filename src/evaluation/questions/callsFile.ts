import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Outline, Person } from '../../transcripts/outline.js';
import { parseCall } from '../../transcripts/parseCall.js';
import { isExecutiveTitle, partyOfUnnamed } from '../../transcripts/parties.js';
import type { ParsedCall } from '../../types.js';

const callFile = z.object({
  ticker: z.string(),
  period: z.string(),
  participants: z.array(z.string()),
  turns: z.array(
    z.object({ section: z.enum(['remarks', 'qa']), speaker: z.string(), text: z.string() }),
  ),
});

/** A call of `data/calls` as the product holds one. */
export const readCallFile = async (path: string, file: string, id: string): Promise<ParsedCall> =>
  toParsedCall(callFile.parse(JSON.parse(await readFile(path, 'utf8'))), file, id);

/** A call as its people and turns: its text is the turns, each below the name of who speaks. */
export function toParsedCall(
  { ticker, period, participants, turns }: z.infer<typeof callFile>,
  file: string,
  id: string,
): ParsedCall {
  const people = participants.map(toPerson);
  let text = '';
  const outline: Outline = { people, turns: [], paragraphs: [] };
  const heard: Outline['turns'][number][] = [];
  const paragraphs: Outline['paragraphs'][number][] = [];
  for (const { section, speaker, text: words } of turns) {
    text += `${speaker}\n`;
    const listed = people.find(({ name }) => name === speaker);
    // Who is on no side by the list is put on one by what is said, or on none.
    heard.push({ section, heard: listed ?? unlisted(speaker), party: null });
    for (const line of words.split('\n').filter((one) => one.trim() !== '')) {
      const start = text.length;
      text += line.trim();
      paragraphs.push({
        start,
        end: text.length,
        turn: heard.length - 1,
        topic: null,
        label: null,
      });
      text += '\n';
    }
    text += '\n';
  }
  const call = {
    id,
    company: ticker,
    ticker,
    period,
    date: null,
    title: null,
    publisher: null,
    url: null,
  };
  const source = { text, reader: 'plain' as const, marks: [], notes: [] };
  return parseCall(
    { call, file, bytes: Buffer.from(text), source, participants: [] },
    {
      name: 'calls',
      recognises: () => true,
      guessCall: () => ({}),
      outline: () => ({ ...outline, turns: heard, paragraphs }),
    },
  );
}

const unlisted = (name: string): Person => ({
  name,
  role: null,
  organization: null,
  party: partyOfUnnamed(name) ?? null,
});

/** "Name--Title", "Name--Firm -- Analyst" or "Name--Firm". */
function toPerson(line: string): Person {
  const [name = '', ...rest] = line.split('--').map((part) => part.trim());
  const about = rest.join(', ');
  if (rest.at(-1) === 'Analyst')
    return { name, role: 'Analyst', organization: rest[0] ?? null, party: 'analyst' };
  if (!isExecutiveTitle(about))
    return { name, role: null, organization: about.length > 1 ? about : null, party: null };
  return { name, role: about, organization: null, party: 'executive' };
}
