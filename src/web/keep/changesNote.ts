import type { WithVersion } from '../../state/conversation.js';
import type { CitationInPlace } from '../../types.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';

type Shown = WithVersion<CitationInPlace> & { readonly marker?: number };

/** What has become of cited statements since they were shared; null where all of them stand as they did. */
export function changesNote(citations: readonly Shown[], { root }: Context): HTMLElement | null {
  const changed = citations.flatMap((citation) => {
    const words = changeOf(citation);
    return words === null ? [] : [{ citation, words }];
  });
  if (changed.length === 0) return null;
  return h(
    'div',
    { class: 'notice changes' },
    h('h3', null, 'Changed since it was shared'),
    h(
      'ul',
      null,
      changed.map(({ citation: { marker, quote, version }, words }) =>
        h(
          'li',
          null,
          h('strong', null, marker === undefined ? `“${shortened(quote)}”` : `[${marker}]`),
          ` ${words} `,
          version?.diff?.map(({ op, text }) => h(ELEMENTS[op], null, text)),
          version?.currentUrl && [
            ' ',
            h(
              'a',
              { href: new URL(version.currentUrl.replace(/^\//, ''), root).href },
              'As it stands now',
            ),
          ],
        ),
      ),
    ),
  );
}

const ELEMENTS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** In words what is no longer as it was shared; null where nothing is. A statement that only moved says the same. */
function changeOf({ version }: Shown): string | null {
  if (version === null) return 'is in no transcript that is served now.';
  if (version.status === 'gone') return 'is not in the current transcript.';
  if (version.status === 'altered') return 'reads otherwise in the current transcript:';
  return version.changed.length === 0
    ? null
    : `has another ${version.changed.join(' and ')} in the current transcript.`;
}

const MAX_QUOTE = 60;

const shortened = (quote: string): string =>
  quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote;
