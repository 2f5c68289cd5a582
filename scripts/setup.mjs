/**
 * Does all set-up on a fresh clone, then what it was called for: `node scripts/setup.mjs <command> [arguments]`. Plain
 * JavaScript without packages, for there are none yet. When nothing is to be done it costs some milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 20;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(ROOT, ...parts);

const LOCK = at('package-lock.json');
const MODULES = at('node_modules');
const INSTALLED = join(MODULES, '.onrecord-installed'); // says for which lock file and which Node
const DIST = at('dist');
const BUILT = join(DIST, '.onrecord-built'); // says from which sources
/** What Node runs. The browser's part is bundled, and its types are checked by the tests. */
const PROJECT = 'tsconfig.build.json';
/** What pages load, each into a file of its own: one script weighs half of what its modules do, compressed. */
const PAGES = ['src/web/main.ts', 'src/web/theme.ts', 'src/web/styles/*.css'];
/** What was learned: read beside the compiled code. */
const WEIGHTS = 'src/models/weights';
const ADDON = join(MODULES, 'hnswlib-node/build/Release/addon.node');

const NO_ADDON = `hnswlib-node could not be built: the vectors are scanned one by one, exactly, and slower on a large corpus.
To build it, install g++, make and python3 (Debian: apt-get install g++ make python3; macOS: xcode-select --install),
then delete node_modules and run this again.`;

await run(process.argv[2], process.argv.slice(3));

async function run(command, args) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE)
    stop(
      1,
      `OnRecord needs Node ${OLDEST_NODE} or later; this is ${process.version}: https://nodejs.org`,
    );
  const commands = listCommands();
  if (!commands.includes(command))
    stop(2, `Usage: node scripts/setup.mjs <command>, one of: ${commands.join(', ')}`);
  if (command === 'build') return await build(); // and no more: vitest calls it, out of the packages that it must not change
  install();
  if (command === 'test') return runTests(args);
  await build();
  if (!existsSync(ADDON)) console.error(NO_ADDON);
  await runScript(command, args);
}

/** `start` is a script like the others or, where there is none of that name, the program itself. */
function listCommands() {
  const scripts = readdirSync(at('scripts')).filter((name) => /^[^.]+\.ts$/.test(name));
  return [...new Set(['start', 'test', 'build', ...scripts.map((name) => name.slice(0, -3))])];
}

function install() {
  const forNode = process.versions.modules; // addons are built for one kind of Node
  const wanted = `${forNode} ${hash(readFileSync(LOCK))}`;
  const installed = read(INSTALLED);
  if (installed === wanted) return;
  const isOtherNode = installed !== undefined && !installed.startsWith(`${forNode} `);
  if (isOtherNode || !fitsLock()) installAll();
  writeFileSync(INSTALLED, wanted);
}

/** Packages that were installed by hand are left alone when they are those of the lock file. */
function fitsLock() {
  const list = read(join(MODULES, '.package-lock.json'));
  if (list === undefined) return false;
  const found = JSON.parse(list).packages;
  const locked = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages);
  return locked.every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}

function installAll() {
  console.error('Installing packages (about a minute)…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  if (npm(...args).status === 0) return;
  // Everything works without the addon, which is the one package that has to be built.
  const again = npm(...args, '--ignore-scripts');
  if (again.status !== 0) stop(1, `The packages could not be installed:\n${lastLines(again)}`);
}

function npm(...args) {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 };
  const self = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(self)) return spawnSync(process.execPath, [self, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

async function build() {
  const wanted = hash(...sources().map(describeFile));
  if (read(BUILT) === wanted) return;
  const aside = join(DIST, `.next-${process.pid}`); // in place only when all of it is there
  mkdirSync(aside, { recursive: true });
  const fault = compile(aside) ?? (await bundle(aside));
  cpSync(at(WEIGHTS), join(aside, WEIGHTS), { recursive: true });
  if (fault === undefined) {
    for (const folder of readdirSync(aside)) {
      rmSync(join(DIST, folder), { recursive: true, force: true });
      renameSync(join(aside, folder), join(DIST, folder));
    }
    writeFileSync(BUILT, wanted);
  }
  rmSync(aside, { recursive: true, force: true });
  if (fault !== undefined) stop(1, `The build failed:\n${fault}`);
}

/** The last lines of what the compiler says where it fails. */
function compile(outDir) {
  const compiler = join(MODULES, 'typescript/bin/tsc');
  const options = ['-p', PROJECT, '--noEmitOnError', '--outDir', outDir];
  const done = spawnSync(process.execPath, [compiler, ...options], { cwd: ROOT, encoding: 'utf8' });
  return done.status === 0 ? undefined : lastLines(done);
}

/** What the bundler says where it fails. */
async function bundle(outDir) {
  const { build: bundleAll } = await import('esbuild');
  try {
    await bundleAll({
      absWorkingDir: ROOT,
      entryPoints: PAGES,
      outbase: '.',
      outdir: outDir,
      bundle: true,
      format: 'esm',
      minify: true,
      target: 'es2024',
      logLevel: 'silent',
    });
  } catch (error) {
    return error.message;
  }
}

/** All that the build depends on; a file that came, went or changed changes the list. */
function sources() {
  const code = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  return [
    ...code.filter((name) => /\.(ts|css)$|[\\/]weights[\\/]/.test(name)),
    'tsconfig.json',
    PROJECT,
    'src/web/tsconfig.json',
    'package-lock.json',
  ].sort();
}

function describeFile(name) {
  const { size, mtimeMs } = statSync(at(name));
  return `${name} ${size} ${mtimeMs}`;
}

/** Vitest builds first, also when it is called by itself. Its last line is the count. The long tests run when they are asked for, or in CI. */
function runTests(args) {
  const isAll = process.env.CI || args.length > 0;
  const vitest = [
    join(MODULES, 'vitest/vitest.mjs'),
    'run',
    ...(isAll ? args : ['--project=quick']),
  ];
  const { status } = spawnSync(process.execPath, vitest, { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

/** In this process, so that signals reach it. */
async function runScript(command, args) {
  const script = join(DIST, 'scripts', `${command}.js`);
  const target = existsSync(script) || command !== 'start' ? script : join(DIST, 'src/main.js');
  if (!existsSync(target)) stop(1, `There is no ${command} in this version`);
  if (existsSync('.env')) process.loadEnvFile?.('.env'); // what is set already wins
  process.argv = [process.execPath, target, ...args];
  await import(pathToFileURL(target).href);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function hash(...parts) {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\n');
  return digest.digest('hex');
}

function lastLines({ stdout, stderr, error }) {
  return `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
    .trim()
    .split('\n')
    .slice(-40)
    .join('\n');
}

function stop(code, message) {
  console.error(message);
  process.exit(code);
}
