import { doubtWords } from '../citations/doubts.js';
import type { Citation } from '../types.js';
import { type Html, html } from './html.js';

const TITLE_LENGTH = 70;

/** The page's title: the first words and whose call it was. */
export function titleOf(citation: Citation): string {
  const characters = [...citation.quote];
  const words =
    characters.length > TITLE_LENGTH
      ? `${characters.slice(0, TITLE_LENGTH).join('')}…`
      : citation.quote;
  return `“${words}” · ${callNameOf(citation)}`;
}

/**
 * What a chat shows for a link to the words (OpenGraph, ogp.me, and Twitter's card): who said them as the title, the
 * whole quote below, with what is doubtful of it. The address needs PUBLIC_URL, since OpenGraph knows no relative ones.
 */
export function shareData(citation: Citation): Html {
  const { quote, url, attribution } = citation;
  const doubt = doubtWords(citation);
  const words = doubt === null ? quote : `${quote} (${doubt})`;
  return html`<meta name="description" content="${words}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="OnRecord">
<meta property="og:title" content="${`${attribution} · ${callNameOf(citation)}`}">
<meta property="og:description" content="${words}">
<meta name="twitter:card" content="summary">${
    /^https?:/.test(url)
      ? html`
<meta property="og:url" content="${url}">
<link rel="canonical" href="${url}">`
      : null
  }`;
}

function callNameOf({ call }: Citation): string {
  return `${call.company ?? call.id} ${call.period ?? ''}`.trim();
}
