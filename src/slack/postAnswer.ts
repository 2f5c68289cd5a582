import type { Logger } from 'pino';
import { toSlackMarkdown } from '../answers/slack/markdown.js';
import { before, type Piece } from '../answers/slack/pieces.js';
import type { SlackParts } from '../answers/slack/renderForSlack.js';
import type { Place, SlackApi } from './api.js';
import { nameFault, refusalIn } from './faults.js';

/** Brings an answer into its thread, with these blocks at its end. @throws what Slack's client throws */
export type PostAnswer = (place: Place, parts: SlackParts, end: readonly object[]) => Promise<void>;

/** Slack's limit for one call is 12,000 characters of Markdown; a whole message stays below it. */
const MAX_MARKDOWN = 11_000;
/** Calls that append to one stream: Slack takes some hundred a minute from an app. */
const MAX_APPENDS = 8;
/** Refusals that do not depend on the message: there is no use in asking again. */
const NO_STREAMS = new Set([
  'unknown_method',
  'method_not_supported_for_channel_type',
  'not_allowed',
  'not_allowed_token_type',
  'missing_scope',
  'feature_not_enabled',
  'access_denied',
  'team_access_not_granted',
]);
/** Refusals of the blocks: the words alone may go through. */
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** Streams whole checked sentences where Slack lets this app stream, and posts once where not. */
export function createPostAnswer(api: SlackApi, logger: Logger): PostAnswer {
  let mayStream = true;
  return async (place, parts, end) => {
    const chunks = mayStream ? chunksOf(parts.pieces) : null;
    const stream =
      chunks &&
      (await api.startStream(place, chunks[0]).catch((error: unknown) => {
        if (NO_STREAMS.has(refusalIn(error) ?? '')) mayStream = false;
        logger.info({ fault: nameFault(error) }, 'Slack does not stream: posting once');
        return null;
      }));
    if (!chunks || !stream) return postOnce(api, place, parts, end);
    try {
      await finishStream(api, place, stream, chunks.slice(1), [
        ...parts.table,
        ...parts.notes,
        ...end,
      ]);
    } catch (error) {
      logger.warn({ fault: nameFault(error) }, 'Slack broke off a stream');
      await api.post(place, { text: 'The message above broke off. The whole answer:' });
      await postOnce(api, place, parts, end);
    }
  };
}

async function postOnce(
  api: SlackApi,
  place: Place,
  { text, table, body, notes }: SlackParts,
  end: readonly object[],
): Promise<void> {
  try {
    await api.post(place, { text, blocks: [...table, ...body, ...notes, ...end] });
  } catch (error) {
    if (!BAD_BLOCKS.has(refusalIn(error) ?? '')) throw error;
    await api.post(place, { text });
  }
}

/** What Slack refuses in the middle goes with the end, so that the message is whole. */
async function finishStream(
  api: SlackApi,
  place: Place,
  stream: string,
  chunks: readonly string[],
  blocks: readonly object[],
): Promise<void> {
  let left = chunks;
  try {
    for (const chunk of chunks) {
      await api.appendStream(place, stream, chunk);
      left = left.slice(1);
    }
  } catch (error) {
    if (refusalIn(error) === null) throw error; // it may have been appended
  }
  const markdown = left.join('');
  await api.stopStream(place, stream, markdown === '' ? { blocks } : { markdown, blocks });
}

/** The sentences in Markdown, some of them together where there are many; null where the answer is too long, or empty. */
function chunksOf(pieces: readonly Piece[]): readonly [string, ...string[]] | null {
  const sentences = pieces.map(
    ({ words, beginsLine }, at) =>
      `${before(at, beginsLine).replace('\n', '\n\n')}${toSlackMarkdown(words)}`, // one line break is none in Markdown
  );
  if (sentences.join('').length > MAX_MARKDOWN) return null;
  const size = Math.ceil(sentences.length / (MAX_APPENDS + 1));
  const [first, ...rest] = Array.from(
    { length: Math.ceil(sentences.length / size) || 0 },
    (_, at) => sentences.slice(at * size, (at + 1) * size).join(''),
  );
  return first ? [first, ...rest] : null;
}
