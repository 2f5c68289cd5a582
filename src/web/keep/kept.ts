import type { Conversation } from '../conversation.js';

/** A conversation as the browser keeps it. */
export interface KeptConversation {
  /** Its own, or one derived from it where two tabs went on with the same conversation. */
  readonly id: string;
  readonly conversation: Conversation;
  /** ISO time of its last answer. */
  readonly changedAt: string;
}

/** The conversations that this browser keeps. All throw KeepError. */
export interface KeptConversations {
  /** Newest first. */
  all(): Promise<readonly KeptConversation[]>;
  find(id: string): Promise<KeptConversation | undefined>;
  /** Keeps what was said; the title that a reader gave stays. */
  keep(conversation: Conversation): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Takes a removal back. */
  restore(kept: KeptConversation): Promise<void>;
}

/** Whether nothing is lost of what was kept: each question is still there, the last perhaps asked again. */
export const continues = ({ exchanges }: Conversation, before: Conversation): boolean =>
  before.exchanges.length <= exchanges.length &&
  before.exchanges.every(({ question }, at) => exchanges[at]?.question === question);

/** Those in which every word that is looked for stands: in the title, a question, an answer or what it cites. */
export function findKept(
  all: readonly KeptConversation[],
  wanted: string,
): readonly KeptConversation[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ conversation }) => {
    const text = textOf(conversation).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const textOf = ({ title, exchanges }: Conversation): string =>
  [
    title,
    ...exchanges.flatMap(({ question, answer }) => [
      question,
      answer.answer.replaceAll('**', ''),
      ...answer.citations.map(({ quote, attribution }) => `${quote} ${attribution}`),
    ]),
  ].join('\n');
