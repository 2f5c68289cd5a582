import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/evaluation/judge.js';
import { renderReport } from '../../../src/evaluation/report/renderReport.js';
import { linearScale, logScale } from '../../../src/evaluation/report/scales.js';
import type { Measured } from '../../../src/evaluation/suites/suite.js';

const QUANTILES = { p5: 0.1, p25: 1, p50: 10, p75: 20, p95: 100 };
const ATTACK = '<img src=x onerror="alert(1)">';

const render = (measured: Record<string, Measured>) => {
  const measures = [
    {
      path: 'gold.all.right',
      says: 'Right',
      better: 'more',
      kind: 'share',
      asked: 0.9,
      floor: 0.8,
    },
    { path: 'gold.all.slow', says: 'Slow', better: 'less', kind: 'number', asked: null, floor: 2 },
    {
      path: 'other.all.right',
      says: 'Other',
      better: 'more',
      kind: 'share',
      asked: 0.9,
      floor: 0.8,
    },
  ] as const;
  const figures = Object.entries(measured).map(([name, one]) => [name, one.figures]);
  const judged = judge(measures, Object.fromEntries(figures));
  return renderReport({ measured, judged }, new Date('2031-02-03T04:05:06Z'));
};

const WHOLE: Measured = {
  figures: { all: { right: 0.85, slow: 3 } },
  latencies: { search: QUANTILES },
  recall: [
    {
      name: 'set',
      points: [
        [1, 0],
        [2, 1],
      ],
    },
  ],
};

describe('the report', () => {
  it('sets each measure beside what is asked and says how it stands', () => {
    const page = render({ gold: WHOLE });
    expect(page).toContain('2031-02-03 04:05 UTC');
    expect(page).toContain('0 reached, 1 missed, 1 fallen below their floor, 1 not measured');
    const row = (says: string) => page.slice(page.indexOf(`<td>${says}`)).split('</tr>')[0];
    expect(row('Right')).toMatch(/0\.85.*≥ 0\.9.*≥ 0\.8.*missed/s);
    expect(row('Slow')).toMatch(/3.*–.*≤ 2.*fallen/s);
    expect(row('Other')).toMatch(/–.*not measured/s);
  });

  it('draws recall and times, and lists all figures', () => {
    const page = render({ gold: WHOLE });
    for (const title of ['Recall: gold', 'Time: gold', 'All figures'])
      expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).toContain('d="M48 220L624 12"'); // from the lower left corner to the upper right
    expect(page).toContain('10 / 100'); // p50 and p95
    expect(page.match(/<svg/g)?.length).toBe(3); // two plots and the bar of the one share
  });

  it('leaves out what was not measured', () => {
    const page = render({ gold: { figures: { all: {} }, latencies: {}, recall: [] } });
    expect(page).not.toMatch(/<h2>(?:Recall|Time)/);
    expect(render({})).toContain('3 not measured');
  });

  it('shows names as text, whatever stands in them', () => {
    const points = [[1, 1] as const];
    const page = render({
      [ATTACK]: {
        figures: { [ATTACK]: { [ATTACK]: 1 } },
        latencies: { [ATTACK]: QUANTILES },
        recall: [{ name: ATTACK, points }],
      },
    });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  it('needs nothing of another place and runs no script', () => {
    expect(render({ gold: WHOLE })).not.toMatch(/https?:|<script|<link|@import|url\(| on\w+=/);
  });
});

describe('scales', () => {
  it('run from end to end', () => {
    const { at } = linearScale([0, 1], [10, 110], []);
    expect([0, 0.5, 1].map(at)).toEqual([10, 60, 110]);
    expect(linearScale([1, 1], [10, 110], []).at(1)).toBe(10); // one value only
  });

  it('give each power of ten the same room', () => {
    const { at, ticks } = logScale([0.1, 10], [0, 100], 0.01);
    expect(ticks).toEqual([0.1, 1, 10]);
    expect([0.1, 1, 10].map(at)).toEqual([0, 50, 100]);
    expect(logScale([0, 1], [0, 100], 0.01).at(0)).toBe(0); // what the clock took for nothing
    expect(logScale([1, 1], [0, 100], 0.01).ticks).toEqual([1, 10]);
  });
});
