import type { StatementVersion, VersionStatus } from '../../catalogue.js';
import type { Citation } from '../../types.js';
import { linkTo } from '../ask/sourceList.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';

/** A statement as the server shows it in the version that a citation names. */
export interface PlacedStatement extends Citation {
  readonly turn: readonly Citation[];
  readonly version: StatementVersion;
}

const VERSION_DIGITS = 12;

/** The words of a citation in the version that it was made of, in their turn. @throws ApiError */
export function loadPlaced(
  { statements, id, call }: Citation,
  { api }: Context,
  signal: AbortSignal,
): Promise<PlacedStatement> {
  const range = statements.length > 1 ? `${id}..${statements.at(-1)}` : id;
  const version = call.textSha256.slice(0, VERSION_DIGITS);
  return api.get(`api/statements/${encodeURIComponent(range)}?v=${version}`, signal);
}

const NOW: Readonly<Record<VersionStatus, string>> = {
  unchanged: 'The current version has the same words.',
  moved: 'The current version has the same words in another place.',
  altered: 'The current version says it otherwise:',
  gone: 'The current version does not have them.',
};

/** Says that the transcript was replaced since these words were cited, and what the current one makes of them. */
export function versionNotice({ version }: PlacedStatement, context: Context): HTMLElement {
  const { status, diff, currentUrl } = version;
  return h(
    'div',
    { class: 'notice small' },
    h(
      'p',
      null,
      h('strong', null, 'The transcript has changed. '),
      'These are the words of the version that was cited. ',
      NOW[status],
    ),
    status === 'altered' &&
      diff &&
      h(
        'p',
        { class: 'diff' },
        diff.map(({ op, text }) => [changed(op, text), ' ']),
      ),
    currentUrl && h('a', { href: linkTo(currentUrl, context) }, 'Current words'),
  );
}

const changed = (op: 'same' | 'removed' | 'added', text: string) =>
  op === 'same' ? text : h(op === 'added' ? 'ins' : 'del', null, text);
