import { expect, it } from 'vitest';
import { verificationLines } from '../../../src/citations/verify/verificationLines.js';
import { MINUTES, parseMinutes } from '../../search/minutes.js';
import { verifierOf } from './verifying.js';

const verify = verifierOf(parseMinutes(MINUTES));
const linesOf = async (quote: string, speaker?: string) =>
  verificationLines(await verify(quote, speaker)).split('\n');

const PLACE =
  /^"Power is the bottleneck because transformers are scarce\." {2}Acme executives \(speaker not named in the source\), ACME-2025-Q3 {2}\/c\/ACME-2025-Q3:\w{8}\?v=\w{12}$/;

it('of an exact quote are the verdict, what was tolerated, and the place below an empty line', async () => {
  expect(await linesOf('POWER is the bottleneck because transformers are scarce.')).toEqual([
    expect.stringMatching(/^exact: Said to the letter: Acme executives/),
    '(tolerated: case)',
    '',
    expect.stringMatching(PLACE),
  ]);
});

it('of an altered one show the changes as wdiff marks them, whatever signs are in them', async () => {
  const lines = await linesOf('The unfulfilled contract balance reached €300 billion.');
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^altered: Not to the letter: .* stands for "\$200"/),
    '  The unfulfilled contract balance reached [-$200-] {+€300+} billion',
  ]);
});

it('tell the warnings with their codes', async () => {
  expect(await linesOf('Power is the bottleneck', 'Ann Lee')).toContain(
    '(SPEAKER_NOT_NAMED) The source does not name who said it: the words are real, the name cannot be confirmed',
  );
});

it('of what nobody said are one line', async () => {
  expect(await linesOf('Nothing of this kind was ever spoken of by anybody')).toEqual([
    'not_found: Nothing near these words was said in any call that is here',
  ]);
});
