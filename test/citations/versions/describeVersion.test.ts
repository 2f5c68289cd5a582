import { describe, expect, it } from 'vitest';
import { createDescribeVersion } from '../../../src/citations/versions/describeVersion.js';
import { versionWarnings } from '../../../src/server/versionWarnings.js';
import { MINUTES, parseMinutes, saidBy } from '../../search/minutes.js';

const old = parseMinutes(MINUTES);
const answer = old.statements.findIndex(({ turn }) => old.turns[turn]?.kind === 'answer');
const describeVersion = createDescribeVersion('https://cite.example');

describe('a statement of a version', () => {
  it('is itself in the current one', () => {
    expect(describeVersion(old, answer, old)).toEqual({
      textSha256: old.transcript.textSha256,
      current: true,
      status: 'unchanged',
      currentId: old.statements[answer]?.id,
      currentUrl: expect.stringMatching(/^https:\/\/cite\.example\/c\/ACME-2025-Q3:/),
      diff: null,
      changed: [],
    });
  });

  it('of which the current one tells another speaker is told with that, though no word changed', () => {
    const current = saidBy('Ann Lee', 'CFO', parseMinutes(`${MINUTES} `));
    const version = describeVersion(old, answer, current);
    expect(version).toMatchObject({
      current: false,
      status: 'unchanged',
      changed: ['attribution'],
    });
    expect(versionWarnings(version).map(({ code }) => code)).toEqual([
      'SUPERSEDED_VERSION',
      'ATTRIBUTION_CHANGED',
    ]);
  });

  it('is gone where there is no current one', () => {
    expect(describeVersion(old, answer, undefined)).toMatchObject({
      current: false,
      status: 'gone',
      currentId: null,
      currentUrl: null,
    });
  });
});
