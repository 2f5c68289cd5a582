import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeStatement } from '../../src/citations/cite.js';
import { recordOf } from '../../src/citations/record.js';
import type { Citation } from '../../src/types.js';
import { amazonCall } from '../search/minutes.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { runProgram } from './runProgram.js';

const amazon = amazonCall();
const at = amazon.statements.findIndex(({ label }) => label === 'Growth Trend');
const record = recordOf(
  citeStatement(amazon, at, 'https://o.example') as Citation,
  amazon.transcript,
);
const transcript = readFileSync('corpus/transcripts/amzn-2025-q3.txt');

async function verify(json: string, bytes: Uint8Array, args?: readonly string[]) {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'record.json'), json);
  writeFileSync(join(folder, 'transcript.txt'), bytes);
  const paths = [join(folder, 'record.json'), join(folder, 'transcript.txt')];
  const program = runProgram('verify-record', {}, { args: args ?? paths });
  return { code: await program.ended, ...program.printed };
}

describe('npm run verify-record', () => {
  it('says of each thing that it holds, without a server and an index, and exits with 0', async () => {
    const { code, stdout } = await verify(JSON.stringify(record), transcript);
    expect(code).toBe(0);
    expect(stdout.match(/^ok /gm)).toHaveLength(9);
    expect(stdout).toContain(
      'not checked, only the record says it: Amazon, 2025-Q3, Dolphin Research',
    );
    expect(stdout).toContain(`Verified: ${record.onrecord.attribution}, https://o.example/c/AMZN`);
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    [
      'an edited quote',
      JSON.stringify(record).replace('20.2%', '30.2%'),
      transcript,
      /WRONG quote .*20\.2%[\s\S]*NOT verified \(quote\)/,
    ],
    [
      'a wrong hash',
      JSON.stringify(record).replace(record.onrecord.transcript.sha256, 'a'.repeat(64)),
      transcript,
      /WRONG file .*the record's is a{64}[\s\S]*NOT verified \(file\)/,
    ],
    [
      'another file',
      JSON.stringify(record),
      Buffer.from('Good day to you all. We thank you for your time.'),
      /WRONG file[\s\S]*WRONG quote .* stands nowhere in it[\s\S]*NOT verified/,
    ],
    [
      'a file of no words',
      JSON.stringify(record),
      Buffer.from([1, 2, 0, 3]),
      /WRONG text .*binary/,
    ],
  ])('exits with 1 after %s', async (_, json, bytes, expected) => {
    const { code, stdout } = await verify(json, bytes);
    expect(stdout).toMatch(expected);
    expect(code).toBe(1);
  });

  it.each<[string, string, string[] | undefined, RegExp]>([
    ['a broken record', '{"@context": ', undefined, /^That is no JSON/],
    [
      'a record of something else',
      '{"type":"Note"}',
      undefined,
      /^That is no citation record: "@co/,
    ],
    ['no arguments', '', [], /^Use: npm run verify-record -- record\.json transcript\.txt/],
    ['one argument', '', ['record.json'], /^Use: npm run verify-record/],
    ['three arguments', '', ['a', 'b', 'c'], /^Use: npm run verify-record/],
    ['files that are not there', '', ['/nowhere/a', '/nowhere/b'], /no such file.*nowhere\/a/],
  ])('exits with 2 after %s, and says why in one line', async (_, json, args, expected) => {
    const { code, stdout, stderr } = await verify(json, transcript, args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
