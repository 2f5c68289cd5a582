import { Parser } from 'htmlparser2';
import { type ShownLine, shownLines } from './shownLines.js';
import { singleSpaced } from './singleSpaced.js';

/** How far inside the part that a page is about: notices and what is hidden are farthest out. */
export const DEPTHS = { notice: -1, page: 0, main: 1, article: 2, body: 3 } as const;
export type Depth = (typeof DEPTHS)[keyof typeof DEPTHS];

/** Elements are nested more deeply than browsers take. */
export class NestedTooDeeply extends Error {}

/**
 * The title of an HTML page, and its lines from top to bottom: paragraphs, headings, rows of tables (a tab parts the
 * cells), without what is no text (scripts, pictures, fields) and what leads elsewhere (navigation, the site's header
 * and footer). Time is linear in the length.
 *
 * @throws NestedTooDeeply
 */
export function pageLines(html: string): { title: string; lines: ShownLine<Depth>[] } {
  const lines = shownLines<Depth>();
  const open: { name: string; depth: Depth; skipped: boolean }[] = [];
  let title = '';
  let text = '';
  const add = () => {
    const element = open.at(-1);
    if (element?.name === 'title') {
      if (open.at(-2)?.name !== 'svg') title += text;
    } else if (!element?.skipped) lines.adds(text, element?.depth ?? DEPTHS.page);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      add();
      if (open.length === MOST_NESTED) throw new NestedTooDeeply(); // the parser's time grows with the depth
      const parent = open.at(-1) ?? { depth: DEPTHS.page, skipped: false };
      const depth = depthOf(name, attributes, parent.depth);
      const skipped = parent.skipped || isSkipped(name, attributes, depth);
      open.push({ name, depth, skipped });
      if (!skipped) lines.opens(name);
    },
    ontext(part) {
      text += part; // the parser cuts it at every entity
    },
    onclosetag(name) {
      add();
      if (!open.pop()?.skipped) lines.closes(name);
    },
  });
  parser.end(html);
  add();
  return { title: singleSpaced(title), lines: lines.all() };
}

const MOST_NESTED = 4000;

type Attributes = Readonly<Record<string, string>>;

function depthOf(name: string, attributes: Attributes, outer: Depth): Depth {
  if (outer === DEPTHS.notice) return outer;
  const own = ownDepth(name, attributes);
  return own === DEPTHS.notice || own > outer ? own : outer;
}

function ownDepth(name: string, attributes: Attributes): Depth {
  const { class: classes = '', id = '', role, itemprop } = attributes;
  if (name === 'html' || name === 'body') return DEPTHS.page; // their classes tell what is anywhere in the page
  const names = `${classes} ${id}`;
  if (NOTICE.test(names) || isHidden(attributes)) return DEPTHS.notice;
  if (itemprop === 'articleBody' || BODY.test(names)) return DEPTHS.body;
  if (name === 'article') return DEPTHS.article;
  return name === 'main' || role === 'main' ? DEPTHS.main : DEPTHS.page;
}

/** Names that authors give to what asks for something before it lets read. */
const NOTICE = /\b(?:cookies?|consent|gdpr|onetrust|paywall|newsletter)\b/i;
/** Names that authors give to the element around the text. */
const BODY =
  /(?:^|\s)(?:article|post|entry|story|transcript|content)[-_]{1,2}(?:body|content|text)(?:\s|$)/i;

function isSkipped(name: string, attributes: Attributes, depth: Depth): boolean {
  if (SKIPPED.has(name) || SKIPPED_ROLES.has(attributes.role ?? '')) return true;
  return (name === 'header' || name === 'footer') && depth <= DEPTHS.page; // the site's, not an article's
}

/** What a page shows only when asked to: a menu, or the whole transcript. */
const isHidden = (attributes: Attributes): boolean =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /display\s?:\s?none/i.test(attributes.style ?? '');

const SKIPPED: ReadonlySet<string> = new Set(
  [
    'script style noscript template title svg math canvas audio video object iframe picture map',
    'nav aside dialog menu button select datalist textarea',
  ].flatMap((names) => names.split(' ')),
);
const SKIPPED_ROLES: ReadonlySet<string> = new Set([
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alertdialog'],
]);
