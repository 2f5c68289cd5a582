import { VERSION_DIGITS } from '../citations/cite.js';
import { doubtWords } from '../citations/doubts.js';
import { pathIdOf } from '../citations/pathId.js';
import { renderCiteLinks } from './citeLinks.js';
import { type Html, html } from './html.js';
import { inPath } from './ids.js';
import { MAX_RANGE } from './rangeView.js';
import type { PlacedStatement } from './statementView.js';
import { placeOf, renderTurn } from './turnView.js';
import { renderVersion } from './versionNotice.js';

/**
 * The quote and who said it, how to cite it, where it stands, and all that a reader needs to check it.
 *
 * @param address its permanent link as it must stand on paper: with the host
 */
export function renderStatement(placed: PlacedStatement, address: string): Html {
  const { call, topic, section, inReplyTo, attribution, quote } = placed;
  const about = [call.company ?? call.id, call.period, call.date, SECTIONS[section]].filter(
    Boolean,
  );
  const doubt = doubtWords(placed);
  return html`${placed.warnings.map(({ message }) => html`<p role="alert">${message}.</p>`)}
<h1>${topic ?? call.title ?? call.id}</h1>
<p class="call">${about.join(' · ')}</p>
<blockquote class="said" id="quote" dir="auto">${quote}</blockquote>
<p class="who">${attribution}</p>
${doubt && html`<p role="note">⚠ ${doubt}</p>`}
${renderCiteLinks(placed)}
${
  inReplyTo &&
  html`<h2>The question</h2>
<blockquote class="question" dir="auto">${inReplyTo.text}</blockquote>
<p class="who">${inReplyTo.asker ?? 'Asker not named in the source'}</p>`
}
${renderVersion(placed.version)}
<h2>${inReplyTo ? 'The answer' : 'Where it stands'}</h2>
${renderTurn(placed)}
${renderFacts(placed, address)}
${renderLinks(placed)}`;
}

const SECTIONS = { remarks: 'Remarks', qa: 'Questions and answers' } as const;

function renderFacts(
  { call, speaker, section, locator, statements }: PlacedStatement,
  address: string,
): Html {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Call', call.title ?? call.id],
    ['Company', [call.company, call.ticker].filter(Boolean).join(' · ') || 'not known'],
    ['Period', call.period ?? 'not known'],
    ['Date', call.date ?? 'not known'],
    ['Publisher', call.publisher ?? 'not known'],
    ['Role', speaker?.role ?? null],
    ['Organization', speaker?.organization ?? null],
    ['Place', `${SECTIONS[section]}${placeOf(locator)}`],
    ['Statement', statements.join(', ')],
    ['Permanent link', address],
    [
      'Version',
      `${call.textSha256.slice(0, VERSION_DIGITS)} of the text; SHA-256 of the file ${call.sha256}`,
    ],
  ];
  const known = facts.filter(([, value]) => value !== null);
  return html`<dl>${known.map(
    ([name, value]) => html`
<dt>${name}</dt><dd>${value}</dd>`,
  )}
</dl>`;
}

function renderLinks(placed: PlacedStatement): Html {
  const { id, statements, call, neighbours, version } = placed;
  const { previous, next } = neighbours;
  const v = version.current ? '' : `?v=${version.textSha256.slice(0, VERSION_DIGITS)}`;
  const longer = next !== null && statements.length < MAX_RANGE ? `${id}..${next}` : null;
  return html`<nav>
${previous && html`<a rel="prev" href="../c/${inPath(previous)}${v}">Previous statement</a>`}
${next && html`<a rel="next" href="../c/${inPath(next)}${v}">Next statement</a>`}
${longer && html`<a href="../c/${inPath(longer)}${v}">Quote with the next one</a>`}
<a href="../api/calls/${inPath(call.id)}/source${v}">Whole text</a>
<a href="../api/statements/${inPath(pathIdOf(placed))}${v}">As JSON</a>
${isWebAddress(call.url) ? html`<a rel="noopener noreferrer" href="${call.url}">At the publisher</a>` : null}
</nav>`;
}

/** Only these may be followed: `javascript:` is an address too. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
