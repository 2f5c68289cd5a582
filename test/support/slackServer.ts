import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { faultsIn, pingsIn, textsIn } from './slackBlocks.js';

export const TOKEN = 'xoxb-1-token';

/** One call of the Web API as it came, its JSON fields read. */
export interface SlackCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A message as people see it. */
export interface Shown {
  readonly channel: string;
  readonly thread: string | null;
  /** Who alone sees it, or all. */
  readonly isEphemeral: boolean;
  /** Every word of it: a stream's text as it was put together, and the text of its blocks. */
  words: string;
  blocks: readonly unknown[];
  isDone: boolean;
}

export interface SlackServer {
  readonly apiUrl: string;
  readonly calls: readonly SlackCall[];
  readonly shown: readonly Shown[];
  /** What broke a rule of Slack's, or of ours: no pings, no previews. */
  readonly faults: readonly string[];
  /** A `response_url` that posts into a channel. */
  readonly responseUrl: (channel: string) => string;
  /** Answers the next calls of a method so: `{ ok: false, error }`, 429 with a Retry-After, an HTTP status, or silence. */
  readonly refuse: (method: string, how: Refusal, times?: number) => void;
  /** Resolves when so many calls of the methods have been answered. */
  readonly called: (methods: string, times?: number) => Promise<void>;
}

export type Refusal =
  | { readonly error: string }
  | { readonly retryAfter: number }
  | { readonly status: number };

/** A real HTTP server that answers as Slack's Web API does, on a free port, until the test ends. */
export async function startSlackServer(): Promise<SlackServer> {
  const calls: SlackCall[] = [];
  const shown: Shown[] = [];
  const streams = new Map<string, Shown>();
  const faults: string[] = [];
  const refusals = new Map<string, Refusal[]>();
  let number = 0;

  const check = (method: string, args: Readonly<Record<string, unknown>>): void => {
    const text = String(args.text ?? args.markdown_text ?? '');
    const found = [...pingsIn(text), ...(args.blocks === undefined ? [] : faultsIn(args.blocks))];
    if (text.length > (args.markdown_text === undefined ? 4000 : 12_000)) found.push('a long text');
    const isPost = method === 'chat.postMessage' || method === 'response';
    if (isPost && !args.delete_original && args.unfurl_links !== false && args.blocks)
      found.push('previews of links');
    if (args.link_names === true || args.parse === 'full') found.push('names are parsed');
    faults.push(...found.map((fault) => `${method}: ${fault}`));
  };
  const show = (
    channel: unknown,
    thread: unknown,
    args: SlackCall['args'],
    isDone = true,
  ): Shown => {
    const blocks = Array.isArray(args.blocks) ? args.blocks : [];
    const message: Shown = {
      channel: String(channel),
      thread: typeof thread === 'string' ? thread : null,
      isEphemeral: args.response_type === 'ephemeral',
      words:
        blocks.length > 0
          ? blocks.flatMap(textsIn).join('\n')
          : String(args.text ?? args.markdown_text ?? ''),
      blocks,
      isDone,
    };
    shown.push(message);
    return message;
  };

  /** What a call does, or Slack's word for why not. */
  const perform = (method: string, args: SlackCall['args']): object | string => {
    switch (method) {
      case 'auth.test':
        return { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
      case 'chat.postMessage':
        if (!args.text) return 'no_text';
        show(args.channel, args.thread_ts, args);
        return { ts: nextTs() };
      case 'chat.startStream': {
        if (!args.thread_ts) return 'invalid_thread_ts';
        const isChannel = String(args.channel).startsWith('C');
        if (isChannel && !args.recipient_user_id) return 'missing_recipient_user_id';
        if (isChannel && !args.recipient_team_id) return 'missing_recipient_team_id';
        const ts = nextTs();
        streams.set(ts, show(args.channel, args.thread_ts, args, false));
        return { ts };
      }
      case 'chat.appendStream':
      case 'chat.stopStream': {
        const stream = streams.get(String(args.ts));
        if (!stream || stream.isDone) return 'message_not_in_streaming_state';
        stream.words += String(args.markdown_text ?? '');
        if (method === 'chat.appendStream') return {};
        stream.blocks = Array.isArray(args.blocks) ? args.blocks : [];
        stream.words += `\n${stream.blocks.flatMap(textsIn).join('\n')}`;
        stream.isDone = true;
        return {};
      }
      case 'assistant.threads.setStatus':
      case 'assistant.threads.setTitle':
      case 'assistant.threads.setSuggestedPrompts':
        return args.channel_id && args.thread_ts ? {} : 'invalid_arguments';
      default:
        return 'unknown_method';
    }
  };
  const nextTs = () => `1700000000.${String(++number).padStart(6, '0')}`;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = request.url ?? '';
    const isResponse = path.startsWith('/response/');
    const method = isResponse ? 'response' : path.replace('/api/', '');
    const args = isResponse ? JSON.parse(body) : readForm(body);
    const refusal = refusals.get(method)?.shift();
    const send = (status: number, payload: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(payload));
    if (refusal && 'retryAfter' in refusal) {
      calls.push({ method, args });
      return send(
        429,
        { ok: false, error: 'ratelimited' },
        { 'retry-after': String(refusal.retryAfter) },
      );
    }
    if (refusal && 'status' in refusal) {
      calls.push({ method, args });
      return send(refusal.status, {});
    }
    check(method, args);
    const isKnown = isResponse || request.headers.authorization === `Bearer ${TOKEN}`;
    const done = refusal
      ? refusal.error
      : !isKnown
        ? 'invalid_auth'
        : isResponse
          ? show(decodeURIComponent(path.slice('/response/'.length)), args.thread_ts, args)
          : perform(method, args);
    send(
      200,
      typeof done === 'string'
        ? { ok: false, error: done }
        : { ok: true, ...(isResponse ? {} : done) },
    );
    calls.push({ method, args });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    apiUrl: `${base}/api`,
    calls,
    shown,
    faults,
    responseUrl: (channel) => `${base}/response/${channel}`,
    refuse: (method, how, times = 1) =>
      void refusals.set(method, [...(refusals.get(method) ?? []), ...Array(times).fill(how)]),
    async called(method, times = 1) {
      while (calls.filter((call) => call.method === method).length < times) await sleep(5);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Slack's client sends a form whose structured fields are JSON. */
function readForm(body: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
    name,
    ['blocks', 'prompts', 'chunks'].includes(name) ? JSON.parse(value) : value,
  ]);
  const args = Object.fromEntries(fields);
  for (const name of ['unfurl_links', 'unfurl_media', 'link_names'])
    if (args[name] !== undefined) args[name] = args[name] === 'true';
  return args;
}
