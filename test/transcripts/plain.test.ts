import { describe, expect, it } from 'vitest';
import { plain } from '../../src/transcripts/plain.js';
import { plainSource } from './plainSource.js';
import { spoken, turnsOf } from './spoken.js';

const OPENING =
  'Thank you for standing by. Welcome to the Acme Q3 2024 earnings call. All lines are in a listen-only mode. I will be turning the call over to Anne Lea. Thank you, sir. Please go ahead.';
const REMARKS = 'Hello. We sold anvils. I hand over to Bow. Thanks, Anne. Is that all? It is.';
const OPENED =
  "Let's move on to your questions. At this time, we will now open the call for questions.";

describe('a text that names nobody', () => {
  it('has the operator, those that ask and those that present', () => {
    const text = `${OPENING} ${REMARKS} ${OPENED} Our first question comes from the line of Dee Hoe with Kestral. Please proceed. Thanks for the question. What about hammers? And then bells, too. Thank you. Yeah, we sell them. Why not? So it is. Our next question comes from the line of Ed Poe with Anvil Capital. Please go ahead. Hi, just on bells. I wonder how they do. Well, they do well. Good times. That concludes today's call. You may now disconnect.`;
    expect(spoken(plain, text)).toEqual([
      `operator [operator]: ${OPENING.replaceAll(/(?<=\.) /g, ' | ')}`,
      `remark [executive]: ${REMARKS.replaceAll(/(?<=[.?]) /g, ' | ')} | Let's move on to your questions.`,
      'operator [operator]: At this time, we will now open the call for questions. | Our first question comes from the line of Dee Hoe with Kestral. | Please proceed.',
      'question [analyst]: Thanks for the question. | What about hammers? | And then bells, too. | Thank you. | Yeah, we sell them. | Why not?',
      'answer [unknown] <- 3: So it is.', // rather too much is a question than too little: "Why not?" was the answer's
      'operator [operator]: Our next question comes from the line of Ed Poe with Anvil Capital. | Please go ahead.',
      'question [analyst]: Hi, just on bells. | I wonder how they do.',
      'answer [unknown] <- 6: Well, they do well. | Good times.',
      "operator [operator]: That concludes today's call. | You may now disconnect.",
    ]);
  });

  it('is nobody’s where no question is called for', () => {
    const text =
      'Okay.\nThanks, <UNK>.\nLet me start with your second question.\nWe sold anvils.\n';
    expect(spoken(plain, text)).toEqual([
      'remark [unknown]: Okay. | Thanks, <UNK>. | Let me start with your second question. | We sold anvils.',
    ]);
    const { paragraphs } = plain.outline(plainSource(text));
    expect(paragraphs).toHaveLength(4); // a sentence a line
  });

  it('begins behind its title page', () => {
    const text = `Acme Q3 2024 Earnings Call\nOctober 30, 2024\n\n${REMARKS}\n`;
    expect(plain.guessCall(plainSource(text))).toEqual({
      title: 'Acme Q3 2024 Earnings Call',
      company: 'Acme',
      period: '2024-Q3',
      date: '2024-10-30',
    });
    expect(spoken(plain, text)[0]).toMatch(/^remark \[unknown\]: Hello\./);
  });

  it('may open its questions with a heading, which nobody said', () => {
    const text = `${REMARKS}\n\nQuestion-and-Answer Session\n\nThe first question comes from the line of Ann Lee with Acme.\nWhy?\nSo.\n`;
    expect(turnsOf(plain, text).map(({ kind }) => kind)).toEqual([
      ...['remark', 'operator', 'question', 'answer'],
    ]);
    expect(spoken(plain, text).join()).not.toContain('Session');
  });
});
