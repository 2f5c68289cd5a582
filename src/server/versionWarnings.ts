import type { Warning } from '../answer.js';
import type { StatementVersion } from '../catalogue.js';
import { VERSION_DIGITS } from '../citations/cite.js';

/** What a reader of words that another version replaced must know; nothing where they are of the current one. */
export function versionWarnings(version: StatementVersion): Warning[] {
  if (version.current) return [];
  const { status, changed } = version;
  const name = version.textSha256.slice(0, VERSION_DIGITS);
  return [
    {
      code: 'SUPERSEDED_VERSION',
      message: `These words are of version "${name}" of the transcript, which was replaced. ${NOW[status]}`,
    },
    ...(changed.length > 0
      ? [
          {
            code: 'ATTRIBUTION_CHANGED',
            message: `The current version tells another ${changed.map((field) => CHANGED[field]).join(' and ')} for these words`,
          },
        ]
      : []),
  ];
}

const NOW: Readonly<Record<StatementVersion['status'], string>> = {
  unchanged: 'The current version has the same words in the same place',
  moved: 'The current version has the same words in another place',
  altered: 'The current version has other words in this place',
  gone: 'The current version does not have them',
};

const CHANGED = { attribution: 'speaker', kind: 'kind of statement', section: 'section' } as const;
