import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/transcripts/minutes.js';
import { readQuestionsIn } from '../../src/transcripts/readQuestions.js';
import { spoken } from './spoken.js';

/** The questions that are read in sentences, by their places. */
const read = (...sentences: readonly string[]) =>
  readQuestionsIn(sentences).map(({ first, end, asker }) => [first, end, asker?.name ?? null]);

describe('a question that is read aloud', () => {
  it.each([
    ['First question is from Rolf Brandt of Castell Securities.', 'Rolf Brandt'],
    ['Next one from Mina Oduya, Delphi Funds.', 'Mina Oduya'],
    ['The next question that we have received is as follows.', null],
    ['Okay, the second question comes from the web.', null],
    ['We have another question from the chat.', null],
    ['Next question is on margins.', null],
    ['One more from Ann Tarr (Corvid Funds).', 'Ann Tarr'],
    ['I have one more question here, submitted by Mr. Bo Ray.', 'Bo Ray'],
    ['And Rolf Brandt from Castell asks:', 'Rolf Brandt'],
    ['Let me read the next question, which came in by e-mail.', null],
    ['This one is from Rolf Brandt at Castell.', 'Rolf Brandt'],
    ['The last question, received through the portal, reads:', null],
  ])('is announced: "%s"', (announcement, asker) => {
    expect(read('Thank you.', announcement, 'Is the works late?', 'We are on time.')).toEqual([
      [1, 3, asker],
    ]);
  });

  it.each([
    'Your first question was from where growth comes.',
    'On the first question, from our side there is nothing to add.',
    'The first question you asked was about what we get from scope.',
    'There is no question that growth came from the north.',
    'The question is whether demand holds.',
    'Everest asks a lot of its suppliers.',
    'I will take the first question, on the deceleration from the first quarter.',
    'Let me take the second question and say where growth comes from.',
    'We take demand from the north as given.',
    'That is a good question.',
    'Thank you for the question.',
    'The next year is going to be hard.',
    'One of the questions is price.',
  ])('is not announced: "%s"', (words) => {
    expect(read('Thank you.', words, 'Is the works late?', 'We are on time.')).toEqual([]);
  });

  it('goes to its last question mark, before the answer', () => {
    const question = [
      'Next question is from Bo Ray of Anvil.',
      'Sales fell.',
      'Why?',
      'Until when?',
    ];
    expect(read(...question, 'So, sales fell for one reason.', 'Which?', 'Rain.')).toEqual([
      [0, 4, 'Bo Ray'],
    ]);
  });

  it('without a question mark goes to the end of the turn, if that is near', () => {
    expect(read('Next question is from Bo Ray of Anvil.', 'He wants a bonus issue.')).toEqual([
      [0, 2, 'Bo Ray'],
    ]);
  });

  it('of which only the topic is told ends there', () => {
    expect(read('Next question is on margins.', 'They were 7%.', 'They will be 8%.')).toEqual([
      [0, 1, null],
    ]);
  });

  it('is none where the asker is called to speak, or many are only spoken of', () => {
    expect(read('Our next question comes from Bo Ray with Anvil.', 'Please go ahead.')).toEqual([]);
    expect(read('Our next question comes from Bo Ray with Anvil.')).toEqual([]);
    expect(read('We have received many questions on tariffs.', 'Here is our view.')).toEqual([]);
  });

  it('ends before somebody is asked to answer', () => {
    const words = [
      'First question is from Bo Ray.',
      'Is it late?',
      'Ines, do you want to take that?',
    ];
    expect(read(...words)).toEqual([[0, 2, 'Bo Ray']]);
  });
});

const HEAD = `Halden Pumps Limited Q2 FY26 Earnings Conference Call
October 14, 2025

MANAGEMENT: MR. TOVE HALDEN – GROUP CFO
            MS. INES ROTH – EXECUTIVE DIRECTOR

Moderator: Welcome to the call of Halden Pumps Limited. I hand over to Mr. Tove Halden.
Tove Halden: Thank you. Orders rose 6%.
`;

describe('a call in which questions are read aloud', () => {
  it('has them as the asker’s, and what follows as the answer', () => {
    const text = `${HEAD}Moderator: We begin the Q&A. Mr. Halden will read what was sent in.
Tove Halden: First question is from Rolf Brandt of Castell Securities. Is the works a year late? Ines, you want to take that?
Ines Roth: It opens in June.
Tove Halden: Next one from Mina Oduya, Delphi Funds. Margins have fallen to 3%, how do you recover? They were 7% in the quarter. They will rise.
`;
    expect(spoken(minutes, text).slice(3)).toEqual([
      'question Rolf Brandt (Castell Securities): First question is from Rolf Brandt of Castell Securities. | Is the works a year late?',
      'answer Tove Halden (Group CFO) <- 3: Ines, you want to take that?',
      'answer Ines Roth (Executive Director) <- 3: It opens in June.',
      'question Mina Oduya (Delphi Funds): Next one from Mina Oduya, Delphi Funds. | Margins have fallen to 3%, how do you recover?',
      'answer Tove Halden (Group CFO) <- 6: They were 7% in the quarter. | They will rise.',
    ]);
  });

  it('begins its questions with the first of them, though nobody said so', () => {
    const text = `${HEAD}Tove Halden: The first question that we received by e-mail is: Is the works a year late?
Ines Roth: It opens in June.
Moderator: Thank you.
`;
    expect(spoken(minutes, text).slice(1, 4)).toEqual([
      'remark Tove Halden (Group CFO): Thank you. | Orders rose 6%.',
      'question [analyst]: The first question that we received by e-mail is: Is the works a year late?',
      'answer Ines Roth (Executive Director) <- 2: It opens in June.',
    ]);
  });

  it('leaves an analyst the analyst’s own next question', () => {
    const text = `${HEAD}Moderator: We begin the Q&A. The first question is from the line of Pavel Orban from Corvid Funds.
Pavel Orban: Thank you. First question is on prices from the north. Do they rise? Next question is on costs. Do they fall?
Ines Roth: Both.
`;
    expect(spoken(minutes, text)[3]).toBe(
      'question Pavel Orban (Corvid Funds): Thank you. | First question is on prices from the north. | Do they rise? | Next question is on costs. | Do they fall?',
    );
  });
});
