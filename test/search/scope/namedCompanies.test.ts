import { describe, expect, it } from 'vitest';
import { companiesOf, shortName } from '../../../src/search/scope/companies.js';
import { readCompanies } from '../../../src/search/scope/namedCompanies.js';

const CALLS = [
  { company: 'Acme, Inc.', ticker: 'ACM' },
  { company: 'Acme.com Inc', ticker: 'ACM US' }, // the same company, written another way
  { company: 'Iron Anvil Incorporated', ticker: 'IA' },
  { company: 'Western Forge Corporation', ticker: 'WF' },
  { company: 'Orchard', ticker: 'O' },
  { company: 'Alphabet Inc.', ticker: 'GOOG' },
];
const COMPANIES = companiesOf(CALLS);
const DICTIONARY = new Set(['iron', 'anvil', 'western', 'orchard', 'alphabet', 'o', 'wf']);

function read(question: string): { known: string[]; unknown: readonly string[] } {
  const { companies, unknown } = readCompanies(question, COMPANIES, (word) => DICTIONARY.has(word));
  return { known: companies.map(({ name }) => name), unknown };
}

describe('the companies of a corpus', () => {
  it('are each one company, however its calls write it', () => {
    expect(COMPANIES.map(({ name, calls }) => [name, calls])).toEqual([
      ['Acme', [0, 1]],
      ['Iron Anvil', [2]],
      ['Western Forge', [3]],
      ['Orchard', [4]],
      ['Alphabet', [5]],
    ]);
  });

  it.each([
    ['Home Depot Inc', 'Home Depot'],
    ['Enterprise Products Partners L.P.', 'Enterprise Products Partners'],
    ['JD.com', 'JD'],
    ['The Co', 'The'],
  ])('%s is spoken of as %s', (company, name) => {
    expect(shortName(company)).toBe(name);
  });
});

describe('the companies that a question names', () => {
  it.each<[string, string[]]>([
    ['How did Acme do?', ['Acme']],
    ['how did acme do?', ['Acme']],
    ['What were Acme, Inc.’s sales?', ['Acme']],
    ['Is ACM profitable?', ['Acme']],
    ['is $acm profitable?', ['Acme']],
    ['How did iron anvil do?', ['Iron Anvil']], // two words are no accident
    ['How did Western Forge and Acme do?', ['Western Forge', 'Acme']],
    ['What did Western say?', ['Western Forge']],
    ['How did Western Europe do?', []], // goes on as another name
    ['Is western demand weak?', []],
    ['What did Google say?', ['Alphabet']], // a name that the public kept
    ['Does the orchard bear?', []],
    ['how did orchard do?', ['Orchard']],
    ['O what a quarter', []], // one letter is no ticker …
    ['How is $O doing?', ['Orchard']], // … unless it is written as one
    ['What was said of capacity?', []],
  ])('%j: %j', (question, known) => {
    expect(read(question)).toEqual({ known, unknown: [] });
  });

  it.each<[string, string[], string[]]>([
    ['What were the margins of Nadir Holdings, Inc. in Q3?', [], ['Nadir']],
    ['Which quarter did Zenith Point, Inc. fare best?', [], ['Zenith Point']],
    [
      'Which company led among Acme, Kolmar Korea, and Orchard?',
      ['Acme', 'Orchard'],
      ['Kolmar Korea'],
    ],
    [
      'What of Nadir Companies, Inc., Kolmar Korea, and Zed Co., Ltd. in Q3?',
      [],
      ['Nadir', 'Kolmar Korea', 'Zed'],
    ],
    ['What did Acme say of Prime, Alexa and Kuiper?', ['Acme'], []], // its products are no companies
  ])('%j: %j, and no call of %j', (question, known, unknown) => {
    expect(read(question)).toEqual({ known, unknown });
  });
});
