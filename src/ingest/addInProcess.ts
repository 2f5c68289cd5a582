import { fork } from 'node:child_process';
import { LockedError, OnRecordError } from '../errors.js';
import type { AddedCall, AddTranscript } from './addTranscript.js';

/** What the process that adds a transcript says of it, once. */
export type AddingOutcome =
  | { readonly added: AddedCall }
  | {
      readonly refused: {
        readonly code: string;
        readonly status: number;
        readonly message: string;
      };
    }
  | { readonly fault: string };

/** What the other process refused, as it put it. */
class AddingRefused extends OnRecordError {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Adds transcripts in a process of their own: parsing and indexing a corpus takes seconds, in which this one answers. One at
 * a time, since each makes a generation of its own.
 * @param script what runs there: `addProcess.js`
 * @param config what it must know of the settings
 */
export function addInProcess(script: URL, config: object): AddTranscript {
  let isAdding = false;
  return async (given) => {
    if (isAdding)
      throw new LockedError('Another transcript is being added: send this one again soon');
    isAdding = true;
    try {
      return accept(await run(script, { given, config }));
    } finally {
      isAdding = false;
    }
  };
}

function run(script: URL, told: object): Promise<AddingOutcome> {
  const child = fork(script, {
    serialization: 'advanced', // the bytes stay bytes
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    child.once('message', (said) => resolve(said as AddingOutcome)); // our own program said it
    child.once('error', (error) => resolve({ fault: error.message }));
    child.once('exit', (code) => resolve({ fault: `it ended with ${code} and said nothing` }));
    child.send(told);
  });
}

function accept(outcome: AddingOutcome): AddedCall {
  if ('added' in outcome) return outcome.added;
  if ('fault' in outcome) throw new Error(`A transcript could not be added: ${outcome.fault}`);
  const { code, status, message } = outcome.refused;
  throw new AddingRefused(code, status, message);
}
