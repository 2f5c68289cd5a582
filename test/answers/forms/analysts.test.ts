import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer.js';
import { formOf } from '../../../src/answers/forms/formOf.js';
import type { ParsedCall, Speaker } from '../../../src/types.js';
import { parseMinutes, spaceOf } from '../../search/minutes.js';
import { answerFrom } from '../asking.js';

const CALL = `Nordwind (Minutes): ferries in the wind
The following is compiled by Dolphin Research$Nordwind(NORD.US) 2025 Q3 Earnings Call Minutes
II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Ferries
Growth: Ferry revenue grew 12% year on year on strong summer bookings.
2.2 Q&A
Q: Thanks for taking my question. You guided fuel spending up again. What keeps you from hedging more of the diesel you buy?
A: Thank you for the question. We hedge half of our diesel for twelve months. Beyond that the premium is too dear.
Q: Congratulations on the quarter. Competitors have ordered electric ferries from the yards. Should we worry that your fleet grows old?
A: Our fleet is nine years old on average. Electric ferries cannot yet cross the open sea.
Q: Could you tell us about bookings for Christmas? Are cabins sold out already?
A: Cabins for Christmas are ninety percent sold.
<End of Text>
`;

const ASKERS: readonly Speaker[] = [
  { name: 'Ida Okafor', role: 'Analyst', organization: 'JPMorgan Chase & Co' },
  { name: 'Per Lindqvist', role: 'Analyst', organization: 'Citigroup Inc, Research Division' },
  { name: 'Mei Castellan', role: null, organization: 'Harbourline Securities' },
];
const CFO: Speaker = { name: 'Anna Voss', role: 'CFO', organization: null };

function withVoices(parsed: ParsedCall): ParsedCall {
  let asked = -1;
  const turns = parsed.turns.map((turn) => {
    if (turn.kind === 'question') asked += 1;
    return { ...turn, speaker: turn.kind === 'question' ? (ASKERS[asked] ?? null) : CFO };
  });
  return { ...parsed, turns };
}

const NORDWIND = withVoices(parseMinutes(CALL, 'NORD', 'Nordwind'));
const SPACE = spaceOf(NORDWIND);

/** Whoever asked, in the answer's order, and the first words of what is quoted of him. */
const askedIn = ({ citations }: Answer) =>
  citations.filter(({ kind }) => kind === 'question').map(({ speaker }) => speaker?.name);

describe('what analysts asked', () => {
  it.each([
    ['What did the JPMorgan analyst ask?', ['Ida Okafor']],
    ['What did Citi want to know about the fleet?', ['Per Lindqvist']],
    ['okafor hedging question', ['Ida Okafor']],
    ['What worried Per Lindqvist?', ['Per Lindqvist']],
    ['Harbourline on cabins', ['Mei Castellan']],
    ['What did analysts ask about diesel?', ['Ida Okafor']],
    ['Who asked about electric ferries?', ['Per Lindqvist']],
    ['What was asked about Christmas bookings?', ['Mei Castellan']],
    ['Which question did the last analyst put?', ['Mei Castellan']],
    ['Which worry about old ships was raised?', ['Per Lindqvist']],
  ])('%j shows who asked it, as a question, with the reply', async (question, askers) => {
    const answer = await answerFrom(SPACE, question);
    expect(answer).toMatchObject({ form: 'analysts', status: 'answered', engine: 'extractive' });
    expect(askedIn(answer)).toEqual(askers);
    expect(answer.citations.map(({ kind }) => kind)).toEqual(['question', 'answer']);
    const [asked, replied] = answer.citations;
    expect(replied?.inReplyTo?.asker).toBe(asked?.speaker?.name);
    expect(answer.answer).toBe(
      `${asked?.attribution} asked: "${asked?.quote}" [1]\nAnna Voss, CFO replied: "${replied?.quote}" [2]`,
    );
    const { text } = NORDWIND.transcript;
    for (const { start, end, quote } of answer.citations)
      expect(text.slice(start, end)).toBe(quote);
  });

  it('quotes the sentence that asks, and passes over thanks', async () => {
    const { citations } = await answerFrom(SPACE, 'What did JPMorgan ask about hedging?');
    expect(citations.map(({ quote }) => quote)).toEqual([
      'What keeps you from hedging more of the diesel you buy?',
      'We hedge half of our diesel for twelve months.',
    ]);
  });

  it('keeps to the limit: questions before replies', async () => {
    for (const limit of [1, 2, 3]) {
      const { citations } = await answerFrom(SPACE, 'What did analysts ask about ferries?', limit);
      expect(citations.length).toBeLessThanOrEqual(limit);
      expect(citations[0]?.kind).toBe('question');
    }
  });

  it('says that nobody asked about it', async () => {
    const answer = await answerFrom(SPACE, 'What did analysts ask about dividends in Peru?');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).toBe(
      'The calls do not say: no analyst asks about this in the calls searched.',
    );
  });

  it('names the call of each quote where several are in scope', async () => {
    const other = withVoices(
      parseMinutes(
        CALL.replaceAll('Nordwind', 'Sturm').replaceAll('diesel', 'naphtha'),
        'STRM',
        'Sturm',
      ),
    );
    const question = 'What did analysts ask Nordwind and Sturm about hedging?';
    const { answer } = await answerFrom(spaceOf(NORDWIND, other), question);
    expect(answer).toContain(
      '(Nordwind 2025-Q3) asked: "What keeps you from hedging more of the diesel',
    );
    expect(answer).toContain(
      '(Sturm 2025-Q3) asked: "What keeps you from hedging more of the naphtha',
    );
  });

  it.each([
    'How did Anna Voss answer the question on hedging?',
    'What did Nordwind say when asked about the fleet?',
    'How much of its diesel does Nordwind hedge?',
    'Did they beat analysts’ expectations?',
    'What did the CFO present at the analyst day?',
    'Why are borrowers who asked for a break listed?',
  ])('is not what %j asks for', async (question) => {
    expect(formOf(question)).toBe('excerpts');
    expect((await answerFrom(SPACE, question)).form).not.toBe('analysts');
  });
});
