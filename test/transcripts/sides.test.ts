import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/transcripts/minutes.js';
import { namedLines } from '../../src/transcripts/namedLines.js';
import type { TranscriptFormat } from '../../src/transcripts/outline.js';
import { plain } from '../../src/transcripts/plain.js';
import { plainSource } from './plainSource.js';
import { turnsOf } from './spoken.js';

/** Who is on which side: `Ann Lee executive`, each once a side, in the order of the call. */
function sidesIn(format: TranscriptFormat, text: string): string[] {
  expect(format.recognises(plainSource(text))).toBe(true);
  const sides = turnsOf(format, text).map(
    ({ speaker, party }) => `${speaker?.name ?? '-'} ${party ?? 'unknown'}`,
  );
  return [...new Set(sides)].filter((side) => side !== '- operator');
}

const LISTED = `Halden Pumps Limited Q2 FY26 Earnings Conference Call
October 14, 2025

MANAGEMENT: MR. TOVE HALDEN – MANAGING DIRECTOR
            MS. INES ROTH – CHIEF FINANCIAL OFFICER

Moderator: Welcome to the call of Halden Pumps Limited. I now hand over to Mr. Tove Halden.

Tove Halden: Thank you. Orders grew 9% and the new works opened in June.

Moderator: We will now begin the question and answer session. `;

describe('who speaks behind the one who leads through the questions', () => {
  it.each([
    'We will move to Mr. Pavel Orban.',
    'Next is Pavel Orban (Corvid Funds), who is on the phone.',
    'First in line we have Pavel Orban.',
    'Over to Pavel Orban. Please unmute.',
    'Pavel Orban, you may go ahead now.',
    'I would request Pavel Orban to unmute himself and speak.',
    'Let us have Mr. Orban.',
    'Our next participant today is an individual investor.',
    'Pavel?',
  ])('asks, whatever the words: "%s"', (words) => {
    const text = `${LISTED}${words}

Pavel Orban: Orders from the north have collapsed by half, the papers write.

Tove Halden: That is not so.

Moderator: That was the last question. I hand the floor back to Ms. Ines Roth.

Ines Roth: Thank you all for coming.
`;
    expect(sidesIn(minutes, text)).toEqual([
      'Tove Halden executive',
      'Pavel Orban analyst',
      'Ines Roth executive',
    ]);
    const asked = turnsOf(minutes, text).find(({ speaker }) => speaker?.name === 'Pavel Orban');
    expect(asked?.kind).toBe('question');
  });

  it('asks before the questions are announced, too, and so begins them', () => {
    const text = `Halden Pumps Limited Annual Meeting
MANAGEMENT: MR. TOVE HALDEN – MANAGING DIRECTOR
            MS. INES ROTH – CHIEF FINANCIAL OFFICER

Moderator: I give the floor to Mr. Tove Halden.
Tove Halden: Thank you. Orders grew 9%.
Moderator: I now call Mr. Pavel Orban, who holds fifty shares.
Pavel Orban: Why is the dividend so small? It is a shame.
Tove Halden: We build a works.
Moderator: Over to Mr. Kasimir Lund.
Kasimir Lund: Will you build another one?
Ines Roth: No.
`;
    expect(sidesIn(minutes, text)).toEqual([
      'Tove Halden executive',
      'Pavel Orban analyst',
      'Kasimir Lund analyst',
      'Ines Roth executive',
    ]);
    const kinds = turnsOf(minutes, text).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['operator', 'remark', 'operator', 'question', 'answer'],
      ...['operator', 'question', 'answer'],
    ]);
  });
});

