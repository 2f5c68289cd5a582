import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** What came of asking a server over HTTP with many questions at a time. */
export interface Load {
  readonly asked: number;
  /** Status and error code of each response that was no answer, with how often it came. */
  readonly faults: Readonly<Record<string, number>>;
  /** Milliseconds below which half, 95 % and 99 % of the answers stayed. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What a server's process takes, in bytes, as its metrics tell. */
export interface Memory {
  readonly resident: number;
  readonly heap: number;
}

/** A server lets one client run 100 requests at a time: more come from several addresses, as they do outside. */
const CLIENTS = 4;

/**
 * Keeps so many questions running at a time, every other one as a stream, until the time is over.
 *
 * @param url of a server on loopback, where every address 127.0.0.x is this machine
 */
export async function measureLoad(
  url: string,
  questions: readonly string[],
  { concurrent, seconds }: { readonly concurrent: number; readonly seconds: number },
): Promise<Load> {
  const agents = Array.from(
    { length: CLIENTS },
    (_, at) => new Agent({ keepAlive: true, localAddress: `127.0.0.${at + 2}` }),
  );
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const faults: Record<string, number> = {};
  let asked = 0;
  const keepAsking = async (agent: Agent): Promise<void> => {
    while (performance.now() < until) {
      const question = questions[asked % questions.length] ?? '';
      const isStream = asked % 2 === 1;
      asked += 1;
      const start = performance.now();
      const fault = await faultOf(url, agent, question, isStream);
      if (fault === null) times.push(performance.now() - start);
      else faults[fault] = (faults[fault] ?? 0) + 1;
    }
  };
  const workers = Array.from({ length: concurrent }, (_, at) => agents[at % CLIENTS]);
  await Promise.all(workers.flatMap((agent) => (agent ? [keepAsking(agent)] : [])));
  for (const agent of agents) agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.ceil(share * times.length) - 1] ?? 0;
  return { asked, faults, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Reads the memory of a server from its `/metrics`. */
export async function memoryOf(url: string): Promise<Memory> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const metric = (name: string): number => {
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? [];
    return Number(value);
  };
  return {
    resident: metric('process_resident_memory_bytes'),
    heap: metric('nodejs_heap_size_used_bytes'),
  };
}

/** Asks once and reads all that comes; null where that is an answer. */
function faultOf(
  url: string,
  agent: Agent,
  question: string,
  isStream: boolean,
): Promise<string | null> {
  const headers = {
    'Content-Type': 'application/json',
    Accept: isStream ? 'text/event-stream' : 'application/json',
  };
  return new Promise((resolve) => {
    const asking = request(`${url}/api/chat`, { method: 'POST', agent, headers });
    asking.once('error', ({ message }) => resolve(message));
    asking.once('response', async (response) => {
      let body = '';
      try {
        for await (const chunk of response.setEncoding('utf8')) body += chunk;
      } catch {
        return resolve('broke off');
      }
      const isAnswer = isStream ? /^event: answer$/m.test(body) : body.startsWith('{"status"');
      const [, code = 'no answer'] = /"code":"(\w+)"/.exec(body) ?? [];
      resolve(isAnswer ? null : `${response.statusCode} ${code}`);
    });
    asking.end(JSON.stringify({ question }));
  });
}
