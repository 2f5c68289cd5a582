import type { StatementVersion } from '../../catalogue.js';
import type { ParsedCall } from '../../types.js';
import { citeStatement, type LinkBase } from '../cite.js';
import { type Anchor, anchorStatements } from './anchor.js';
import { wordDiff } from './wordDiff.js';

/** Says what became of a statement: of an old version as it was anchored again, of the current one that it is unchanged. */
export type DescribeVersion = (
  old: ParsedCall,
  at: number,
  current: ParsedCall | undefined,
) => StatementVersion;

/** Two versions are held against each other once, when the first statement of the old one is asked for. */
export function createDescribeVersion(base: LinkBase): DescribeVersion {
  const known = new WeakMap<ParsedCall, readonly Anchor[]>();
  const anchorsOf = (old: ParsedCall, current: ParsedCall): readonly Anchor[] => {
    const anchors = known.get(old) ?? anchorStatements(old, current);
    known.set(old, anchors);
    return anchors;
  };
  return (old, at, current) => {
    const isCurrent = old === current;
    const anchor: Anchor = isCurrent
      ? { status: 'unchanged', now: [at] }
      : ((current && anchorsOf(old, current)[at]) ?? { status: 'gone' });
    const { textSha256 } = old.transcript;
    const { status } = anchor;
    const cited = citeStatement(old, at, base);
    const now =
      current && anchor.status !== 'gone' ? citeStatement(current, anchor.now[0], base) : undefined;
    return {
      textSha256,
      current: isCurrent,
      status,
      currentId: now?.id ?? null,
      currentUrl: now?.url ?? null,
      diff:
        current && cited && anchor.status === 'altered'
          ? wordDiff(cited.quote, wordsNow(current, anchor.now))
          : null,
      changed:
        cited && now
          ? (['attribution', 'kind', 'section'] as const).filter(
              (field) => cited[field] !== now[field],
            )
          : [],
    };
  };
}

const wordsNow = ({ transcript, statements }: ParsedCall, now: readonly number[]): string =>
  now
    .flatMap((at) => statements[at] ?? [])
    .map(({ start, end }) => transcript.text.slice(start, end))
    .join(' ');
