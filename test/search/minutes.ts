import { readFileSync } from 'node:fs';
import { encodeKeywordIndex } from '../../src/search/keywordFile.js';
import { buildKeywordIndex } from '../../src/search/keywordIndex.js';
import type { SearchSpace } from '../../src/search/search.js';
import { parseCall } from '../../src/transcripts/parseCall.js';
import { toPassages } from '../../src/transcripts/passages.js';
import { publisherMinutes } from '../../src/transcripts/publisherMinutes.js';
import type { Generation, ParsedCall, Passage } from '../../src/types.js';
import { learnedForTests } from '../support/learned.js';
import { plainSource } from '../transcripts/plainSource.js';

/** Minutes of a call that never was: short enough to know by heart, with every trap that a test needs. */
export const MINUTES = `Acme (Minutes): ovens in the cloud
The following is compiled by Dolphin Research$Acme(ACME.US) 2025 Q3 Earnings Call Minutes
II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Cloud Business
Growth Trend: Cloud revenue grew 20.2% year on year, the fastest since 2022. Bakeries move their ovens to our cloud.
Order Backlog: The unfulfilled contract balance reached $200 billion.
2. Chips and Models
Custom Chips: Project Rainer runs nearly 500,000 Trainium2 chips.
Models: SageMaker trains "quiet" models, which Acme calls **gentle** ones.
3. Delivery
Same Day: Over 1,000 towns in the U.S. enjoy free same-day delivery.
Project Kuiper: Satellite count expanded to over 150.
2.2 Q&A
Q: How do you feel about capacity? Will you ever pay a dividend to your shareholders?
A: We added 3.8 gigawatts of capacity last year. Power is the bottleneck because transformers are scarce.
The Rainier project was built for Anthropic.
Q: What do robots change in the warehouses?
A: There are over 1 million robots in our fulfillment network. They improve safety and speed.
<End of Text>
`;

export function parseMinutes(text: string, ticker = 'ACME', company = 'Acme'): ParsedCall {
  const period = '2025-Q3';
  const call = {
    id: `${ticker}-${period}`,
    company,
    ticker,
    period,
    date: null,
    title: null,
    publisher: 'Dolphin Research',
    url: null,
  };
  const source = plainSource(text);
  const bytes = Buffer.from(text);
  return parseCall(
    { call, file: `${ticker}.txt`, bytes, source, participants: [] },
    publisherMinutes,
  );
}

/** The real call that the product ships with. */
export const amazonCall = (): ParsedCall =>
  parseMinutes(
    readFileSync(new URL('../../corpus/transcripts/amzn-2025-q3.txt', import.meta.url), 'utf8'),
    'AMZN',
    'Amazon',
  );

/** The same words, said by a person whom the source names. */
export const saidBy = (name: string, role: string, parsed: ParsedCall): ParsedCall => ({
  ...parsed,
  turns: parsed.turns.map((turn) =>
    turn.kind === 'answer' ? { ...turn, speaker: { name, role, organization: null } } : turn,
  ),
});

/** Counts four words beside a constant, so that a reader can work out every direction by eye; of unit length. */
export function embed(text: string): number[] {
  const counts = ['cloud', 'chip', 'deliver', 'robot'].map(
    (word) => text.toLowerCase().split(word).length - 1,
  );
  const norm = Math.hypot(...counts, 1);
  return [...counts, 1].map((entry) => entry / norm);
}

/** Everything that a search runs on, made of these calls with the embedding above. */
export function spaceOf(...calls: readonly ParsedCall[]): SearchSpace {
  const passages = calls.flatMap(toPassages);
  const index = buildKeywordIndex(calls, passages);
  const embedder = { id: 'counts four words', dimensions: 5 };
  const fusion = { meaningWeight: 0.3, calibratedOn: 0 };
  const counts = { calls: calls.length, statements: 0, passages: passages.length };
  const corpusHash = 'none';
  const generation: Generation = {
    name: 'g-1',
    corpusHash,
    embedder,
    fusion,
    calls,
    superseded: [],
    withdrawn: [],
    passages,
    vectors: Float32Array.from(
      passages.flatMap((passage) => embed(wordsOfPassage(calls, passage))),
    ),
    keywords: encodeKeywordIndex(index),
    manifest: { formatVersion: 1, createdAt: '', corpusHash, embedder, fusion, counts, files: {} },
    graph: null,
  };
  return { generation, index, learned: learnedForTests };
}

/** The exact words of a passage. */
export function wordsOfPassage(
  calls: readonly ParsedCall[],
  { call, first, last }: Passage,
): string {
  const { transcript, statements } = calls[call] ?? parseMinutes(MINUTES);
  return transcript.text.slice(statements[first]?.start, statements[last]?.end);
}
