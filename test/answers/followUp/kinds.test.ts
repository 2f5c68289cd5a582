import { expect, it } from 'vitest';
import { bodyOf } from '../../../src/answers/followUp/body.js';
import { readShortKind } from '../../../src/answers/followUp/kinds.js';

const kindOf = (question: string) => readShortKind(bodyOf(question).body)?.kind ?? null;

it.each<[kind: string, questions: string[]]>([
  [
    'who-said',
    [
      'Who said that?',
      'who said this',
      'And who said so?',
      'Which executive said it?',
      'Says who?',
      'Who was that?',
      'Who made that statement?',
      'Whose words are those?',
      'Where was that said?',
      'In which call was that said?',
      'Was that the CFO?',
      'Did Andy Jassy say that?',
      'When did she say that?',
      'who said [3]?',
    ],
  ],
  [
    'why',
    [
      'Why?',
      'why is that',
      'And why?',
      'How come?',
      'Why so?',
      'What drove it?',
      'What’s behind that?',
      'What are the main drivers of that?',
      'For what reason?',
      'Ok, thanks. Why?',
    ],
  ],
  [
    'more',
    [
      'More details, please',
      'Can you give more detail?',
      'Could you tell me more about it?',
      'Tell me more',
      'Please elaborate.',
      'Anything else?',
      'What else?',
      'go on',
      'Any further details on that?',
      'Can you explain that in more detail?',
    ],
  ],
  [
    'question-word',
    [
      'When?',
      'when was that?',
      'Where?',
      'By how much?',
      'how',
      'Since when?',
      'When did that happen?',
    ],
  ],
])('%s is what is meant by %j', (kind, questions) => {
  expect(questions.map((question) => [question, kindOf(question)])).toEqual(
    questions.map((question) => [question, kind]),
  );
});

it.each([
  '',
  '?',
  'Why did AWS grow?',
  'Who said that robots improve safety?',
  'Who is the CFO?',
  'Tell me more about Kuiper',
  'What else did Amazon launch?',
  'When was Kuiper launched?',
  'What drove AWS growth?',
  'More than 1 million robots',
  'Did Andy Jassy say that AWS grew?',
  'who said [12345]?',
  'and advertising?',
])('%j says itself what it means', (question) => expect(kindOf(question)).toBeNull());

it('names the number that is asked about', () => {
  expect(readShortKind('who said [12]')).toEqual({ kind: 'who-said', marker: 12 });
  expect(readShortKind('who said 2')).toEqual({ kind: 'who-said', marker: 2 });
  expect(readShortKind('who said that')).toEqual({ kind: 'who-said', marker: null });
});

it('is read to its end, whatever is asked', () => {
  for (const words of [
    'can you ',
    'please ',
    'some any more ',
    'who said that ',
    'the reason for ',
    'and ',
    'thanks ',
  ])
    expect(kindOf(`${words.repeat(60)}x`)).toBeNull();
});
