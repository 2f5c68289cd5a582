import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { createBuiltin, ingestCorpus, openOnRecord } from '../../src/assemble.js';
import { parseSource } from '../../src/transcripts/parseSources.js';

/** Calls that never were, each with figures of the company, of its parts, of results and of what is expected. */
const CALLS: Readonly<Record<string, string>> = {
  nimbus: `Nimbus Works Corporation (NYSE:NBW) Q1 2031 Earnings Call Transcript April 30, 2031

Operator: Welcome to the Nimbus Works first quarter 2031 earnings conference call. I will turn the call over to Sina Falk, Chief Executive Officer.

Sina Falk: Thank you. Four in ten of our customers use the assistant, and the year began well.

Ada Holm: Thank you, Sina. I am Ada Holm, the Chief Financial Officer. Company revenue came to $6.31 billion for the quarter, a rise of 11%, with $1.12 of earnings per share.

Now to our segments. Desk and Paper took in $2.20 billion.

Next, the Hosted Servers segment. Revenue was $2.05 billion, 17% more than a year ago.

Now to Home Devices. Revenue was $1.40 billion, helped by the workshop that we bought.

Operating expenses increased 8%. Our operating margin was 29.4%. Free cash flow was $1.19 billion. Capital expenditures were $410 million. We spent $250 million on share repurchases.

Operator: This concludes the call.`,
  ferro: `Ferro Boots, Inc. (NYSE:FRB) Q4 2030 Earnings Call Transcript February 10, 2031

Operator: Good day, and welcome to the Ferro Boots fourth quarter 2030 earnings call. I will turn the call over to Mika Lund, Chief Executive Officer.

Mika Lund: Thank you. We sold more boots in 2030 than in any year before, for $1.9 billion of revenue. Some $210 million went into capital expenditures, most of it into a second warehouse. Demand for sandals is strong.

Jon Reyes: Thanks, Mika. I am Jon Reyes, the Chief Financial Officer. For the full year our guidance is revenue growth of 4% to 5%. Comparable sales should rise by 2% to 3%. We expect 2031 interest expense of $50 million to $55 million. We plan capital expenditures of $90 million to $100 million. Earnings per share should be between $3.10 and $3.30. The new leases are expected to cost approximately $7 million.

Operator: That concludes the call.`,
  orchard: `Orchard Lane Stores (NYSE:OLS) Q2 2031 Earnings Call Transcript August 20, 2031

Operator: Welcome to the Orchard Lane Stores second quarter 2031 earnings call. Here is Vera Quist, Chief Financial Officer.

Vera Quist: Thank you. Total company sales were $812 million in the second quarter, up 6%. Gross margin was 38.2%, better than we expected. Operating income was $71 million.

In Canada, sales were $96 million. Operating income was $9 million.

Turning to the Wholesale segment. Sales were $140 million. Gross margin was 22.5%. Operating income was $13 million.

Turning to our outlook, we expect sales of $3.3 billion for the full year. We expect gross margin of about 39%.

Operator: That concludes the call.`,
};

const indexDir = await mkdtemp(join(tmpdir(), 'onrecord-measures-'));
const calls = await Promise.all(
  Object.entries(CALLS).map(([id, text]) => {
    const file = `${id}.txt`;
    return parseSource({ file, bytes: Buffer.from(text), row: { file, id } });
  }),
);
const corpus = {
  calls,
  superseded: [],
  withdrawn: [],
  skipped: [],
  aside: [],
  notes: [],
  hash: 'm',
};
await ingestCorpus(corpus, { indexDir }, await createBuiltin(), () => {});
const index = await openOnRecord({ indexDir, publicUrl: null }, await createBuiltin(), () => {});

afterAll(async () => {
  await index.close();
  await rm(indexDir, { recursive: true, force: true });
});

/** What the answer says first; what is closest where it says nothing. */
async function firstOf(question: string, call: string): Promise<string> {
  let answer: Answer | undefined;
  const request = { question, filters: { calls: [call] }, limit: 8 };
  for await (const event of index.ask(request, new AbortController().signal))
    if (event.type === 'answer') answer = event.answer;
  return answer?.citations[0]?.quote ?? `refused: ${answer?.related[0]?.quote}`;
}

describe("an analyst's short word is the measure that it stands for", () => {
  it.each([
    ["What was Nimbus's op margin?", 'nimbus', 'operating margin was 29.4%'],
    ["What was Nimbus's FCF?", 'nimbus', 'Free cash flow was $1.19 billion'],
    ["How much did Nimbus's opex grow?", 'nimbus', 'Operating expenses increased 8%'],
    ['How much capex did Nimbus spend?', 'nimbus', 'Capital expenditures were $410 million'],
    ['How big was the buyback?', 'nimbus', '$250 million on share repurchases'],
  ])('%s', async (question, call, said) => {
    expect(await firstOf(question, call)).toContain(said);
  });
});

describe("a part's figure is not given as the company's", () => {
  it.each([
    ["What was Nimbus's revenue in Q1 2031?", 'nimbus', '$6.31 billion'],
    ['What was revenue?', 'nimbus', '$6.31 billion'],
    ['What were sales in the second quarter?', 'orchard', '$812 million'],
    ['What was the operating income?', 'orchard', '$71 million'],
    ['What was the gross margin?', 'orchard', '38.2%'],
    ['What were sales in Canada?', 'orchard', '$96 million'],
  ])('%s', async (question, call, said) => {
    expect(await firstOf(question, call)).toContain(said);
  });
});

describe('guidance asked for is given of that measure, and a result is no guidance', () => {
  it.each([
    ["What is Ferro's revenue guidance for 2031?", 'ferro', 'growth of 4% to 5%'],
    ['What comparable sales does Ferro expect in 2031?', 'ferro', 'rise by 2% to 3%'],
    ['What capex does Ferro plan?', 'ferro', '$90 million to $100 million'],
    ['What is the outlook for EPS?', 'ferro', 'between $3.10 and $3.30'],
    ['What sales does Orchard Lane expect for the full year?', 'orchard', '$3.3 billion'],
    ['How much did Ferro spend on capital expenditures in 2030?', 'ferro', '$210 million went'],
  ])('%s', async (question, call, said) => {
    expect(await firstOf(question, call)).toContain(said);
  });
});
