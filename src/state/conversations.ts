import { join } from 'node:path';
import { NoSpaceError, PayloadTooLargeError, StateError } from '../errors.js';
import { type FileSystem, nodeFiles } from '../store/files.js';
import type { SharedConversation } from './conversation.js';
import { openFolder } from './folder.js';
import { isId, newId } from './newId.js';

/** Keeps conversations that were checked; what is kept is never changed. */
export interface Conversations {
  /** @returns the id that finds it. @throws StateError, NoSpaceError, PayloadTooLargeError */
  readonly keep: (conversation: SharedConversation) => Promise<string>;
  /** Undefined where the id names none. @throws StateError */
  readonly find: (id: string) => Promise<SharedConversation | undefined>;
}

/** Raised whenever what a file holds changes its meaning. */
const FORMAT = 1;
const MAX_CONVERSATIONS = 10_000;
/** Looked up again, a short request can become a long file. */
const MAX_BYTES = 2 * 1024 * 1024;

/** A file a conversation, `conversations/<id>.json` in the state's folder. */
export function createConversations(
  stateDir: string,
  files: FileSystem = nodeFiles,
  maxConversations = MAX_CONVERSATIONS,
): Conversations {
  const folder = openFolder(files, join(stateDir, 'conversations'));
  return {
    keep: async (conversation) => {
      const content = JSON.stringify({ format: FORMAT, conversation });
      if (Buffer.byteLength(content) > MAX_BYTES)
        throw new PayloadTooLargeError(
          `With its citations the conversation is larger than ${MAX_BYTES} bytes: share a part of it`,
        );
      if ((await folder.names()).length >= maxConversations)
        throw new NoSpaceError(
          `STATE_DIR holds ${maxConversations} shared conversations, as many as it may: remove old ones from its folder conversations/`,
        );
      const id = newId();
      await folder.keep(fileOf(id), content);
      return id;
    },
    find: async (given) => {
      const id = given.toLowerCase();
      const content = isId(id) ? await folder.read(fileOf(id)) : null;
      return content === null ? undefined : parse(content);
    },
  };
}

const fileOf = (id: string): string => `${id}.json`;

/** Nobody but this program writes there: what is whole JSON of this format is what was kept. */
function parse(content: string): SharedConversation {
  const { format, conversation } = readJson(content);
  if (format === FORMAT) return conversation as SharedConversation;
  throw new StateError(
    'STATE_CORRUPT',
    'The file of this conversation was damaged, or written by another version of this program',
  );
}

function readJson(content: string): { readonly format?: unknown; readonly conversation?: unknown } {
  try {
    return Object(JSON.parse(content));
  } catch {
    return {};
  }
}
