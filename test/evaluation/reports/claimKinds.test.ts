import { describe, expect, it } from 'vitest';
import {
  changedClaims,
  type MadeClaim,
  movedClaims,
  soundClaims,
} from '../../../src/evaluation/reports/claimKinds.js';
import { reportOf, scoreReports } from '../../../src/evaluation/reports/scoreReports.js';
import { randomFrom } from '../../../src/evaluation/traps/random.js';
import type { CheckReport, ClaimVerdict } from '../../../src/reports/report.js';
import { MINUTES, parseMinutes, saidBy } from '../../search/minutes.js';

const acme = saidBy('Ann Lee', 'CEO', parseMinutes(MINUTES));
const made = (sentence: string, kind: MadeClaim['kind'] = 'sound'): MadeClaim => ({
  ...{ kind, sentence },
  call: acme,
});
const first = () => 0;
const never = () => false;

describe('claims that are made of calls', () => {
  it('are sentences of executives with a share or a sum of money', () => {
    const claims = soundClaims([acme], 3, randomFrom(1));
    for (const { sentence } of claims) expect(sentence).toMatch(/\d/);
    expect(new Set(claims.map(({ sentence }) => sentence)).size).toBe(claims.length);
  });

  it('have one figure changed', () => {
    const [claim] = changedClaims([made('Sales grew 20% in June.')], 'figure', {
      ...{ wasSaid: never, random: first },
    });
    expect(claim).toMatchObject({ kind: 'figure', sentence: 'Sales grew 30% in June.' });
  });

  it('have one direction turned round', () => {
    const [claim] = changedClaims([made('Sales grew 20% in June.')], 'turned', {
      ...{ wasSaid: never, random: first },
    });
    expect(claim?.sentence).toBe('Sales fell 20% in June.');
  });

  it('are left out where the change was said too', () => {
    const sound = [made('Sales grew 20% in June.')];
    expect(changedClaims(sound, 'turned', { wasSaid: () => true, random: first })).toEqual([]);
  });

  it('are put under another call only where there is one', () => {
    expect(movedClaims([made('Sales grew 20%.')], 'foreign', [acme], first)).toEqual([]);
  });
});

describe('the score of reports', () => {
  /** Judges the claims of a report in turn. */
  const judging =
    (...verdicts: ClaimVerdict[]): CheckReport =>
    async ({ text }) => ({
      ...{ summary: {} as never, message: '', annotated: '' },
      claims: [...text.matchAll(/^[^#\n].*$/gm)].map(({ index, 0: words }, at) => ({
        ...{ kind: 'sentence', text: words, start: index, end: index + words.length },
        ...{ markAt: 0, speaker: null, message: '', citations: [], warnings: [] },
        verdict: verdicts[at] ?? 'unchecked',
      })),
    });

  it('counts what is right, what misleads and what is left open', async () => {
    const claims = [made('A.'), made('B.'), made('C.', 'figure'), made('D.', 'figure')];
    const wrong: string[] = [];
    const { kinds } = await scoreReports(
      claims,
      judging('supported', 'altered', 'supported', 'unchecked'),
      ({ sentence }) => wrong.push(sentence),
    );
    expect(kinds.sound).toEqual({ claims: 2, right: 0.5, severe: 0.5, unchecked: 0 });
    expect(kinds.figure).toEqual({ claims: 2, right: 0, severe: 0.5, unchecked: 0.5 });
    expect(wrong).toEqual(['B.', 'C.']);
  });

  it('names the call above each claim', () => {
    const { text, starts } = reportOf([made('Sales grew 20%.')]);
    expect(text.slice(starts[0])).toMatch(/^Sales grew 20%\./);
    expect(text).toMatch(/^## .+ fiscal Q3 2025\n/);
  });
});
