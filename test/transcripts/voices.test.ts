import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/transcripts/sourceText.js';
import { voices } from '../../src/transcripts/voices.js';
import { plainSource } from './plainSource.js';
import { spoken, turnsOf } from './spoken.js';

/** A call as a diarised transcript writes it: each line a voice's number and its words. */
const callOf = (...turns: readonly (readonly [voice: number, words: string])[]): string =>
  turns.map(([voice, words]) => `Speaker ${voice}: ${words}`).join('\n\n');

const WELCOME =
  'Welcome to the Acme third quarter 2024 earnings call. All lines are in a listen-only mode. Later we will conduct a question and answer session.';

const CALL = callOf(
  [0, `${WELCOME} I would now like to turn the call over to your host, Ms. Ann Lee.`],
  [1, 'Thank you. With me are Bo Ray, our CEO, and Cy Fox, Chief Financial Officer. Bo?'],
  [2, 'Thanks, Ann. We sold anvils. Now I will hand it over to Cy.'],
  [3, 'Revenue rose. With that, we can open the call for questions.'],
  [
    0,
    'Our first question comes from the line of Di Ho with Kestrel Securities. Your line is open.',
  ],
  [4, 'Hi. And hammers?'],
  [2, 'Hammers, too.'],
  [0, 'Our next question comes from the line of Ed Poe with Anvil Capital. Your line is open.'],
  [5, 'Hi, this is Flo Day on for Ed. And bells?'],
  [6, 'This is Gus here. No bells.'],
  [0, 'I turn the call back to Bo Ray for closing remarks.'],
  [2, 'Thank you all.'],
);

describe('numbered voices', () => {
  it('are named by who hands over to whom', () => {
    expect(spoken(voices, CALL).map((line) => line.split('|')[0]?.trim())).toEqual([
      'operator [operator]: Welcome to the Acme third quarter 2024 earnings call.',
      'remark Ann Lee: Thank you.',
      'remark Bo Ray (CEO): Thanks, Ann.',
      'remark Cy Fox (Chief Financial Officer): Revenue rose.',
      'operator [operator]: Our first question comes from the line of Di Ho with Kestrel Securities.',
      'question Di Ho (Kestrel Securities): Hi.',
      'answer Bo Ray (CEO) <- 5: Hammers, too.',
      'operator [operator]: Our next question comes from the line of Ed Poe with Anvil Capital.',
      'question [analyst]: Hi, this is Flo Day on for Ed.', // two names: none
      'answer [unknown] <- 8: This is Gus here.', // called upon by nobody, and Gus alone says too little
      'operator [operator]: I turn the call back to Bo Ray for closing remarks.',
      'answer Bo Ray (CEO): Thank you all.',
    ]);
  });

  it('tell of their call by its first words', () => {
    expect(voices.guessCall(plainSource(CALL))).toEqual({
      title: 'Acme third quarter 2024 earnings call',
      company: 'Acme',
      period: '2024-Q3',
    });
  });

  it.each([
    ['two are handed over to', 'I hand over to Ann Lee and Bo Ray.'],
    ['nobody is named', 'I hand over to our CEO.'],
    ['a first name was never announced', 'I hand over to Ann.'],
    ['the company is named', 'I hand over to Acme.'],
  ])('have no name where %s', (_, handing) => {
    const text = callOf([0, `${WELCOME} ${handing}`], [1, 'Thank you. We sold anvils.']);
    expect(turnsOf(voices, text)[1]?.speaker).toBeNull();
  });

  it('have no name where somebody spoke before who was called upon', () => {
    const text = callOf(
      [1, 'We sold anvils, and many.'],
      [0, `${WELCOME} Our first question is from the line of Di Ho with Kestrel.`],
      [1, 'She is not there.'],
    );
    expect(turnsOf(voices, text).map(({ speaker, party }) => [speaker, party])).toEqual([
      [null, null], // nobody gave her the floor, nor can she be the one called upon
      [null, 'operator'],
      [null, null],
    ]);
  });

  it('are on no side where nothing is asked, however long they speak', () => {
    const text = callOf([0, 'We sold anvils. '.repeat(300)], [1, 'I see.']);
    expect(turnsOf(voices, text).map(({ party }) => party)).toEqual([null, null]);
  });

  it.each([
    'SPEAKER_01: We sold.\nSPEAKER_02: We did.\n',
    'Speaker A: We sold.\nSpeaker B: We did.\n',
    'Speaker 1 (00:01):\nWe sold.\n\nSpeaker 2 (00:02):\nWe did.\n',
    'Speaker 1  00:01\nWe sold.\n\nSpeaker 2  00:02\nWe did.\n',
    '[00:01] Speaker 1: We sold.\n[00:02] Speaker 2: We did.\n',
    'Speaker 1: We sold.\r\nSpeaker 2: We did.\r\n',
  ])('are recognised in %j', (text) => {
    expect(voices.recognises(plainSource(text))).toBe(true);
    const { paragraphs } = voices.outline(plainSource(text));
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We sold.',
      'We did.',
    ]);
  });

  it.each(['Ann Lee: We sold.\nBo Ray: We did.\n', 'We sold anvils.\n', ''])(
    'are not in %j',
    (text) => {
      expect(voices.recognises(plainSource(text))).toBe(false);
    },
  );

  it('have the times that stand beside them', () => {
    const text = 'Speaker 1 (00:01):\nWe sold.\n\nSpeaker 2 (01:02:03):\nWe did.\n';
    const { paragraphs } = voices.outline(plainSource(text));
    expect(paragraphs.map(({ time }) => time)).toEqual(['00:00:01', '01:02:03']);
  });
});

describe('captions with numbered voices', () => {
  /** Cues of a call, a line each, as a reader of captions leaves them. */
  function captionsOf(...cues: readonly (readonly [voice: string, words: string])[]): SourceText {
    let text = '';
    const marks = cues.map(([voice, words], index) => {
      const start = text.length;
      text += `${words}\n`;
      return { start, page: null, time: `00:00:0${index}`, voice };
    });
    return { text, reader: 'captions', marks };
  }

  const SOURCE = captionsOf(
    ['Speaker 0', 'All lines are in a listen-only'],
    ['Speaker 0', 'mode. I hand over to Ann Lee.'],
    ['Speaker 1', 'Thank you. We sold'],
    ['Speaker 1', 'anvils.'],
  );

  it('are turns where the voice changes, over the ends of cues', () => {
    expect(voices.recognises(SOURCE)).toBe(true);
    const { turns, paragraphs } = voices.outline(SOURCE);
    expect(turns.map(({ heard, party }) => [heard?.name, party])).toEqual([
      [undefined, 'operator'],
      ['Ann Lee', 'executive'], // the operator gives her the floor
    ]);
    expect(paragraphs.map(({ start, end }) => SOURCE.text.slice(start, end))).toEqual([
      'All lines are in a listen-only\nmode. I hand over to Ann Lee.',
      'Thank you. We sold\nanvils.',
    ]);
  });
});
