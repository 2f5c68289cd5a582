import { describe, expect, it } from 'vitest';
import { keepVersions } from '../../src/ingest/keepVersions.js';
import type { ParsedCall } from '../../src/types.js';
import { MINUTES, parseMinutes } from '../search/minutes.js';

const NONE = { calls: [], superseded: [] };
const first = parseMinutes(MINUTES);
const second = parseMinutes(MINUTES.replace('20.2%', '21.2%'));
const third = parseMinutes(MINUTES.replace('20.2%', '22.2%'));
/** The same text, of which another program made other statements. */
const otherwise: ParsedCall = {
  ...first,
  statements: first.statements.map((one) => ({ ...one, id: `${one.id}x` as const })),
};

describe('the versions beside a call', () => {
  it.each<[string, Parameters<typeof keepVersions>, ParsedCall[]]>([
    ['are none at first', [[first], [], NONE], []],
    ['are none where nothing changed', [[first], [], { calls: [first], superseded: [] }], []],
    ['are what the corpus folder keeps', [[second], [first], NONE], [first]],
    [
      'are what the index had, where the folder has it no more',
      [[second], [], { calls: [first], superseded: [] }],
      [first],
    ],
    [
      'are kept on and on, oldest first',
      [[third], [], { calls: [second], superseded: [first] }],
      [first, second],
    ],
    [
      'are kept once',
      [[third], [first, second], { calls: [second], superseded: [first] }],
      [first, second],
    ],
    [
      'are no more those of which one is used again',
      [[first], [], { calls: [second], superseded: [first] }],
      [second],
    ],
    [
      'are also the same text as it was read before',
      [[first], [], { calls: [otherwise], superseded: [] }],
      [otherwise],
    ],
    [
      'are as they were cited, not as they are read now',
      [[second], [first], { calls: [], superseded: [otherwise] }],
      [otherwise],
    ],
    [
      'are none of a call that is there no more',
      [[parseMinutes(MINUTES, 'BETA')], [], { calls: [first], superseded: [second] }],
      [],
    ],
  ])('%s', (_, args, expected) => {
    expect(keepVersions(...args)).toEqual(expected);
  });
});
