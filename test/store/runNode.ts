import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a process of Node ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
}

/** Runs a script, by its full path or its name beside this file, to its end. */
export const runScript = (script: string, ...rest: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [pathOf(script), ...rest], (_, stdout) =>
      resolve({ code: child.exitCode, signal: child.signalCode, stdout }),
    );
  });

/** Starts such a script; resolves when it has printed something. */
export function startScript(script: string, ...rest: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [pathOf(script), ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

const pathOf = (script: string): string => fileURLToPath(new URL(script, import.meta.url));
