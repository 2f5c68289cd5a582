import { describe, expect, it } from 'vitest';
import { measureIn, splitParts, splitShare } from '../../../src/answers/forms/parts.js';

const namesOf = (question: string) => splitParts(question)?.map(({ about }) => about);
const sharesOf = (question: string) => splitShare(question)?.map(({ about }) => about);

describe('parts set side by side', () => {
  it.each([
    ['Was Harbours or Ferries revenue larger?', ['Harbours', 'Ferries']],
    ['Compare revenue of North Sea versus Baltic', ['North Sea', 'Baltic']],
    ['What is bigger, ovens or mixers?', ['ovens', 'mixers']],
    ['operating margin Kitchens vs. Gardens', ['Kitchens', 'Gardens']],
    ['How large is Lighting next to the Heating segment?', ['Lighting', 'Heating']],
    ['Sales in Iberia compared to Benelux', ['Iberia', 'Benelux']],
  ])('are those of %j', (question, names) => {
    expect(namesOf(question)).toEqual(names);
  });

  it.each([
    'Was it revenue or profit that grew?',
    'Did margins go up or down?',
    'Is it true or not?',
    'How was the weather?',
    'Ferries or ferries?',
    ' or ',
  ])('are none in %j', (question) => {
    expect(namesOf(question)).toBeUndefined();
  });
});

describe('a share', () => {
  it.each([
    ['What share of revenue came from ovens?', ['ovens', 'total revenue']],
    ['What percentage of sales is Lighting?', ['Lighting', 'total sales']],
    ['Ferries as a percentage of total revenue', ['Ferries', 'total revenue']],
    ['Which part of the profit did Harbours make?', ['Harbours', 'total profit']],
    ['Gardens share of total', ['Gardens', 'total revenue']],
  ])('is asked by %j', (question, names) => {
    expect(sharesOf(question)).toEqual(names);
  });

  it.each(['How much was revenue?', 'What was earnings per share?', 'Did you repurchase shares?'])(
    'is not asked by %j',
    (question) => {
      expect(sharesOf(question)).toBeUndefined();
    },
  );
});

it.each([
  ['How did operating margin develop?', 'operating margin'],
  ['How fast did revenue grow?', 'revenue growth'],
  ['What was free cash flow?', 'free cash flow'],
  ['Who grew faster?', 'revenue growth'],
  ['How is the weather?', null],
])('the measure of %j is %j', (question, measure) => {
  expect(measureIn(question)?.toLowerCase() ?? null).toBe(measure);
});
