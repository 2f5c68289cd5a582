import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PACKAGES_ON_USE } from '../src/models/importPackage.js';
import { canRunWithoutRights } from './main/runProgram.js';
import { temporaryFolder } from './store/temporaryFolder.js';

interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** The stages of the Dockerfile, each a list of instructions with its lines joined. */
function readStages(): readonly (readonly Instruction[])[] {
  const lines = readFileSync('Dockerfile', 'utf8')
    .replace(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name = '', words = ''] = /^\s*([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, words });
  }
  return stages;
}

const [build = [], served = []] = readStages();
const wordsOf = (stage: readonly Instruction[], wanted: string): string[] =>
  stage.filter(({ name }) => name === wanted).map(({ words }) => words);
const ENV = Object.fromEntries(
  wordsOf(served, 'ENV').flatMap((words) =>
    [...words.matchAll(/(\w+)=(\S+)/g)].map(([, k, v]) => [k, v]),
  ),
);
/** `CMD ["node", "x.js"]`, also behind the options of HEALTHCHECK. */
const commandIn = (words = ''): string[] => JSON.parse(words.slice(words.indexOf('[')));

describe('the Dockerfile', () => {
  const copies = [...build, ...served].filter(
    ({ name, words }) => name === 'COPY' && !words.includes('--from'),
  );
  const sources = copies.flatMap(({ words }) =>
    words
      .split(/\s+/)
      .filter((word) => !word.startsWith('--'))
      .slice(0, -1),
  );

  it.each(sources)('copies %s, which exists and is not kept out', (source) => {
    expect(existsSync(source)).toBe(true);
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain(`!${source}`);
  });

  it('lets nothing else into the build', () => {
    const [first, ...others] = readFileSync('.dockerignore', 'utf8').trim().split('\n');
    expect(first).toBe('*');
    expect(others.map((line) => line.slice(1)).sort()).toEqual(
      [...new Set(sources.map((source) => source.replace(/^\.\//, '')))].sort(),
    );
  });

  it('serves without a compiler, without development’s packages, and not as root', () => {
    expect(wordsOf(served, 'RUN').join()).not.toMatch(/apt-get|npm/);
    expect(wordsOf(build, 'RUN').at(-1)).toMatch(/^npm prune --omit=dev/);
    expect(wordsOf(served, 'USER')).toEqual(['node']);
    expect(served.findIndex(({ name }) => name === 'USER')).toBeLessThan(
      served.findIndex(({ name }) => name === 'CMD'),
    );
  });

  it('has the same Node in both stages, one that package.json allows', () => {
    const images = [build, served].map((stage) => wordsOf(stage, 'FROM')[0]?.split(' ')[0]);
    expect(images).toEqual(['node:20-slim', 'node:20-slim']);
  });

  it('keeps all that is written in volumes, as compose.yaml mounts them', () => {
    const volumes: string[] = JSON.parse(wordsOf(served, 'VOLUME')[0] ?? '');
    expect([ENV.CORPUS_DIR, ENV.INDEX_DIR, ENV.STATE_DIR]).toEqual(volumes);
    const compose = readFileSync('compose.yaml', 'utf8');
    for (const volume of volumes) expect(compose).toMatch(new RegExp(`- \\w+:${volume}$`, 'm'));
  });

  it('has every package that src/ loads', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const known = new Set([...Object.keys(dependencies), ...Object.keys(PACKAGES_ON_USE)]);
    const missing = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('web'))
      .flatMap((name) => packagesIn(readFileSync(join('src', name), 'utf8')))
      .filter((name) => !known.has(name));
    expect(missing).toEqual([]);
  });
});

/** The packages that a file imports for more than their types. */
function packagesIn(code: string): string[] {
  const imports = code.matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from '([^.'][^']*)'|[^f] import\('([^.'][^']*)'\)/gm,
  );
  return [...imports]
    .map(([, one, other]) => one ?? other ?? '')
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

describe('compose.yaml', () => {
  const compose = readFileSync('compose.yaml', 'utf8');

  it('takes from the container what it does not need', () => {
    expect(compose).toMatch(/^ {4}read_only: true$/m);
    expect(compose).toMatch(/^ {4}cap_drop:\n {6}- ALL$/m);
    expect(compose).toContain('no-new-privileges:true');
    expect(compose).toMatch(/^ {4}tmpfs:\n {6}- \/tmp$/m);
  });

  it('sets only what the program reads, as the image does', () => {
    const set = [...compose.matchAll(/^ {6}([A-Z_]+): "?([^"\n]+)"?$/gm)];
    expect(set.map(([, name, value]) => [name, value]).sort()).toEqual(
      Object.entries(ENV)
        .filter(([name]) => name !== 'NODE_ENV')
        .sort(),
    );
  });

  it('is reached from this machine alone, and its keys come from a file that is never committed', () => {
    expect(compose).toContain('"127.0.0.1:3000:3000"');
    const [, file] = /^ {4}env_file: (\S+)$/m.exec(compose) ?? [];
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain(file);
  });
});

const NOBODY = { uid: 65_534, gid: 65_534 };

/** The folder that the image serves, not to be written, with volumes of its own. */
async function layOut(): Promise<{ app: string; settings: Record<string, string> }> {
  const folder = await temporaryFolder();
  const app = join(folder, 'app');
  mkdirSync(app);
  for (const name of ['LICENSE', 'NOTICE', 'package.json', 'dist'])
    cpSync(name, join(app, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(app, 'node_modules'));
  cpSync('corpus', join(folder, 'data/corpus'), { recursive: true });
  spawnSync('chmod', ['-R', 'a+rwX', folder]);
  spawnSync('chmod', ['-R', 'a-w', app]);
  onTestFinished(() => void spawnSync('chmod', ['-R', 'u+w', app]));
  const inside = Object.entries({ ...ENV, PORT: '0' }).map(([name, value]) => [
    name,
    String(value).replace('/data', join(folder, 'data')),
  ]);
  return { app, settings: { PATH: process.env.PATH, ...Object.fromEntries(inside) } };
}

/** The command of the image, run by a user without rights where that can be had. */
async function runImage(more: Record<string, string>) {
  const { app, settings } = await layOut();
  const [command = '', ...args] = commandIn(wordsOf(served, 'CMD')[0]);
  const user = process.getuid?.() === 0 && canRunWithoutRights ? NOBODY : {};
  const options = { cwd: app, env: { ...settings, ...more }, ...user };
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed: string[] = [];
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const port = new Promise<string>((found) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed.push(text);
        const [, at] = /OnRecord answers at http:\/\/\S+:(\d+)/.exec(printed.join('')) ?? [];
        if (at) found(at);
      });
  });
  const isHealthy = (PORT: string): boolean => {
    const [probe = '', ...how] = commandIn(wordsOf(served, 'HEALTHCHECK')[0]);
    return spawnSync(probe, how, { ...options, env: { ...options.env, PORT } }).status === 0;
  };
  return { child, printed, ended, port, isHealthy };
}

describe('what the image runs, outside of Docker', { timeout: 120_000 }, () => {
  it('ingests and serves from a folder that it may not write, and is seen to be alive', async () => {
    const { child, printed, ended, port, isHealthy } = await runImage({
      API_KEYS: 'read:0123456789abcdef',
    });
    const at = await Promise.race([port, ended]);
    expect(at, printed.join('')).toMatch(/^\d+$/);
    expect(isHealthy(String(at))).toBe(true);
    child.kill('SIGTERM');
    expect([await ended, printed.join('')]).toEqual([0, expect.stringContaining('Ingested')]);
    expect(isHealthy(String(at))).toBe(false);
  });

  it('refuses to start without keys, since others reach it', async () => {
    const { ended, printed } = await runImage({});
    expect(await ended).toBe(1);
    expect(printed.join('')).toContain('no key guards this server; set API_KEYS');
  });
});
