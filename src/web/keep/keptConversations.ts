import { resultOf, type Transact } from './database.js';
import { continues, type KeptConversation, type KeptConversations } from './kept.js';

/** Keeps them in the browser's database. @param now the time that a conversation is said to have changed at */
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
