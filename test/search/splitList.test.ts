import { expect, it } from 'vitest';
import { splitList } from '../../src/search/splitList.js';

const asked = (question: string): string[] => splitList(question).map(({ text }) => text);

it.each<[string, string[]]>([
  [
    'What were sales, margin and cash?',
    ['What was the sales?', 'What was the margin?', 'What was the cash?'],
  ],
  [
    'What were the net sales, gross margin, and free cash flow in fiscal 2026?',
    [
      'What was the net sales in fiscal 2026?',
      'What was the gross margin in fiscal 2026?',
      'What was the free cash flow in fiscal 2026?',
    ],
  ],
  ['What were sales and margin?', ['What were sales and margin?']], // two things stand near each other
  ['What was the margin?', ['What was the margin?']],
  ['Why did sales, margin and cash fall?', ['Why did sales, margin and cash fall?']], // one reason
])('%s', (question, parts) => expect(asked(question)).toEqual(parts));
