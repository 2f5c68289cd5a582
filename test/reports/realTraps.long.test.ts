import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realCalls, TRAP_FILES } from './realCalls.js';
import { reporterOf } from './reporting.js';
import { HELD, type TrapSection, TUNING } from './traps.js';

/** What became of sound sentences and of traps, by their words. */
async function judge(sections: readonly TrapSection[]) {
  const check = reporterOf(...(await realCalls(TRAP_FILES)));
  const verdicts = new Map<string, string>();
  for (const { heading, sound, traps } of sections) {
    const report = `## ${heading}\n\n${[...sound, ...traps].map((one) => `- ${one}\n`).join('')}`;
    for (const { text, verdict } of (await check(report)).claims) verdicts.set(text, verdict);
  }
  const judged = (all: readonly string[], verdict: string): string[] =>
    all.filter((one) => verdicts.get(one) === verdict);
  const traps = sections.flatMap((one) => one.traps);
  const sound = sections.flatMap((one) => one.sound);
  return {
    passed: judged(traps, 'supported'),
    lost: sound.filter((one) => !judged(sound, 'supported').includes(one)),
    share: judged(traps, 'supported').length / traps.length,
  };
}

describe.skipIf(!existsSync('../shared/data/transcripts'))('real figures of other things', () => {
  it('are not borne out', { timeout: 120_000 }, async () => {
    const { passed, lost } = await judge(TUNING);
    expect(passed).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('are seldom borne out where nothing was looked at', { timeout: 120_000 }, async () => {
    const { share, lost } = await judge(HELD);
    expect(share).toBeLessThanOrEqual(0.09);
    expect(lost).toEqual([]);
  });
});
