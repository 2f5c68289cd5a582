import type { QuestionRow } from '../../../src/evaluation/questions/rows.js';

/** A row on a call that never was. */
export const rowOf = (changes: Partial<QuestionRow>): QuestionRow => ({
  id: 'ACME-1',
  file: 'data/calls/ACME_q2_2031.json',
  kind: 'figure',
  question: 'How did anvils do?',
  paraphrases: ['anvil growth', 'Were more anvils sold?', 'anvils?'],
  answerable: true,
  cite: [],
  also: [],
  must: [],
  near: [],
  ...changes,
});

/** The call, as files of `data/calls` hold one. */
export const CALL_FILE = {
  ticker: 'ACME',
  period: '2031-Q2',
  participants: [
    'Ann Lee--Chief Executive Officer',
    'Bob Ray--Iron Securities -- Analyst',
    'Cy Fox',
  ],
  turns: [
    { section: 'remarks', speaker: 'Operator', text: 'Good morning. Here is Ann Lee.' },
    {
      section: 'remarks',
      speaker: 'Ann Lee',
      text: 'Anvils grew 20.2%.\n\nCosts fell. So did iron.',
    },
    { section: 'qa', speaker: 'Bob Ray', text: 'How light will anvils get?' },
    { section: 'qa', speaker: 'Ann Lee', text: 'Half as heavy by 2033.' },
    { section: 'qa', speaker: 'Dee Poe', text: 'And the price?' },
    { section: 'qa', speaker: 'Cy Fox', text: 'It stays.' },
  ],
};
