import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** The flow of the data: a part may use those before it. */
const ORDER = [
  'types',
  'answer',
  'catalogue',
  'errors',
  'config',
  'language',
  'transcripts',
  'models',
  'store',
  'search',
  'ingest',
  'citations',
  'answers',
  'reports',
  'state',
  'operation',
  'web',
  'server',
  'openai',
  'slack',
  'mcp',
  'openapi',
  'evaluation',
  'assemble',
  'library',
  'addProcess',
  'main',
];
const MAX_LINES = 250;

const root = fileURLToPath(new URL('..', import.meta.url));
const src = fileURLToPath(new URL('../src', import.meta.url));

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = relative(src, `${entry.parentPath}${sep}${entry.name}`).replaceAll(sep, '/');
    const text = readFileSync(`${src}/${path}`, 'utf8');
    return { path, text, code: withoutComments(text) };
  });

/** Good enough for what is looked for here: `://` in a string begins no comment. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

/** The files of ours that a file imports, as paths below src/. */
function importsOf({ path, code }: { readonly path: string; readonly code: string }): string[] {
  const found = code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"](\.[^'"]+)\.js['"]/g);
  return [...found].map(([, target]) => `${posix.join(dirname(path), target ?? '')}.ts`);
}

/** `server/app.ts` and `server/pages/home.ts` are of `server`, `config.ts` is of `config`. */
const partOf = (path: string) => (path.split('/')[0] ?? '').replace(/\.ts$/, '');

const places = (pattern: RegExp, except: readonly string[] = []) =>
  files
    .filter(({ path, code }) => !except.includes(path) && pattern.test(code))
    .map(({ path }) => path);

describe('src/', () => {
  it('has only the parts that are known here', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(({ path }) => path).filter((path) => !ORDER.includes(partOf(path)))).toEqual(
      [],
    );
  });

  it('imports only files that exist', () => {
    const known = new Set(files.map(({ path }) => path));
    const missing = files.flatMap((file) => importsOf(file).filter((target) => !known.has(target)));
    expect(missing).toEqual([]);
  });

  it('imports one way, in the order of the flow', () => {
    const place = (path: string) => ORDER.indexOf(partOf(path));
    const backwards = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => place(target) > place(file.path))
        .map((target) => `${file.path} reaches back to ${target}`),
    );
    expect(backwards).toEqual([]);
  });

  it('has no import cycles', () => {
    const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
    expect(findCycle(imports)).toEqual([]);
  });

  it('reads the environment in config.ts, which gets it from main.ts', () => {
    expect(places(/\bprocess\.env\b|\bprocess\[/, ['main.ts'])).toEqual([]);
    const main = files.find(({ path }) => path === 'main.ts')?.code ?? '';
    expect(main.replaceAll('readConfig(process.env)', '')).not.toContain('process.env');
  });

  it('has no default exports', () => {
    expect(places(/\bexport default\b|\bas default\b/)).toEqual([]);
  });

  it('has no any', () => {
    const used = places(/(:|\bas|<)\s*any\b(?!\s+\w|\|)/);
    expect(used.filter((path) => !path.startsWith('language/lexicon/'))).toEqual([]); // there it is a word
  });

  it(`has no file of more than ${MAX_LINES} lines, but words as data`, () => {
    const long = files.filter(
      ({ path, text }) =>
        !path.startsWith('language/lexicon/') && text.trimEnd().split('\n').length > MAX_LINES,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the finder of cycles', () => {
  it.each<[Record<string, string[]>, string[]]>([
    [{ a: ['b', 'c'], b: ['c'], c: [] }, []],
    [{ a: ['a'] }, ['a', 'a']],
    [{ a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
  ])('finds in %j the cycle %j', (imports, cycle) => {
    expect(findCycle(new Map(Object.entries(imports)))).toEqual(cycle);
  });
});

function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of imports.get(path) ?? []) {
      const cycle = walk(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of imports.keys()) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('the tools', () => {
  const run = async (tool: string, ...args: string[]) => {
    const done = promisify(execFile)(process.execPath, [`${root}node_modules/${tool}`, ...args], {
      cwd: root,
    });
    return done.then(
      () => 'content',
      (error: { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`,
    );
  };

  it.each(['.', 'src/web'])('find no type error in %s', { timeout: 120_000 }, async (project) => {
    expect(await run('typescript/bin/tsc', '--noEmit', '-p', project)).toBe('content');
  });

  it('find nothing to lint or to format', { timeout: 120_000 }, async () => {
    expect(await run('@biomejs/biome/bin/biome', 'check', '.')).toBe('content');
  });
});