describe('an executive without a list', () => {
  /** What stands before the first question; the rest of the call is always the same. */
  const callOf = (...turns: readonly string[]): string => `Kestrel Q1 2026 results call
${turns.join('\n')}
Operator: The first question comes from Pavel Orban with Corvid Funds.
Pavel Orban: What of costs?
Operator: There are no more questions. Goodbye.
`;
  const sideOf = (name: string, text: string) =>
    sidesIn(minutes, text).find((side) => side.startsWith(name));

  it.each([
    [
      'the operator hands over',
      ['Operator: Welcome. I turn the call over to Hanne Brook.', 'Hanne Brook: Good morning.'],
    ],
    [
      'the operator hands over to the management',
      [
        'Operator: Welcome. I now hand the conference over to the management of Kestrel.',
        'Hanne Brook: Good morning.',
      ],
    ],
    [
      'she tells her title',
      [
        'Operator: Welcome, everybody. Good morning.',
        'Hanne Brook: Good morning. I am Hanne Brook, the Chief Financial Officer.',
      ],
    ],
    [
      'she tells her title in a sentence of its own',
      [
        'Operator: Welcome, everybody. Good morning.',
        'Hanne Brook: My name is Hanne Brook. I am the head of investor relations.',
      ],
    ],
    [
      'another executive hands over',
      [
        'Operator: Welcome. I hand over to Ruben Costa, the CEO of Kestrel.',
        'Ruben Costa: Thank you. Over to Ms. Hanne Brook.',
        'Hanne Brook: Costs fell.',
      ],
    ],
    [
      'somebody names her with her title',
      [
        'Operator: Welcome, everybody.',
        'Ruben Costa: Good day. I am glad to have our CFO, Hanne Brook, with me.',
        'Hanne Brook: Costs fell.',
      ],
    ],
    [
      'the one to whom she hands over thanks her',
      [
        'Operator: Welcome, everybody.',
        'Hanne Brook: With me is Ruben Costa, our CEO. Now over to Ruben Costa.',
        'Ruben Costa: Thanks, Hanne. Costs fell.',
      ],
    ],
    ['her label has her title', ['Operator: Hello.', 'Hanne Brook, CFO: Costs fell.']],
  ])('is who speaks where %s', (_, turns) => {
    expect(sideOf('Hanne Brook', callOf(...turns))).toBe('Hanne Brook executive');
  });

  it.each([
    ['speaks first', ['Operator: Welcome, everybody.', 'Hanne Brook: Costs fell.']],
    [
      'speaks for the house that hosts the call',
      [
        'Operator: I hand over to Hanne Brook from Anvil Securities.',
        'Hanne Brook: Good morning. Over to Ruben Costa, the CEO of Kestrel.',
        'Ruben Costa: Thank you, Hanne, for hosting us.',
      ],
    ],
    [
      'says for which house',
      [
        'Operator: I hand over to Hanne Brook.',
        'Hanne Brook: On behalf of Anvil Securities, I welcome the management of Kestrel.',
      ],
    ],
    [
      'has a title in another house',
      [
        'Operator: Welcome, everybody.',
        'Hanne Brook: I am Hanne Brook, Managing Director at Anvil Capital.',
      ],
    ],
    [
      'is handed over to by somebody who is not known',
      [
        'Operator: Welcome, everybody.',
        'Ruben Costa: Good day. Over to Hanne Brook.',
        'Hanne Brook: Costs fell.',
      ],
    ],
  ])('is not who %s', (_, turns) => {
    expect(sideOf('Hanne Brook', callOf(...turns))).toBe('Hanne Brook unknown');
  });

  it('is who answers several that the operator calls, and not who answers one', () => {
    const text = `Kestrel Q1 2026 results call
Operator: The first question comes from Pavel Orban with Corvid Funds.
Pavel Orban: What of costs?
Hanne Brook: Costs fell by four per cent in the quarter, as steel and power were cheaper than they had been in the whole of last year.
Ruben Costa: I would add to this that they will fall further in the second half of the year, when the new works runs and the old one closes.
Operator: The next question comes from Kasimir Lund with Anvil Capital.
Kasimir Lund: And prices?
Hanne Brook: Prices rose by two per cent in the quarter, in all of our markets but the north, where one of our rivals has gone another way.
Operator: There are no more questions. Goodbye.
`;
    expect(sidesIn(minutes, text)).toEqual([
      ...['Pavel Orban analyst', 'Hanne Brook executive', 'Ruben Costa unknown'],
      'Kasimir Lund analyst',
    ]);
  });
});

describe('a call that nobody leads', () => {
  it('has askers by whom an executive calls, and executives by their titles', () => {
    const text = `Kestrel Q1 2026 results call
Hanne Brook, Head of Investor Relations: Good morning. We take your questions now. The first question comes from Pavel Orban with Corvid Funds.
Pavel Orban: What of costs?
Ruben Costa, CFO: Costs fell.
Hanne Brook, Head of Investor Relations: Next we have Kasimir Lund from Anvil Capital.
Kasimir Lund: I think that prices should be raised at once.
Ruben Costa, CFO: They will not be.
`;
    expect(sidesIn(namedLines, text)).toEqual([
      ...['Hanne Brook executive', 'Pavel Orban analyst', 'Ruben Costa executive'],
      'Kasimir Lund analyst',
    ]);
  });
});

describe('a text that names nobody', () => {
  const ASKED = `We will now take questions. Our first question comes from the line of Pavel Orban with Corvid Funds. Please go ahead.
What of costs? Yes, costs fell by a tenth. Prices rose in the north and in the south of the country.
`;
  const partiesOf = (opening: string) =>
    turnsOf(plain, `${opening}\n${ASKED}`).map(({ party }) => party ?? 'unknown');

  it.each([
    'All lines are in a listen-only mode. I turn the call over to Hanne Brook. Good morning. We sold more pumps than ever.',
    'All lines are in a listen-only mode. I would now like to introduce the CFO of Kestrel. Good morning. We sold more pumps than ever.',
    'Good morning. With me is Ruben Costa, our chief executive officer. We sold more pumps than ever.',
    'Good morning. I am Hanne Brook, the chief financial officer. We sold more pumps than ever.',
  ])('has management where somebody is given the floor, or named: "%s"', (opening) => {
    expect(partiesOf(opening)).toContain('executive');
  });

  it.each([
    'Good morning. We sold more pumps than ever. Costs fell by a tenth in the last quarter.',
    'All lines are in a listen-only mode. Good morning. We sold more pumps than ever.',
    'All lines are in a listen-only mode. I turn the call over to Hanne Brook from Anvil Securities. Good morning. They sold more pumps than ever.',
  ])('has none where nothing proves it: "%s"', (opening) => {
    expect(partiesOf(opening)).not.toContain('executive');
    expect(partiesOf(opening)).toContain('unknown');
  });
});
