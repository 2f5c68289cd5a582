import { VERSION_DIGITS } from '../citations/cite.js';
import type { Citation, Locator } from '../types.js';
import { type Html, html } from './html.js';
import type { PlacedStatement } from './statementView.js';
import { renderVersion } from './versionNotice.js';

const TITLE_LENGTH = 70;

export function titleOf({ quote, call }: Citation): string {
  const characters = [...quote];
  const words =
    characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : quote;
  return `“${words}” · ${call.company ?? call.id} ${call.period ?? ''}`.trim();
}

/** The quote where it stands, who said it, and all that a reader needs to check it. */
export function renderStatement(placed: PlacedStatement): Html {
  const { call, topic, inReplyTo, attribution } = placed;
  return html`${placed.warnings.map(({ message }) => html`<p role="alert">${message}.</p>`)}
<h1>${topic ?? call.title ?? call.id}</h1>
${
  inReplyTo &&
  html`<h2>The question</h2>
<blockquote class="question" dir="auto">${inReplyTo.text}</blockquote>
<p class="who">${inReplyTo.asker ?? 'Asker not named in the source'}</p>
<h2>The answer</h2>`
}
<blockquote dir="auto">${paragraphsOf(placed).map(
    (paragraph) => html`
<p>${paragraph}</p>`,
  )}
</blockquote>
<p class="who">${attribution}</p>
${renderVersion(placed.version)}
${renderFacts(placed)}
${renderLinks(placed)}`;
}

/** The turn in the paragraphs of its source, the quote marked. */
function paragraphsOf({ turn, statements }: PlacedStatement): Html[] {
  const paragraphs: Citation[][] = [];
  for (const statement of turn) {
    const open = paragraphs.at(-1);
    if (open?.[0] && isSameParagraph(open[0], statement)) open.push(statement);
    else paragraphs.push([statement]);
  }
  return paragraphs.map((paragraph) => {
    const label = paragraph[0]?.label ?? null;
    const words = paragraph.map(({ id, quote }) =>
      statements.includes(id) ? html` <mark>${quote}</mark>` : html` ${quote}`,
    );
    return html`${label && html`<b>${label}:</b>`}${words}`;
  });
}

function isSameParagraph(one: Citation, other: Citation): boolean {
  return (
    one.locator.paragraph === other.locator.paragraph &&
    one.label === other.label &&
    one.topic === other.topic
  );
}

function renderFacts({ call, speaker, section, locator, statements }: PlacedStatement): Html {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Call', call.title ?? call.id],
    ['Company', [call.company, call.ticker].filter(Boolean).join(' · ') || 'not known'],
    ['Period', call.period ?? 'not known'],
    ['Date', call.date ?? 'not known'],
    ['Publisher', call.publisher ?? 'not known'],
    ['Role', speaker?.role ?? null],
    ['Organization', speaker?.organization ?? null],
    ['Place', `${section === 'qa' ? 'Questions and answers' : 'Remarks'}${placeOf(locator)}`],
    ['Statement', statements.join(', ')],
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

function placeOf({ page, time, paragraph }: Locator): string {
  const parts = [
    page === null ? '' : `, page ${page}`,
    time === null ? '' : `, at ${time}`,
    paragraph === null ? '' : `, paragraph ${paragraph}`,
  ];
  return parts.join('');
}

function renderLinks({ id, call, neighbours, version }: PlacedStatement): Html {
  const { previous, next } = neighbours;
  const v = version.current ? '' : `?v=${version.textSha256.slice(0, VERSION_DIGITS)}`;
  return html`<nav>
${previous && html`<a rel="prev" href="../c/${inPath(previous)}${v}">Previous statement</a>`}
${next && html`<a rel="next" href="../c/${inPath(next)}${v}">Next statement</a>`}
<a href="../api/calls/${inPath(call.id)}/source${v}">Whole text</a>
<a href="../api/statements/${inPath(id)}${v}">As JSON</a>
${isWebAddress(call.url) ? html`<a rel="noopener noreferrer" href="${call.url}">At the publisher</a>` : null}
</nav>`;
}

/** A colon may stand in a path, and ids are easier to read with theirs. */
function inPath(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

/** Only these may be followed: `javascript:` is an address too. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
