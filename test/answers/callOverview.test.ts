import { describe, expect, it } from 'vitest';
import { createCallOverview } from '../../src/answers/callOverview/createCallOverview.js';
import { keyFigures } from '../../src/answers/callOverview/keyFigures.js';
import type { ParsedCall } from '../../src/types.js';
import { parseMinutes, spaceOf } from '../search/minutes.js';

const CALL = `Nordwind (Minutes): ferries in the wind
The following is compiled by Dolphin Research$Nordwind(NORD.US) 2025 Q3 Earnings Call Minutes
II. Detailed Information from the Earnings Call
2.1 Key Statements and Strategic Outlook from Executives
1. Ferries
Revenue: Total revenue was $2.4 billion, up 12% year over year.
Earnings: Adjusted earnings per share were $1.31.
Margin: Gross margin, which grew again, is something that pleases us.
Outlook: For the full year we expect total revenue of $9.1 billion to $9.3 billion.
2.2 Q&A
Q: Thank you. What keeps you from hedging more of the diesel that you buy?
A: We hedge half of our diesel for twelve months.
Q: Great, thanks.
A: Sure.
<End of Text>
`;

const inPeriod = (period: string): ParsedCall => {
  const parsed = parseMinutes(CALL, 'NORD', 'Nordwind');
  const { call } = parsed.transcript;
  const own = { ...call, id: `NORD-${period}`, period };
  return { ...parsed, transcript: { ...parsed.transcript, call: own } };
};
const SPACE = spaceOf(inPeriod('2025-Q3'), inPeriod('2025-Q1'), inPeriod('2025-Q2'));
const overviewOf = createCallOverview(() => SPACE, '');

describe('the overview of a call', () => {
  it('holds what matters most, its figures, what was asked, and the calls beside it', () => {
    const overview = overviewOf('NORD-2025-Q2');
    expect(overview?.points.map(({ heading }) => heading)).toContain('Outlook');
    expect(overview?.figures.map(({ measure, figure }) => [measure, figure])).toEqual([
      ['Revenue', '$2.4 billion'],
      ['Revenue, outlook', '$9.1 billion to $9.3 billion'],
      ['Earnings per share', '$1.31'],
    ]);
    expect(overview?.questions.map(({ quote }) => quote)).toEqual([
      'What keeps you from hedging more of the diesel that you buy?',
    ]);
    expect(overview?.before).toEqual({
      id: 'NORD-2025-Q1',
      company: 'Nordwind',
      period: '2025-Q1',
    });
    expect(overview?.after?.id).toBe('NORD-2025-Q3');
  });

  it('ends where the company has no further call, and there is none of what is no call', () => {
    expect(overviewOf('NORD-2025-Q1')?.before).toBeNull();
    expect(overviewOf('NORD-2025-Q3')?.after).toBeNull();
    expect(overviewOf('NORD-1999-Q1')).toBeUndefined();
  });

  it('is made once for a generation', () => {
    expect(overviewOf('NORD-2025-Q2')).toBe(overviewOf('nord-2025-q2'));
  });

  it('takes no figure for a measure’s that does not stand right behind it', () => {
    const parsed = inPeriod('2025-Q3');
    const figures = keyFigures(parsed, [...parsed.statements.keys()]);
    expect(figures.map(({ measure }) => measure)).not.toContain('Gross margin');
  });
});
