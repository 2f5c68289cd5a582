import type { Conversation } from '../conversation.js';
import { resultOf, type Transact } from './database.js';

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

export function createKeptConversations(
  transact: Transact,
  now: () => Date = () => new Date(),
): KeptConversations {
  const get = (store: IDBObjectStore, id: string) =>
    resultOf<KeptConversation | undefined>(store.get(id));
  const put = async (store: IDBObjectStore, kept: KeptConversation) => {
    await resultOf(store.put(kept));
  };
  return {
    all: async () => {
      const all = await transact('readonly', (store) =>
        resultOf<KeptConversation[]>(store.getAll()),
      );
      return all.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    },
    find: (id) => transact('readonly', (store) => get(store, id)),
    keep: (conversation) =>
      transact('readwrite', async (store) => {
        let { id } = conversation;
        let before = await get(store, id);
        while (before && !continues(conversation, before.conversation)) {
          id += COPY;
          before = await get(store, id);
        }
        const title = before?.conversation.title ?? conversation.title;
        const changedAt = now().toISOString();
        await put(store, { id, conversation: { ...conversation, id, title }, changedAt });
      }),
    rename: (id, title) =>
      transact('readwrite', async (store) => {
        const before = await get(store, id);
        if (before)
          await put(store, { ...before, conversation: { ...before.conversation, title } });
      }),
    remove: (id) => transact('readwrite', async (store) => void (await resultOf(store.delete(id)))),
    restore: (kept) => transact('readwrite', (store) => put(store, kept)),
  };
}

/** Ends the id of what another tab went on with; ids are hexadecimal. */
const COPY = '-';

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
