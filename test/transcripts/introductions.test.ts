import { describe, expect, it } from 'vitest';
import { introducesItself, standsIn } from '../../src/transcripts/introducesItself.js';
import { announced, askersIn, calledUpon } from '../../src/transcripts/introductions.js';

const called = (words: string) => {
  const { to, name, role, organization } = calledUpon(words) ?? {};
  return [to, name, role, organization];
};

describe('whom a turn calls upon to ask', () => {
  it.each([
    [
      'Our next question comes from the line of Ann Lee with Kestrel Securities. Please go ahead.',
      'Ann Lee',
      'Kestrel Securities',
    ],
    [
      'Your first question is from Ann Lee of J.P. Kestrel. Your line is open.',
      'Ann Lee',
      'J.P. Kestrel',
    ],
    [
      "We'll take our next question from the line of Bo R. from Kestrel India. Please go ahead.",
      'Bo R.',
      'Kestrel India',
    ],
    [
      'The next question is a follow-up from A.J. O’Ray from Bank of Acme.',
      'A.J. O’Ray',
      'Bank of Acme',
    ],
    [
      'Next question today is coming from Jean-Luc de la Cruz with Kestrel & Company',
      'Jean-Luc de la Cruz',
      'Kestrel & Company',
    ],
    ["Next, we'll go to Ann Lee with Kestrel.", 'Ann Lee', 'Kestrel'],
    [
      'I request Mr. Bo Jitu Ray from Kestrel Investments to go ahead with the question, please.',
      'Bo Jitu Ray',
      'Kestrel Investments',
    ],
    ['Our first question comes from the line Ann Lee with Kestrel.', 'Ann Lee', 'Kestrel'],
    ['The next question is from the line of Ann Lee. Please go ahead.', 'Ann Lee', null],
    ['The first question comes from Ann Lee, Kestrel.', 'Ann Lee', 'Kestrel'],
    ['The first question is from the line of Ann from Kestrel Your line is open', 'Ann', 'Kestrel'],
    [
      'Bo left. We circle back. The next question is from the line of Ann Lee from Kestrel.',
      'Ann Lee',
      'Kestrel',
    ],
  ])('in "%s"', (words, name, organization) => {
    expect(called(words)).toEqual(['ask', name, null, organization]);
  });

  it.each([
    'Our next question is a follow-up from Kestrel. Please go ahead.', // a house, or a name?
    'Our next question comes from the line of Ann Lee Kestrel Securities. Go ahead.', // where does the name end?
    'I understand where the question is coming from, Doug.',
    'My question is on SSD from the second half.',
    'There are no further questions.',
    '',
  ])('is nobody in "%s"', (words) => {
    expect(calledUpon(words)).toBeNull();
  });
});

describe('whom a turn hands over to', () => {
  it.each([
    [
      'I would now like to turn the conference over to your host, Mr. Bo Ray, please go ahead.',
      'Bo Ray',
      null,
    ],
    [
      'I now hand the conference over to Ann Lee, Head of Investor Relations. Thank you.',
      'Ann Lee',
      'Head of Investor Relations',
    ],
    [
      "I'll turn the call over to the Vice President of Investor Relations, Ann Lee. Thank you, sir. Please go ahead.",
      'Ann Lee',
      'Vice President of Investor Relations',
    ],
    [
      "I would like to introduce the company's Chief Financial Officer, Dr. Bo Ray.",
      'Bo Ray',
      'Chief Financial Officer',
    ],
    [
      'I will turn it over to Ann Lee, our president and chief executive officer, for remarks.',
      'Ann Lee',
      'president and chief executive officer',
    ],
    ['Over to you, Ann.', 'Ann', null],
    ['The impairment was small. Ann?', 'Ann', null],
    ['Mr. Bo Ray, I turn the floor back to you for closing comments.', 'Bo Ray', null],
  ])('in "%s"', (words, name, role) => {
    expect(called(words)).toEqual(['speak', name, role, null]);
  });

  it.each([
    "I'll turn the call over to Ann Lee and Bo Ray.", // two
    "I'll turn it over to the operator for questions.",
    "Ann Lee spoke well. Now I'll turn it over to the operator.", // not to her
    'I pass it back to management.',
    'I turn the call over to Acme.com, please.',
  ])('is nobody in "%s"', (words) => {
    expect(calledUpon(words)).toBeNull();
  });
});

describe('who is announced', () => {
  it('are those that are named with a role', () => {
    const words =
      "With me today are Ann Lee, Acme's chair, president, and CEO; Mr. Bo Ray, Chief Financial Officer and Cy Fox, C O O. We sold Anvil Mark Two, our best hammer, in Europe, where we grew.";
    expect(announced(words).map(({ name, role }) => [name, role])).toEqual([
      ['Ann Lee', 'chair, president, and CEO'],
      ['Bo Ray', 'Chief Financial Officer'],
      ['Cy Fox', 'COO'],
    ]);
  });
});

describe('who introduces himself', () => {
  it.each([
    ['Hi, this is Ann Lee from Kestrel.', 'Ann Lee', 'Kestrel'],
    ["Good morning. It's Ann Lee on for Bo.", 'Ann Lee', null],
    ['Thank you. My name is Ann Lee, and I lead sales.', 'Ann Lee', null],
    ['Yes, this is Ann here.', 'Ann', null],
  ])('in "%s"', (words, name, organization) => {
    expect(introducesItself(words)).toMatchObject({ name, organization });
  });

  it.each([
    'This is Third Quarter stuff.',
    "It's North America that grew.",
    'One. Two. Three. This is Ann Lee.', // too late: somebody may be quoted
  ])('is nobody in "%s"', (words) => {
    expect(introducesItself(words)).toBeNull();
  });

  it('may stand in for the one called upon', () => {
    expect(standsIn("Hi. It's Bo on for Ann.", 'Ann Lee')).toBe(true);
    expect(standsIn('This is Bo here with Mike.', 'Michael Fox')).toBe(true);
    expect(standsIn('Thanks for the question, Bo.', 'Ann Lee')).toBe(false);
  });
});

it('finds everybody who is called upon anywhere', () => {
  const text = `Moderator: The next question is from the line of Ann Lee from Kestrel.
    Ann Lee: My question is short. Moderator: The last question comes from Bo Ray with Acme Capital.`;
  expect(askersIn(text)).toEqual(['Ann Lee', 'Bo Ray']);
});
