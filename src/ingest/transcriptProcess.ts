import { fork } from 'node:child_process';
import { LockedError, OnRecordError } from '../errors.js';
import type { AddedCall } from './addedCall.js';
import type { AddTranscript, GivenTranscript } from './addTranscript.js';
import { inLine } from './inLine.js';
import type { Preview } from './preview.js';
import type { PreviewTranscript } from './previewTranscript.js';

/** What a process of its own is to do with a transcript. */
export interface Task {
  readonly do: 'add' | 'preview';
  readonly given: GivenTranscript;
}

/** What it says of it, once. */
export type Outcome<Done = AddedCall | Preview> =
  | { readonly done: Done }
  | {
      readonly refused: {
        readonly code: string;
        readonly status: number;
        readonly message: string;
      };
    }
  | { readonly fault: string };

/** What the other process refused, as it put it. */
class Refused extends OnRecordError {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Transcripts that may wait: each holds its bytes in memory. */
const MOST_WAITING = 3;

/**
 * Reads and adds transcripts in a process of its own: parsing and indexing a corpus takes seconds, in which this one answers.
 * One at a time, since each addition makes a generation of its own; a few others wait.
 * @param script what runs there: `addProcess.js`
 * @param config what it must know of the settings
 */
export function transcriptProcess(
  script: URL,
  config: object,
): { readonly add: AddTranscript; readonly preview: PreviewTranscript } {
  const enter = inLine(
    MOST_WAITING,
    () => new LockedError('Other transcripts are being added: send this one again soon'),
  );
  const take = <Done>(task: Task): Promise<Done> =>
    enter(async () => accept(await run<Done>(script, { ...task, config })));
  return {
    add: (given) => take<AddedCall>({ do: 'add', given }),
    preview: (given) => take<Preview>({ do: 'preview', given }),
  };
}

function run<Done>(script: URL, told: object): Promise<Outcome<Done>> {
  const child = fork(script, {
    serialization: 'advanced', // the bytes stay bytes
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    child.once('message', (said) => resolve(said as Outcome<Done>)); // our own program said it
    child.once('error', (error) => resolve({ fault: error.message }));
    child.once('exit', (code) => resolve({ fault: `it ended with ${code} and said nothing` }));
    child.send(told);
  });
}

function accept<Done>(outcome: Outcome<Done>): Done {
  if ('done' in outcome) return outcome.done;
  if ('fault' in outcome) throw new Error(`A transcript could not be read: ${outcome.fault}`);
  const { code, status, message } = outcome.refused;
  throw new Refused(code, status, message);
}
