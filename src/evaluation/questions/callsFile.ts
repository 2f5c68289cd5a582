import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Outline, Person } from '../../transcripts/outline.js';
import { parseCall } from '../../transcripts/parseCall.js';
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
  const presents = new Set(
    turns.filter(({ section }) => section === 'remarks').map(({ speaker }) => speaker),
  );
  let text = '';
  const outline: Outline = { people, turns: [], paragraphs: [] };
  const heard: Outline['turns'][number][] = [];
  const paragraphs: Outline['paragraphs'][number][] = [];
  for (const { section, speaker, text: words } of turns) {
    text += `${speaker}\n`;
    const listed = people.find(({ name }) => name === speaker);
    const party = /^operator$/i.test(speaker)
      ? 'operator'
      : (listed?.party ?? (presents.has(speaker) ? 'executive' : 'analyst'));
    const person = listed ?? { name: speaker, role: null, organization: null, party };
    heard.push({ section, heard: { ...person, party }, party });
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

/** "Name--Title" or "Name--Firm -- Analyst". */
function toPerson(line: string): Person {
  const [name = '', ...rest] = line.split('--').map((part) => part.trim());
  const isAnalyst = rest.at(-1) === 'Analyst';
  return {
    name,
    role: isAnalyst ? 'Analyst' : rest.join(', ') || null,
    organization: isAnalyst ? (rest[0] ?? null) : null,
    party: isAnalyst ? 'analyst' : 'executive',
  };
}
