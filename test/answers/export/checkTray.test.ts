import { describe, expect, it } from 'vitest';
import { checkTray } from '../../../src/answers/export/checkTray.js';
import { exportAnswers } from '../../../src/answers/export/exportAnswers.js';
import { cited } from '../../citations/references/cited.js';

const sales = cited({ quote: 'Sales **grew** 20%.', end: 19 });
const find = (id: string) => (id === sales.id ? sales : undefined);

describe('collected citations', () => {
  it('are a paragraph each, with the words as they stand in the source', async () => {
    const tray = checkTray([{ id: sales.id }, { id: sales.id, quote: '20%' }], find, 'citations');
    const document = String(await exportAnswers([tray], 'markdown', '2026-11-24'));
    const [whole, part, ...notes] = document.trimEnd().split('\n\n');
    expect(whole).toBe(
      '“Sales \\*\\*grew\\*\\* 20%.” — Acme executives (speaker not named in the source)[^1]',
    );
    expect(part).toMatch(/^“20%” — .*\[\^2\]$/);
    expect(notes).toHaveLength(2);
  });

  it('are refused by their place where one is unknown', () => {
    const unknown = { id: 'ACME-2025-Q3:00000000' };
    expect(() => checkTray([{ id: sales.id }, unknown], find, 'citations')).toThrow(
      expect.objectContaining({ field: 'citations.1' }),
    );
  });
});
