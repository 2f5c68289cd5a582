import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/answers/forms/formOf.js';
import { topicOf } from '../../../src/answers/forms/overview/topicOf.js';
import { parseMinutes, spaceOf } from '../../search/minutes.js';
import { answerFrom } from '../asking.js';

const CALL = `Nordwind (Minutes): ferries in the wind
The following is compiled by Dolphin Research$Nordwind(NORD.US) 2025 Q3 Earnings Call Minutes
II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Opening
Welcome: Good morning and thank you for joining us today.
Notice: These forward-looking statements are subject to risks, and actual results may differ from the $9 billion named here.
2. Ferries
Revenue: Total revenue was $2.4 billion, up 12% year over year.
Earnings: Adjusted earnings per share were $1.31, up 9% from last year.
Again: In the third quarter total revenue was $2.4 billion, up 12% year over year.
Fleet: We opened 14 new routes and carried 31 million passengers.
Outlook: For the full year we now expect revenue of $9.1 billion to $9.3 billion.
Cash: We repurchased $120 million of shares and paid a dividend of $0.20.
Risks: Diesel inflation and a shortage of crews were a headwind of $40 million.
2.2 Q&A
Q: How do you see the winter?
A: Thank you for the question. Winter bookings run 8% ahead of last year.
<End of Text>
`;
const NORDWIND = parseMinutes(CALL, 'NORD', 'Nordwind');
const STURM = parseMinutes(
  CALL.replaceAll('Nordwind', 'Sturm').replaceAll('$2.4', '$7.7'),
  'STRM',
  'Sturm',
);
const SPACE = spaceOf(NORDWIND);

describe('a summary of a call', () => {
  it.each([
    'Summarize the call.',
    'key takeaways',
    'Give me a rundown of the Nordwind call',
    'What were the main points?',
    "How did Nordwind's quarter go?",
    'tl;dr please',
    'Highlights of results and outlook?',
    'I missed the call; what should I know?',
    'What happened at Nordwind this quarter?',
  ])('%j is quoted under topic headings', async (question) => {
    const answer = await answerFrom(SPACE, question);
    expect(answer).toMatchObject({ form: 'overview', status: 'answered', warnings: [] });
    const quotes = answer.citations.map(({ quote }) => quote);
    expect(quotes).toContain(
      'For the full year we now expect revenue of $9.1 billion to $9.3 billion.',
    );
    expect(quotes.filter((quote) => quote.includes('$2.4 billion'))).toHaveLength(1); // said twice, shown once
    expect(quotes.join('\n')).not.toMatch(/Good morning|Thank you|forward-looking/);
    const headings = answer.sentences.flatMap(({ heading }) => heading ?? []);
    expect(headings).toEqual([...new Set(headings)]);
    expect(headings.length).toBeGreaterThanOrEqual(4);
    for (const { start, end, quote } of answer.citations)
      expect(NORDWIND.transcript.text.slice(start, end)).toBe(quote);
  });

  it('keeps to the limit', async () => {
    for (const limit of [1, 3, 6])
      expect((await answerFrom(SPACE, 'Summarize the call', limit)).citations).toHaveLength(limit);
  });

  it('gives each of two calls its own, under its name', async () => {
    const { sentences, citations } = await answerFrom(
      spaceOf(NORDWIND, STURM),
      'Summarize the calls of Nordwind and Sturm',
    );
    const calls = new Map(citations.map(({ marker, call }) => [marker, call.company]));
    let company = '';
    for (const { text, markers, heading } of sentences) {
      company = /^(Nordwind|Sturm) 2025-Q3, /.exec(heading ?? '')?.[1] ?? company;
      if (heading) expect(text.startsWith(`${heading}: "`)).toBe(true);
      expect(calls.get(markers[0] ?? 0)).toBe(company);
    }
    expect(new Set(calls.values())).toEqual(new Set(['Nordwind', 'Sturm']));
  });

  it('is not made of one call where many companies are asked about some matter', async () => {
    const space = spaceOf(
      ...['NORD', 'STRM', 'WOGE', 'EBBE', 'FLUT'].map((ticker) =>
        parseMinutes(CALL.replaceAll('Nordwind', ticker), ticker, ticker),
      ),
    );
    const matter = await answerFrom(
      space,
      'Overview across companies: does diesel inflation hurt crews?',
    );
    expect(matter.form).toBe('excerpts');
    const newest = await answerFrom(space, 'Give me the key takeaways');
    expect(newest.form).toBe('overview');
    expect(newest.scope.calls).toHaveLength(1);
    expect(newest.warnings.map(({ code }) => code)).toEqual(['NEWEST_CALLS']);
  });

  it('shows the risks alone where they are asked for', async () => {
    const { sentences } = await answerFrom(SPACE, 'What are the main risks?');
    expect(sentences.map(({ text }) => text)).toEqual([
      'Risks: "Diesel inflation and a shortage of crews were a headwind of $40 million."',
    ]);
  });

  it.each([
    'How did revenue compare with last year?',
    'What risks did management highlight?',
    'How was the gross margin this quarter?',
    'What happened to ticket prices in the quarter?',
    'Could you summarise what the CEO thinks of diesel?',
    'What key points did they make about crews?',
    'How many passengers were carried?',
  ])('is not what %j asks for', (question) => {
    expect(formOf(question)).toBe('excerpts');
  });

  it.each([
    ['Revenue grew 5% to $10 million.', 'Results'],
    ['We expect revenue to double next year.', 'Outlook'],
    ['Revenue was above the high end of our guidance.', 'Results'],
    ['We paid down debt and raised the dividend.', 'Capital'],
    ['Tariffs and shortages weigh on us.', 'Risks'],
    ['We opened ten shops.', 'Business'],
  ])('%j stands under %s', (text, heading) => {
    expect(topicOf(text, false)).toBe(heading);
  });
});
