import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const SETUP = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));

/** Keeps what it was called with, and "installs" package a in the version of the lock file, unless it is told to fail. */
const NPM = `
  import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
  const args = process.argv.slice(2);
  appendFileSync('npm.log', args.join(' ') + '\\n');
  const fails = existsSync('npm.fails') ? readFileSync('npm.fails', 'utf8') : 'never';
  if (fails === 'always' || (fails === 'to build' && !args.includes('--ignore-scripts'))) {
    console.error('npm error: the reason');
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

/** "Compiles" scripts/hello.ts by copying it, unless it holds the word broken. */
const TSC = `
  const { appendFileSync, copyFileSync, mkdirSync, readFileSync } = require('node:fs');
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  appendFileSync('tsc.log', 'built\\n');
  if (readFileSync('scripts/hello.ts', 'utf8').includes('broken')) {
    console.log('hello.ts: the type error');
    process.exit(1);
  }
  mkdirSync(out + '/scripts', { recursive: true });
  copyFileSync('scripts/hello.ts', out + '/scripts/hello.js');
`;

/** "Bundles" each file that it is given by copying it, unless it holds the word broken. */
const BUNDLER = `
  import { cpSync, readFileSync } from 'node:fs';
  export async function build({ entryPoints, outdir }) {
    for (const path of entryPoints.map((pattern) => pattern.replace('*', 'page'))) {
      if (readFileSync(path, 'utf8').includes('broken')) throw new Error(path + ': the fault');
      cpSync(path, outdir + '/' + path.replace('.ts', '.js'));
    }
  }
