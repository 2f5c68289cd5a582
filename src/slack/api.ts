import type { webApi } from '@slack/bolt';
import { z } from 'zod';

/** Where an answer belongs, and who asked. */
export interface Place {
  readonly channel: string;
  /** The message that begins the thread. */
  readonly thread: string;
  readonly team: string | undefined;
  readonly user: string | undefined;
}

/** What Slack wants with every message: no previews, and no text that is parsed for names. */
const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
} as const;

export interface Post {
  readonly text: string;
  readonly blocks?: readonly object[];
}

/** The calls of Slack's Web API that are used here, each waiting when Slack asks for patience. */
export interface SlackApi {
  readonly post: (place: Place, post: Post) => Promise<void>;
  /** @returns the stream's own timestamp */
  readonly startStream: (place: Place, markdown: string) => Promise<string>;
  readonly appendStream: (place: Place, stream: string, markdown: string) => Promise<void>;
  readonly stopStream: (
    place: Place,
    stream: string,
    last: { readonly markdown?: string; readonly blocks: readonly object[] },
  ) => Promise<void>;
  readonly setStatus: (place: Place, status: string) => Promise<void>;
  readonly setTitle: (place: Place, title: string) => Promise<void>;
  readonly suggest: (place: Place, prompts: readonly string[]) => Promise<void>;
}

/**
 * @param patiently does a call again when Slack says so
 */
export function createSlackApi(
  client: webApi.WebClient,
  patiently: <T>(call: () => Promise<T>) => Promise<T>,
): SlackApi {
  const call = (method: string, options: Readonly<Record<string, unknown>>) =>
    patiently(() => client.apiCall(method, { ...options }));
  const thread = ({ channel, thread: ts }: Place) => ({ channel_id: channel, thread_ts: ts });
  return {
    async post({ channel, thread: thread_ts }, post) {
      await call('chat.postMessage', { channel, thread_ts, ...post, ...QUIET });
    },
    async startStream({ channel, thread: thread_ts, team, user }, markdown_text) {
      const recipient = { recipient_team_id: team, recipient_user_id: user };
      const options = { channel, thread_ts, markdown_text, ...recipient };
      return STARTED.parse(await call('chat.startStream', options)).ts;
    },
    async appendStream({ channel }, ts, markdown_text) {
      await call('chat.appendStream', { channel, ts, markdown_text });
    },
    async stopStream({ channel }, ts, { markdown, blocks }) {
      await call('chat.stopStream', { channel, ts, markdown_text: markdown, blocks });
    },
    async setStatus(place, status) {
      await call('assistant.threads.setStatus', { ...thread(place), status });
    },
    async setTitle(place, title) {
      await call('assistant.threads.setTitle', { ...thread(place), title });
    },
    async suggest(place, prompts) {
      await call('assistant.threads.setSuggestedPrompts', {
        ...thread(place),
        title: 'Ask, for example:',
        prompts: prompts.map((message) => ({ title: message.slice(0, 75), message })),
      });
    },
  };
}

const STARTED = z.object({ ts: z.string() });
