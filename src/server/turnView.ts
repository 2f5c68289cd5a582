import type { Citation, Locator } from '../types.js';
import { type Html, html } from './html.js';
import type { PlacedStatement } from './statementView.js';

/** The turn in the paragraphs of its source, the quote marked; a range over several turns tells who speaks when. */
export function renderTurn({ turn, statements }: PlacedStatement): Html[] {
  const voices = together(turn, isSameVoice);
  return voices.map((said) => {
    const paragraphs = together(said, isSameParagraph).map((paragraph) =>
      renderParagraph(paragraph, statements),
    );
    const who = voices.length > 1 ? html`<p class="voice">${said[0]?.attribution ?? ''}</p>` : null;
    return html`${who}
<blockquote dir="auto">${paragraphs}
</blockquote>
`;
  });
}

/** Where in the call a statement stands, in words: `, page 2, paragraph 3`. */
export function placeOf({ page, time, paragraph }: Locator): string {
  const parts = [
    page === null ? '' : `, page ${page}`,
    time === null ? '' : `, at ${time}`,
    paragraph === null ? '' : `, paragraph ${paragraph}`,
  ];
  return parts.join('');
}

function renderParagraph(paragraph: readonly Citation[], marked: Citation['statements']): Html {
  const label = paragraph[0]?.label ?? null;
  const words = paragraph.map(({ id, quote }) =>
    marked.includes(id) ? html` <mark>${quote}</mark>` : html` ${quote}`,
  );
  return html`
<p>${label && html`<b>${label}:</b>`}${words}</p>`;
}

/** Splits a list wherever a neighbour does not belong to the first of its group. */
function together(
  citations: readonly Citation[],
  belongs: (first: Citation, other: Citation) => boolean,
): Citation[][] {
  const groups: Citation[][] = [];
  for (const citation of citations) {
    const open = groups.at(-1);
    if (open?.[0] && belongs(open[0], citation)) open.push(citation);
    else groups.push([citation]);
  }
  return groups;
}

function isSameVoice(one: Citation, other: Citation): boolean {
  return one.attribution === other.attribution && one.kind === other.kind;
}

function isSameParagraph(one: Citation, other: Citation): boolean {
  return (
    one.section === other.section &&
    one.locator.paragraph === other.locator.paragraph &&
    one.label === other.label &&
    one.topic === other.topic
  );
}
