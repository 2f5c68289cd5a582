import type { ParsedCall, Party } from '../types.js';
import type { IngestReport } from './ingest.js';

/** More calls than these are summed up by company. */
const MOST_CALLS = 20;

/** What a corpus holds as a table: a row a call or, of many, a row a company; all of them last. */
export function summaryTable(calls: readonly ParsedCall[]): string {
  const byCall = calls.length <= MOST_CALLS;
  const groups = new Map<string, ParsedCall[]>();
  for (const call of calls) {
    const { id, company } = call.transcript.call;
    const name = byCall ? id : (company ?? '(company unknown)');
    groups.set(name, [...(groups.get(name) ?? []), call]);
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return toTable([
    [byCall ? 'call' : 'company', 'calls', 'statements', 'speaker named', 'executive', 'analyst'],
    ...rows.map(([name, group]) => [name, ...figuresOf(group)]),
    ...(rows.length > 1 ? [['all', ...figuresOf(calls)]] : []),
  ]);
}

/** Calls, statements, and of how many the speaker is named: of all but the operator's, of executives', of analysts'. */
function figuresOf(calls: readonly ParsedCall[]): string[] {
  const turns = calls.flatMap((call) =>
    call.statements.flatMap(({ turn }) => call.turns[turn] ?? []),
  );
  const share = (...parties: readonly (Party | null)[]): string => {
    const theirs = turns.filter(({ party }) => parties.includes(party));
    const named = theirs.filter(({ speaker }) => speaker !== null);
    return theirs.length === 0 ? '–' : `${Math.round((100 * named.length) / theirs.length)} %`;
  };
  return [
    toFigure(calls.length),
    toFigure(turns.length),
    share('executive', 'analyst', null),
    share('executive'),
    share('analyst'),
  ];
}

/** What an ingest did, in one line. */
export const doneLine = (report: IngestReport, seconds: number): string =>
  [
    `${toFigure(report.calls)} call(s)`,
    `${toFigure(report.statements)} statements`,
    `${toFigure(report.passages)} passages`,
    `${toFigure(report.embedded)} embedded`,
    `${seconds.toFixed(1)} s: ${report.generation}`,
  ].join(', ');

const toFigure = (value: number): string => value.toLocaleString('en-US');

/** Columns as wide as they must be, figures at their right. */
function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}
