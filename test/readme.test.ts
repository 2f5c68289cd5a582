import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');

describe('the README', () => {
  const settings = names(readFileSync('.env.example', 'utf8'), /^([A-Z_]+)=/gm);
  const routes = names(readFileSync('src/server/app.ts', 'utf8'), /app\.(?:get|post)\('([^']+)'/g);
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

  it('finds settings, routes and scripts to look for', () => {
    expect(settings).toContain('INDEX_DIR');
    expect(routes).toContain('/api/chat');
    expect(scripts).toContain('start');
  });

  it.each(settings)('explains the setting %s', (setting) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${setting}\` \\|`, 'm'));
    expect(readFileSync('src/config.ts', 'utf8')).toContain(setting);
  });

  it('knows of every setting that the code reads', () => {
    const read = names(readFileSync('src/config.ts', 'utf8'), /^ {2}([A-Z][A-Z_]+):/gm);
    expect(read.sort()).toEqual([...settings].sort());
  });

  it.each(routes)('lists the route %s', (route) => {
    expect(readme).toMatch(new RegExp(`(?:GET|POST) ${route.replace(/[/.]/g, '\\$&')}\``));
  });

  it.each(scripts)('names the command %s', (script) => {
    expect(readme).toMatch(new RegExp(`npm (?:run )?${script}\\b`));
  });

  it('has at most 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(200);
  });
});
