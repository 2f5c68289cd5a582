import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from './store/temporaryFolder.js';

const RUN = fileURLToPath(new URL('../.ci/run', import.meta.url));
const BASH = '/bin/bash';

interface Fake {
  readonly exit: number;
  /** It ends with 100 where it is called with this word. */
  readonly lacks?: string;
}

/** Runs `.ci/run` where no program is but these, of which each only writes down how it was called. */
async function runWith(programs: Readonly<Record<string, Fake>>) {
  const folder = await temporaryFolder();
  const log = join(folder, 'log');
  await writeFile(log, '');
  const all: Readonly<Record<string, Fake>> = { ...programs, npm: { exit: 0 } };
  for (const [name, { exit, lacks = 'nothing' }] of Object.entries(all)) {
    const lines = [
      `echo "${name} $* CI=$CI" >> ${log}`,
      `[[ " $* " == *" ${lacks} "* ]] && exit 100`,
    ];
    const script = [`#!${BASH}`, ...lines, `exit ${exit}`].join('\n');
    await writeFile(join(folder, name), script);
    await chmod(join(folder, name), 0o755);
  }
  const { status, stderr } = spawnSync(BASH, [RUN], { env: { PATH: folder }, encoding: 'utf8' });
  return { status, stderr, calls: (await readFile(log, 'utf8')).trimEnd().split('\n') };
}

const INSTALLS = [
  expect.stringMatching(/^apt-get update /),
  expect.stringMatching(/^apt-get install -y .*chromium-headless-shell fonts-liberation/),
];

it('runs the tests at once where there is a browser', async () => {
  const { status, calls } = await runWith({ 'google-chrome': { exit: 0 }, 'apt-get': { exit: 0 } });
  expect([status, calls]).toEqual([0, ['npm test CI=true']]);
});

it('installs one first where there is none', async () => {
  const { status, calls } = await runWith({ 'apt-get': { exit: 0 } });
  expect([status, calls]).toEqual([0, [...INSTALLS, 'npm test CI=true']]);
});

it('installs the whole browser where none without windows is to be had', async () => {
  const apt = { exit: 0, lacks: 'chromium-headless-shell' };
  const { status, stderr, calls } = await runWith({ 'apt-get': apt });
  const whole = expect.stringMatching(/^apt-get install -y .*chromium fonts-liberation/);
  expect([status, stderr, calls]).toEqual([0, '', [...INSTALLS, whole, 'npm test CI=true']]);
});

it.each<Record<string, Fake>>([{}, { 'apt-get': { exit: 100 } }])(
  'runs the tests, which then fail, where none can be installed: %j',
  async (programs) => {
    const { status, stderr, calls } = await runWith(programs);
    expect(stderr).toContain('Chromium could not be installed');
    expect([status, calls.at(-1)]).toEqual([0, 'npm test CI=true']);
  },
);
