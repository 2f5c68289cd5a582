import { describe, expect, it } from 'vitest';
import { listedThings } from '../../src/search/listedThings.js';

describe('the things that a question lists', () => {
  it.each([
    ['How fast did AWS and advertising grow?', 'How fast did ', ['AWS', 'advertising'], ' grow'],
    [
      'What was the growth of AWS and of advertising?',
      'What was the growth of ',
      ['AWS', 'advertising'],
      '',
    ],
    [
      'What was the growth of AWS and that of advertising?',
      'What was the growth of ',
      ['AWS', 'advertising'],
      '',
    ],
    [
      'What was the growth of AWS and of advertising and of the pharmacy?',
      'What was the growth of ',
      ['AWS', 'advertising', 'pharmacy'],
      '',
    ],
    [
      'Compare AWS with advertising growth',
      'What was said about ',
      ['AWS growth', 'advertising growth'],
      '',
    ],
    ['Compare the robots to humans.', 'What was said about ', ['robots', 'humans'], ''],
    ['What were revenue and operating income?', 'What were ', ['revenue', 'operating income'], ''],
    ['AWS growth and advertising growth', '', ['AWS growth', 'advertising growth'], ''],
    [
      'What drove AWS and advertising growth?',
      'What drove ',
      ['AWS growth', 'advertising growth'],
      '',
    ], // the measure is shared
    [
      'How did gross and operating margins develop?',
      'How did ',
      ['gross margins', 'operating margins'],
      ' develop',
    ],
    ['What about robots and operating costs?', 'What about ', ['robots', 'operating costs'], ''], // a plural shares nothing
    [
      'What did they say about Kuiper, Zoox and Alexa+?',
      'What did they say about ',
      ['Kuiper', 'Zoox', 'Alexa+'],
      '',
    ],
    [
      'What did they say about Kuiper, Zoox, and Alexa+?',
      'What did they say about ',
      ['Kuiper', 'Zoox', 'Alexa+'],
      '',
    ],
    [
      'How many robots and satellites are there?',
      'How many ',
      ['robots', 'satellites'],
      ' are there',
    ],
    [
      'What is the growth of AWS and the tax rate?',
      'What is the ',
      ['growth of AWS', 'tax rate'],
      '',
    ], // not "the growth of the tax rate"
    [
      'What are the growth of AWS and the number of Prime members?',
      'What are the ',
      ['growth of AWS', 'number of Prime members'],
      '',
    ],
    [
      'What was the revenue and margin of the cloud in 2025?',
      'What was the ',
      ['revenue', 'margin'],
      ' of the cloud in 2025',
    ],
    [
      'Did AWS and advertising revenue beat expectations?',
      'Did ',
      ['AWS revenue', 'advertising revenue'],
      ' beat expectations',
    ],
  ])('%j', (question, before, things, after) => {
    expect(listedThings(question)).toEqual({ before, things, after });
  });

  it.each([
    'How fast did AWS grow?',
    'What is the difference between Trainium2 and Trainium3?',
    'What did they say about both robots and chips?',
    'How do robots and humans work together?',
    'How does AWS compare with Azure and Google Cloud?',
    'Which is larger, AWS or advertising?',
    'When will Trainium3 be previewed and mass produced?', // verbs
    'How did they hire and train?',
    'Robots and chips and ovens', // of several readings none is sure
    'Which quarter had the highest sales and margin?', // a choice
    'What was the cash flow of Becton, Dickinson and Company?', // a name
    'What was the margin in Q1 and Q2?', // periods
    'What were sales, growth that we saw, and margin?', // what stands ahead was not read
    'and',
    'and and',
    'What about and?',
    '',
  ])('none in %j', (question) => {
    expect(listedThings(question)).toBeNull();
  });

  it('is read in time that grows with the question alone', () => {
    expect(listedThings(`${'robots '.repeat(280)}and chips`)).toBeNull();
  });
});
