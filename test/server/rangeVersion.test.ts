import { describe, expect, it } from 'vitest';
import type { StatementVersion, StatementView } from '../../src/catalogue.js';
import { rangeVersion } from '../../src/server/rangeVersion.js';
import { COSTS, catalogueOf, SALES, TEXT_SHA256 } from './fakes.js';

type Fate = Partial<StatementVersion>;

const altered: Fate = {
  status: 'altered',
  diff: [
    { op: 'removed', text: 'Costs fell.' },
    { op: 'added', text: 'Costs rose.' },
  ],
};

/** The range of two statements of a replaced version, of which this became. */
function fateOf(first: Fate, second: Fate): StatementVersion | undefined {
  const catalogue = catalogueOf([SALES, COSTS]);
  const views = [SALES, COSTS].map(({ id }, at): StatementView => {
    const version: StatementVersion = {
      textSha256: TEXT_SHA256,
      current: false,
      status: 'unchanged',
      currentId: id,
      currentUrl: `/c/${id}`,
      diff: null,
      changed: [],
      ...[first, second][at],
    };
    const view = catalogue.statement(id);
    if (!view) throw new Error(id);
    return { ...view, version };
  });
  return rangeVersion(views);
}

describe('what became of a range', () => {
  it.each<[Fate['status'], Fate['status'], Fate['status']]>([
    ['unchanged', 'unchanged', 'unchanged'],
    ['unchanged', 'moved', 'moved'],
    ['moved', 'moved', 'moved'],
    ['gone', 'gone', 'gone'],
    ['unchanged', 'gone', 'altered'],
    ['altered', 'unchanged', 'altered'],
    ['gone', 'moved', 'altered'],
  ])('whose statements are %s and %s is %s', (one, other, status) => {
    expect(fateOf({ status: one ?? 'gone' }, { status: other ?? 'gone' })?.status).toBe(status);
  });

  it('is shown word by word where any of it changed', () => {
    expect(fateOf({}, altered)?.diff).toEqual([
      { op: 'same', text: 'Sales grew 20%.' },
      ...(altered.diff ?? []),
    ]);
    expect(fateOf({}, { status: 'gone' })?.diff?.map(({ op }) => op)).toEqual(['same', 'removed']);
    expect(fateOf({}, { status: 'moved' })?.diff).toBeNull();
  });

  it('leads to the first statement that is still there, and names every change once', () => {
    const fate = fateOf(
      { status: 'gone', currentId: null, currentUrl: null, changed: ['kind'] },
      { changed: ['kind', 'section'] },
    );
    expect(fate?.currentId).toBe(COSTS.id);
    expect(fate?.currentUrl).toBe(`/c/${COSTS.id}`);
    expect(fate?.changed).toEqual(['kind', 'section']);
  });

  it('is nothing while its version is the current one', () => {
    expect(fateOf({ current: true }, altered)?.status).toBe('unchanged');
  });
});
