import type { MarkedCitation } from '../../answer.js';
import type { Citation } from '../../types.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { excerptWords } from './excerptWords.js';
import { sourceButton } from './renderText.js';
import { aboutSpeaker, callName, doubtWords, SECTION_NAMES } from './words.js';

/** What an answer stands on, a citation each: who said it, where, the words in their place, and the ways to cite them. */
export function sourceList(citations: readonly MarkedCitation[], context: Context): HTMLElement {
  return h(
    'ol',
    { class: 'sources', 'aria-label': 'Sources' },
    citations.map((citation) =>
      h(
        'li',
        { class: 'further' },
        sourceButton(citation, citations, context),
        citedWords(citation, context, excerptWords(citation, 'cited words')),
      ),
    ),
  );
}

/**
 * The words of a citation with all that a reader needs to judge them.
 * @param words where they are shown otherwise than by themselves
 */
export function citedWords(
  citation: Citation,
  context: Context,
  words: HTMLElement = h('blockquote', null, citation.quote),
): HTMLElement {
  const { speaker, attribution, call, section, inReplyTo, url } = citation;
  const doubt = doubtWords(citation);
  const about = aboutSpeaker(citation);
  return h(
    'div',
    { class: 'cited' },
    h(
      'p',
      { class: 'small' },
      h('strong', null, speaker?.name ?? attribution),
      about && `, ${about}`,
      h('span', { class: 'soft' }, ` · ${callName(call)} · ${SECTION_NAMES[section]}`),
      inReplyTo?.asker && h('span', { class: 'soft' }, `, asked by ${inReplyTo.asker}`),
    ),
    words,
    doubt !== null && h('p', { class: 'doubtful small', role: 'note' }, `⚠ ${doubt}`),
    h(
      'p',
      { class: 'actions' },
      h('a', { class: 'small', href: linkTo(url, context) }, 'Permanent page'),
      context.citeButton(citation),
    ),
  );
}

/** Addresses of the server begin at its root, where a prefix before it may stand. */
export const linkTo = (url: string, { root }: Context): string =>
  url.startsWith('/') ? new URL(url.slice(1), root).href : url;
