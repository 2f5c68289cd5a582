import type { CallId, ParsedCall } from '../types.js';
import { companyKey } from './companyKey.js';
import type { ParsedSource } from './parseSources.js';

/** A second source of a call: it stays in the corpus folder and is not ingested. */
export interface KeptAside {
  readonly file: string;
  readonly call: CallId;
  /** The file that is ingested for this call. */
  readonly used: string;
}

/**
 * One source a call, in the order of the calls' ids. Two sources are of one call where their ids are the same, and where
 * one of them tells no ticker but both tell the same company and period.
 */
export function oneSourceACall(sources: readonly ParsedSource[]): {
  used: ParsedSource[];
  aside: KeptAside[];
} {
  const used: ParsedSource[] = [];
  const aside: KeptAside[] = [];
  for (const group of groupByCall(sources)) {
    const [best, ...others] = group.sort(betterFirst);
    if (!best) continue;
    used.push(best);
    const call = callOf(best).id;
    aside.push(...others.map(({ file }) => ({ file, call, used: best.file })));
  }
  return { used: used.sort((a, b) => (callOf(a).id < callOf(b).id ? -1 : 1)), aside };
}

const callOf = ({ parsed }: ParsedSource) => parsed.transcript.call;

function groupByCall(sources: readonly ParsedSource[]): ParsedSource[][] {
  const byId = new Map<CallId, ParsedSource[]>();
  const byQuarter = new Map<string, ParsedSource[]>();
  const isClear = (source: ParsedSource): boolean =>
    callOf(source).ticker !== null || source.row.id !== undefined;
  for (const source of [...sources.filter(isClear), ...sources.filter((one) => !isClear(one))]) {
    const { id } = callOf(source);
    const quarter = quarterOf(source);
    const group = byId.get(id) ?? (isClear(source) ? undefined : byQuarter.get(quarter)) ?? [];
    group.push(source);
    byId.set(id, group);
    if (quarter !== '' && !byQuarter.has(quarter)) byQuarter.set(quarter, group);
  }
  return [...new Set(byId.values())];
}

/** Company and period in one; empty where one of them is unknown. */
function quarterOf(source: ParsedSource): string {
  const { company, period } = callOf(source);
  return company === null || period === null ? '' : `${companyKey(company)} ${period}`;
}

/** The one in English alone, the one that `calls.json` names, the one that names the speakers of more statements, the first by its file's name. */
function betterFirst(one: ParsedSource, other: ParsedSource): number {
  return (
    Number(isEnglish(other.parsed)) - Number(isEnglish(one.parsed)) ||
    Number(other.named) - Number(one.named) ||
    namedStatements(other.parsed) - namedStatements(one.parsed) ||
    (one.file < other.file ? -1 : 1)
  );
}

const isEnglish = ({ languages }: ParsedCall): boolean => languages === undefined;

const namedStatements = ({ statements, turns }: ParsedCall): number =>
  statements.filter(({ turn }) => turns[turn]?.speaker).length;
