import { describe, expect, it } from 'vitest';
import { feedbackBlock, readOpinion } from '../../src/slack/buttons.js';
import type { SaveFeedback } from '../../src/state/feedback.js';
import { createState } from '../../src/state/state.js';
import { ANSWER } from '../server/fakes.js';
import { click, mention, openDoor } from './door.js';

interface Buttons {
  readonly action_id: string;
  readonly positive_button: { readonly value: string };
  readonly negative_button: { readonly value: string };
}

const OFF = createState(null).saveFeedback;

const buttonsIn = (block: unknown): Buttons => Object(block).elements[0];

/** Clicks on the button below an answer. */
async function clicked(
  saveFeedback: SaveFeedback,
  choose = ({ positive_button }: Buttons) => positive_button,
) {
  const door = await openDoor({ saveFeedback });
  await door.deliver(mention('How fast?', { ts: '5.5' }));
  await door.slack.called('chat.stopStream');
  const buttons = buttonsIn(door.slack.shown[0]?.blocks.at(-1));
  const action = {
    type: 'feedback_buttons',
    action_id: buttons.action_id,
    value: choose(buttons).value,
  };
  const message = { type: 'message', text: 'Sales grew', thread_ts: '5.5' };
  await door.deliverForm(click(action, door.slack.responseUrl('C1'), { message }));
  await door.settled();
  return door.slack.shown.slice(1);
}

describe('a click below an answer', () => {
  it.each([
    ['up', ({ positive_button }: Buttons) => positive_button],
    ['down', ({ negative_button }: Buttons) => negative_button],
  ] as const)(
    'is kept as %s, and the one who clicked is thanked in the thread',
    async (rating, choose) => {
      const saved: unknown[] = [];
      const save: SaveFeedback = async (feedback) => {
        saved.push(feedback);
        return { id: '1' };
      };
      const shown = await clicked(save, choose);
      expect(saved).toEqual([
        {
          rating,
          question: 'How fast?',
          answer: { text: 'Sales grew', citations: ['ACME-2025-Q3:aaaaaaaa'] },
        },
      ]);
      expect(shown).toMatchObject([
        { isEphemeral: true, thread: '5.5', words: 'Thank you. It is kept.' },
      ]);
    },
  );

  it('where nothing is kept is told so', async () => {
    expect(await clicked(OFF)).toMatchObject([{ words: expect.stringContaining('STATE_DIR') }]);
  });

  it('that cannot be kept is told so', async () => {
    const shown = await clicked(() => Promise.reject(new Error('the disk')));
    expect(shown).toMatchObject([{ words: expect.stringContaining('Something failed') }]);
  });

  it.each(['', '{', '{"rating":"best"}', 'null'])(
    'of the value %j is left alone',
    async (value) => {
      expect(await clicked(OFF, () => ({ value }))).toEqual([]);
    },
  );
});

describe('the buttons', () => {
  it('say what is thought of which answer', () => {
    const { negative_button } = buttonsIn(feedbackBlock('Why?', ANSWER));
    expect(readOpinion(negative_button.value)).toEqual({
      rating: 'down',
      question: 'Why?',
      citations: ['ACME-2025-Q3:aaaaaaaa'],
    });
  });

  it.each([
    ['a long question', '"'.repeat(2000), 1, 20],
    ['many citations', 'Why?', 50, 20],
    ['long ids', 'Why?', 8, 255],
    ['all of it', '😀'.repeat(1000), 50, 255],
  ])('hold no more than Slack takes, of %s', (_, question, count, length) => {
    const [citation] = ANSWER.citations;
    if (!citation) throw new Error('there is no citation');
    const id = `${'x'.repeat(length)}:1` as const;
    const citations = Array.from({ length: count }, () => ({ ...citation, id }));
    const { value } = buttonsIn(feedbackBlock(question, { citations })).positive_button;
    expect(value.length).toBeLessThanOrEqual(2000);
    expect(readOpinion(value)?.rating).toBe('up');
  });
});
