import { describe, expect, it } from 'vitest';
import { MINUTES, parseMinutes, saidBy } from '../../search/minutes.js';
import { verifierOf } from './verifying.js';

const acme = saidBy('Ann Lee', 'Chief Financial Officer', parseMinutes(MINUTES));
const verify = verifierOf(acme);

describe('words to the letter', () => {
  it.each<[string, string, number]>([
    ['a whole statement', 'The unfulfilled contract balance reached $200 billion.', 1],
    ['the middle of one', 'contract balance reached $200', 1],
    ['the end of one and the beginning of the next', 'scarce. The Rainier project was', 2],
    ['with its label', 'Order Backlog: The unfulfilled contract balance', 1],
    ['over a label', 'our cloud. The unfulfilled contract', 2],
    ['one word', 'gigawatts', 1],
    ['a question', 'How do you feel about capacity?', 1],
  ])('are found: %s', async (_, quote, statements) => {
    const { verdict, matches } = await verify(quote);
    expect(verdict).toBe('exact');
    expect(matches.map((match) => match.statements.length)).toEqual([statements]);
    expect(matches[0]?.id).toBe(matches[0]?.statements[0]);
  });

  it.each<[string, string, string[]]>([
    ['another case', 'CLOUD revenue grew', ['case']],
    ['curly marks', 'SageMaker trains “quiet” models', ['quotes']],
    ['no marks', 'SageMaker trains quiet models', ['quotes']],
    ['another dash', 'enjoy free same–day delivery', ['dashes']],
    ['spaces and line breaks', 'Power  is\nthe\u00a0bottleneck', ['whitespace']],
    ['a space before the unit', 'grew 20.2 % year on year', ['whitespace']],
    ['emphasis', 'Power is **the** bottleneck', ['emphasis']],
    ['emphasis of the source left out', 'Acme calls gentle ones', ['emphasis']],
    ['an ellipsis', 'Cloud revenue grew 20.2% … the fastest since 2022', ['ellipses']],
    ['three dots', 'We added 3.8 gigawatts ... Power is the bottleneck', ['ellipses']],
    ['an editor’s insertion', 'They improve [the] safety and speed', ['brackets']],
    ['a letter in brackets', '[p]ower is the bottleneck', ['case', 'brackets']],
    ['a zero-width space', 'Power is the bottle\u200bneck', ['characters']],
    ['marks of one’s own at the end', 'Power is the bottleneck,', ['punctuation']],
  ])('are found through %s, which is said', async (_, quote, tolerated) => {
    expect(await verify(quote)).toMatchObject({ verdict: 'exact', tolerated });
  });
});

describe('changed words', () => {
  it.each<[string, string, string, string]>([
    ['a figure', 'Cloud revenue grew 20.3% year on year', '20.2', '20.3'],
    ['a scale', 'The unfulfilled contract balance reached $200 million', 'billion', 'million'],
    ['a currency', 'The unfulfilled contract balance reached €200 billion', '$', '€'],
    ['a negation put in', 'The Rainier project was not built for Anthropic', '', 'not'],
    ['a name', 'The Rainier project was built for OpenAI', 'Anthropic', 'OpenAI'],
    ['a word left out', 'Over 1,000 towns in the U.S. enjoy same-day delivery', 'free', ''],
    ['a word put in', 'They improve safety and greatly speed', '', 'greatly'],
    ['a direction', 'Cloud revenue fell 20.2% year on year', 'grew', 'fell'],
    ['a number of things', 'Satellite count expanded to over 150s', '150', '150s'],
    ['a mark', 'Cloud revenue grew 20.2% year on year; the fastest since 2022', ',', ';'],
    ['a denial in brackets', 'Power is [not] the bottleneck', '', '[not]'],
  ])('are altered: %s', async (_, quote, removed, added) => {
    const { verdict, diff, matches } = await verify(quote);
    const of = (wanted: string) => diff.flatMap(({ op, text }) => (op === wanted ? [text] : []));
    expect(verdict).toBe('altered');
    expect([of('removed').join(' '), of('added').join(' ')]).toEqual([removed, added]);
    expect(matches).toHaveLength(1);
  });
});

it.each([
  'Nothing of this kind was ever spoken of by anybody',
  'Order Backlog',
  'Detailed Information from the Earnings Call',
  '0.2% year',
])('%s is not found', async (quote) => {
  expect(await verify(quote)).toMatchObject({ verdict: 'not_found', matches: [], diff: [] });
});
