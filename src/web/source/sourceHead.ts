import type { Citation } from '../../types.js';
import { linkTo } from '../ask/sourceList.js';
import { aboutSpeaker, callName, SECTION_NAMES } from '../ask/words.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { dateInWords } from '../reader/dateInWords.js';
import { KIND_NAMES } from '../reader/transcript.js';

/** Who says it, as the panel is called. */
export const speakerOf = ({ speaker, attribution }: Citation): string =>
  speaker?.name ?? attribution;

/** What a reader needs to judge the words: who, in which part of which call, when, published by whom. */
export function sourceHead(citation: Citation, context: Context): readonly Node[] {
  const { kind, section, topic, label, call, inReplyTo, locator, url } = citation;
  const about = aboutSpeaker(citation);
  const asked = inReplyTo?.asker ? `Answer to ${inReplyTo.asker}` : KIND_NAMES[kind];
  const place = [
    SECTION_NAMES[section],
    asked,
    topic,
    label,
    locator.page !== null && `page ${locator.page}`,
    locator.time,
  ];
  const published = [call.date && dateInWords(call.date), call.publisher];
  return [
    lineOf([about], null),
    lineOf([callName(call), ...published], null),
    lineOf(place, 'soft'),
    h(
      'p',
      { class: 'actions small' },
      h('a', { href: linkTo(url, context) }, 'Permanent page'),
      h('a', { href: readerLink(citation, context) }, 'Open in the call'),
      context.citeButton(citation),
    ),
  ].filter((line) => line !== null);
}

function lineOf(parts: readonly (string | false | null)[], look: string | null) {
  const words = parts.filter(Boolean).join(' · ');
  return words === '' ? null : h('p', { class: `small ${look ?? ''}`.trim() }, words);
}

/** Where the statement stands in the reader. */
const readerLink = ({ call, id }: Citation, { root }: Context): string =>
  new URL(`calls/${encodeURIComponent(call.id)}#${encodeURIComponent(id)}`, root).href;