`;

const HELLO = `console.log('hello', process.argv.slice(2).join(' '), process.argv[1].endsWith('hello.js'));`;

const lockOf = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': { version },
      'node_modules/b': { version, optional: true },
    },
  });

/** A fresh clone of a small project: the real setup.mjs, and an npm and a compiler that a reader can follow. */
function clone() {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-setup-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const at = (path: string) => join(root, path);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const lines = (path: string) =>
    existsSync(at(path)) ? readFileSync(at(path), 'utf8').trim().split('\n') : [];
  mkdirSync(at('scripts'));
  copyFileSync(SETUP, at('scripts/setup.mjs'));
  write('src/web/tsconfig.json', '{}');
  write('src/web/main.ts', '// the page');
  write('src/web/theme.ts', '// its colours');
  write('src/web/styles/page.css', 'p {}');
  write('src/models/weights/words.bin', 'learned');
  write('package.json', '{"type":"module"}');
  write('package-lock.json', lockOf('1.0.0'));
  write('tsconfig.json', '{}');
  write('tsconfig.build.json', '{}');
  write('scripts/hello.ts', HELLO);
  write('npm/npm-cli.mjs', NPM);
  write('npm/npm-cli.js', "import './npm-cli.mjs';");
  write('node_modules/typescript/bin/tsc', TSC);
  write('node_modules/typescript/package.json', '{"type":"commonjs"}');
  write('node_modules/esbuild/package.json', '{"type":"module","exports":"./main.js"}');
  write('node_modules/esbuild/main.js', BUNDLER);
  const run = (...args: string[]) => {
    const env = { ...process.env, npm_execpath: at('npm/npm-cli.js') };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs', ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  return { at, write, lines, run };
}

const CI = 'ci --include=dev --no-audit --no-fund';

describe('setup.mjs', () => {
  it.each([[], ['nonsense'], ['../hello'], ['--help']])(
    'lists the commands for %j and exits with 2',
    (...args) => {
      const { run, lines } = clone();
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('one of: start, test, build, hello');
      expect(lines('npm.log')).toEqual([]);
    },
  );

  it('installs, builds and runs on a fresh clone, in one process and with the arguments', () => {
    const { run, lines } = clone();
    const { status, stdout, stderr } = run('hello', 'big', '--world');
    expect(stderr).toMatch(/^Installing packages \(about a minute\)…\n/);
    expect(stdout).toBe('hello big --world true\n');
    expect(status).toBe(0);
    expect(lines('dist/src/web/main.js')).toEqual(['// the page']);
    expect(lines('dist/src/web/styles/page.css')).toEqual(['p {}']);
    expect(lines('dist/src/models/weights/words.bin')).toEqual(['learned']);
    expect(lines('npm.log')).toEqual([CI]);
  });

  it('does neither again while nothing changes', () => {
    const { run, lines } = clone();
    run('hello');
    expect(run('hello').stderr).not.toContain('Installing');
    expect(lines('npm.log')).toHaveLength(1);
    expect(lines('tsc.log')).toHaveLength(1);
  });

  it('installs again when the lock file names other versions', () => {
    const { run, write, lines } = clone();
    run('hello');
    write('package-lock.json', lockOf('2.0.0'));
    run('hello');
    expect(lines('npm.log')).toEqual([CI, CI]);
  });

  it.each(['before the first run', 'later'])(
    'leaves alone what was installed by hand %s',
    (when) => {
      const { run, write, lines } = clone();
      if (when === 'later') run('hello');
      const installs = lines('npm.log').length;
      write('package-lock.json', lockOf('2.0.0'));
      write('node_modules/.package-lock.json', lockOf('2.0.0'));
      expect(run('hello').status).toBe(0);
      expect(lines('npm.log')).toHaveLength(installs);
    },
  );

  it('installs again for another kind of Node, which cannot load what was built', () => {
    const { run, write, lines } = clone();
    run('hello');
    write('node_modules/.onrecord-installed', '1 of another Node');
    run('hello');
    expect(lines('npm.log')).toEqual([CI, CI]);
  });

  it('goes on without the addon where it cannot be built, and says what to install', () => {
    const { run, write, lines } = clone();
    write('npm.fails', 'to build');
    const { status, stdout, stderr } = run('hello');
    expect(status).toBe(0);
    expect(stdout).toContain('hello');
    expect(stderr).toMatch(/exactly.*\n.*g\+\+, make and python3/);
    expect(lines('npm.log')).toEqual([CI, `${CI} --ignore-scripts`]);
  });

  it('says nothing of the addon where it is there', () => {
    const { run, write } = clone();
    write('node_modules/hnswlib-node/build/Release/addon.node', '');
    run('hello');
    expect(run('hello').stderr).toBe('');
  });

  it('shows the reason where nothing can be installed, and tries again next time', () => {
    const { run, write, lines } = clone();
    write('npm.fails', 'always');
    const { status, stderr } = run('hello');
    expect(status).toBe(1);
    expect(stderr).toContain('The packages could not be installed:\nnpm error: the reason');
    run('hello');
    expect(lines('npm.log')).toHaveLength(4);
  });

  it('builds again when a source changes', () => {
    const { run, write } = clone();
    run('hello');
    write('scripts/hello.ts', "console.log('good day');");
    expect(run('hello').stdout).toBe('good day\n');
  });

  it('builds again when other weights are learned', () => {
    const { run, write, lines } = clone();
    run('hello');
    write('src/models/weights/words.bin', 'learned anew');
    run('hello');
    expect(lines('dist/src/models/weights/words.bin')).toEqual(['learned anew']);
  });

  it.each([
    ['scripts/hello.ts', 'hello.ts: the type error'],
    ['src/web/main.ts', 'src/web/main.ts: the fault'],
  ])('keeps the last good build when one fails, and shows why: %s', (path, fault) => {
    const { run, write, lines, at } = clone();
    run('hello');
    write(path, 'broken');
    const { status, stderr } = run('hello');
    expect(status).toBe(1);
    expect(stderr).toContain(`The build failed:\n${fault}`);
    expect(readFileSync(at('dist/scripts/hello.js'), 'utf8')).toBe(HELLO);
    expect(lines('dist/src/web/main.js')).toEqual(['// the page']);
    run('hello');
    expect(lines('tsc.log')).toHaveLength(3); // a failed build is not taken for one
  });

  it('never installs for `build`, which runs inside of vitest', () => {
    const { run, lines, at } = clone();
    expect(run('build').status).toBe(0);
    expect(lines('npm.log')).toEqual([]);
    expect(existsSync(at('dist/scripts/hello.js'))).toBe(true);
  });

  it('reads .env, and what is set already wins', () => {
    const { run, write } = clone();
    write('scripts/hello.ts', 'console.log(process.env.SET_IN_FILE, process.env.PATH);');
    write('.env', 'SET_IN_FILE=yes\nPATH=lost\n');
    expect(run('hello').stdout).toBe(`yes ${process.env.PATH}\n`);
  });
});
