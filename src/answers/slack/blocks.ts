/** The few kinds of Slack's Block Kit that an answer is made of. */

/** Slack parses no name, channel or address in a text that is `verbatim`; what `plain_text` holds is shown as it is. */
export type TextObject =
  | { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true }
  | { readonly type: 'plain_text'; readonly text: string; readonly emoji: false };

export interface SectionBlock {
  readonly type: 'section';
  readonly text: TextObject;
}

export interface ContextBlock {
  readonly type: 'context';
  readonly elements: TextObject[];
}

export type AnswerBlock = SectionBlock | ContextBlock;

/** Slack takes 50 in a message; two are left for the buttons of whoever posts the answer. */
export const MAX_BLOCKS = 48;
/** Elements of a context block. */
export const MAX_ELEMENTS = 10;
/** Characters of a text object, as they are sent. */
export const MAX_TEXT = 3000;
/** Characters of all texts together; Slack refuses a message from some 11,000 on (bolt-js issues 2509 and 2867). */
export const MAX_ALL_TEXT = 10_000;

/** The characters that blocks show. */
export const textLength = (blocks: readonly AnswerBlock[]): number =>
  blocks
    .flatMap((block) => (block.type === 'section' ? [block.text] : block.elements))
    .reduce((sum, { text }) => sum + text.length, 0);
