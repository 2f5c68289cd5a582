import { describe, expect, it } from 'vitest';
import { namedSpeaker } from '../../../src/reports/claims/namedSpeaker.js';

const surnames = new Set(['lee', 'stone']);

describe('who a sentence says has said it', () => {
  it.each<[lead: string, tail: string, speaker: string | null]>([
    ['', ', said Ann Lee.', 'Ann Lee'],
    ['', ', Lee told analysts.', 'Lee'],
    ['According to Bob Stone, ', '.', 'Bob Stone'],
    ['Stone: ', '', 'Stone'],
    ['', ' (Lee)', 'Lee'],
    ['The CFO noted that ', '.', 'CFO'],
    ['Management said that ', '.', 'management'],
    ['Stone said that ', ', Lee said.', 'Lee'], // what stands behind is meant first
    ['Lee, the CEO, said that ', '.', 'Lee'], // a person stands above the office
    ['Zed Quill said that ', '.', 'Zed Quill'], // nobody of the call, but plainly meant
    ['Lee opened a plant where ', ' is painted on the door.', null],
    ['It is known that ', '.', null],
    ['', '', null],
  ])('%s"…"%s is %s', (lead, tail, speaker) => {
    expect(namedSpeaker(lead, tail, surnames)).toBe(speaker);
  });

  it('reads no farther than a sentence goes', () => {
    expect(namedSpeaker(`Lee said ${'so '.repeat(200)}`, '', surnames)).toBeNull();
  });
});
