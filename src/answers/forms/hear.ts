import type { AskRequest, Message } from '../../answer.js';
import { readAsides } from '../../language/asides.js';
import { readTalk, type Talk } from './talk/readTalk.js';

/** A question as it is heard: what is said beside it set aside, in its history too. */
export interface Heard {
  readonly request: AskRequest;
  /** Words to whoever writes the answer. */
  readonly asides: readonly string[];
  /** What it is where it asks the calls nothing. */
  readonly talk: Talk | null;
}

/** Asks to see the last answer's sources in the words that a conversation knows. */
const WHOSE_WORDS = 'Who said that?';

/** Sets aside what is no part of the questions. Talk in the history ended nothing: what was spoken of before it holds. */
export function hear(request: AskRequest): Heard {
  const read = readAsides(request.question);
  const talk = readTalk(request.question, read);
  const question =
    talk === 'sources' ? WHOSE_WORDS : read.question === '' ? request.question : read.question;
  return {
    request: { ...request, question, history: withoutTalk(request.history ?? []) },
    asides: read.asides,
    talk,
  };
}

function withoutTalk(history: readonly Message[]): Message[] {
  const kept: Message[] = [];
  let isTalk = false;
  for (const message of history) {
    if (message.role === 'user') {
      const read = readAsides(message.content);
      isTalk = readTalk(message.content, read) !== null;
      if (!isTalk) kept.push({ ...message, content: read.question });
    } else if (!isTalk) kept.push(message);
  }
  return kept;
}
