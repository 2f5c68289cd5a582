import type { StatementVersion, StatementView, WordChange } from '../catalogue.js';

/** What became of a range as a whole: as its statements where they share a fate, `altered` where they do not. */
export function rangeVersion(views: readonly StatementView[]): StatementVersion | undefined {
  const versions = views.map(({ version }) => version);
  const [first] = versions;
  if (!first || first.current || views.length === 1) return first;
  const found = versions.find(({ currentId }) => currentId !== null) ?? first;
  const status = statusOf(versions.map((version) => version.status));
  return {
    ...first,
    status,
    currentId: found.currentId,
    currentUrl: found.currentUrl,
    diff: status === 'altered' ? views.flatMap(changesOf) : null,
    changed: [...new Set(versions.flatMap(({ changed }) => changed))],
  };
}

function statusOf(statuses: readonly StatementVersion['status'][]): StatementVersion['status'] {
  const are = (...known: readonly StatementVersion['status'][]): boolean =>
    statuses.every((status) => known.includes(status));
  if (are('unchanged')) return 'unchanged';
  if (are('unchanged', 'moved')) return 'moved';
  return are('gone') ? 'gone' : 'altered';
}

function changesOf({ statement, version }: StatementView): readonly WordChange[] {
  const op = version.status === 'gone' ? 'removed' : 'same';
  return version.diff ?? [{ op, text: statement.quote }];
}
