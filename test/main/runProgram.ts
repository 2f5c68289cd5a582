import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const scriptOf = (name: string): string =>
  fileURLToPath(new URL(`../../dist/scripts/${name}.js`, import.meta.url));

const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

/** Root may write anywhere, so a test of rights needs another user, who may not be allowed to read the program. */
export const canRunWithoutRights =
  !isRoot ||
  spawnSync(process.execPath, ['--check', scriptOf('start')], { ...NOBODY, cwd: '/' }).status === 0;

export interface Program {
  readonly child: ChildProcess;
  /** All that it printed so far. */
  readonly printed: { stdout: string; stderr: string };
  /** Resolves when it has ended, with its exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs a compiled script as its user does, on a free port unless `settings` name one. */
export function runProgram(
  name: 'start' | 'ingest' | 'ask' | 'verify-record' | 'check-report',
  settings: Readonly<Record<string, string>>,
  { withoutRights = false, args = [] as readonly string[] } = {},
): Program {
  const child = spawn(process.execPath, [scriptOf(name), ...args], {
    cwd: '/',
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(withoutRights && isRoot ? NOBODY : {}),
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed.stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(() => {
    child.kill('SIGKILL');
    return ended.then(() => {});
  });
  return { child, printed, ended };
}

/** Where it answers, as soon as it says so. */
export async function addressOf({ child, printed, ended }: Program): Promise<string> {
  for (;;) {
    const url = /OnRecord answers at (\S+)/.exec(printed.stdout)?.[1];
    if (url) return url;
    const more = once(child.stdout ?? child, 'data').then(() => 'more');
    if ((await Promise.race([more, ended.then(() => 'ended')])) === 'ended')
      throw new Error(`It ended: ${printed.stdout}${printed.stderr}`);
  }
}
