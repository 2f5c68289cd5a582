import { describe, expect, it } from 'vitest';
import { draftOutline } from '../../src/transcripts/draft.js';
import type { Outline } from '../../src/transcripts/outline.js';
import { callsForQuestion, overhear } from '../../src/transcripts/overhear.js';

/** A call of lines `Name: words`, `?` standing for nobody. */
function listenTo(text: string) {
  const draft = draftOutline(text);
  for (const { index, groups } of text.matchAll(/^(?<name>[^:\n]+): (?<words>.*)$/gm)) {
    const { name = '', words = '' } = groups ?? {};
    const heard = name === '?' ? null : { name, role: null, organization: null, party: null };
    draft.open({ section: 'qa', heard, party: null });
    draft.say({ start: index + name.length + 2, end: index + name.length + 2 + words.length });
  }
  const outline: Outline = draft.finish([]);
  return { turns: outline.turns, ...overhear(text, outline) };
}

describe('what is overheard', () => {
  it('is whom the operator calls, with the firm', () => {
    const { introduced } = listenTo(
      'Operator: Our first question comes from Cy Ode with Anvil Capital. Your line is open.\nCyrus Ode: Why?\nAnn Lee: So.',
    );
    expect(introduced).toMatchObject([
      { name: 'Cy Ode', organization: 'Anvil Capital', party: 'analyst' },
      { name: 'Cyrus Ode', party: 'analyst' }, // by the place
    ]);
  });

  it('is nothing of the kind from anybody but the operator', () => {
    const { introduced } = listenTo(
      'Ann Lee: A question comes from Cy Ode with Anvil.\nBo Ray: Well.',
    );
    expect(introduced).toEqual([]);
  });

  it('is whom somebody presents with a title', () => {
    const { introduced } = listenTo(
      'Bo Ray: With me today are Ann Lee, chief executive officer; and Cy Ode, executive vice president and chief financial officer.',
    );
    expect(introduced).toMatchObject([
      { name: 'Ann Lee', role: 'chief executive officer', party: 'executive' },
      {
        name: 'Cy Ode',
        role: 'executive vice president and chief financial officer',
        party: 'executive',
      },
    ]);
  });

  it.each([
    ['How?', true],
    ['I would like to hear more about the anvils that you are selling abroad.', true],
    ['Great, thank you.', false],
    ['', false],
  ])('is whether %j asks', (words, asked) => {
    expect(listenTo(`Cy Ode: ${words}`).asks(0)).toBe(asked);
  });

  it.each([
    ['We take our next question from the line of Ann Lee of Acme.', true],
    ['Thank you. Next question, please.', true],
    ['There are no further questions from the line. I turn it back over to Bo Ray.', false],
    ['Thank you, and welcome.', false],
  ])('is whether %j calls for a question', (words, calls) => {
    expect(callsForQuestion(words)).toBe(calls);
  });
});
