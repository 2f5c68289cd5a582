import { linkTo } from '../ask/sourceList.js';
import type { Context } from '../context.js';
import { fill, h, on } from '../dom.js';
import type { CallStatement, LoadedCall } from './callStore.js';
import { citeStatement } from './citeRange.js';
import { renderTranscript, type Transcript } from './transcript.js';

/** A transcript whose statements can be gone through and cited one by one. */
export interface Statements extends Transcript {
  /** The statement at this place in the call, its link focused. */
  focus(at: number): void;
}

/** How the arrows go through the links: an index, from the one that has focus and the number of all. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * The statements of a call, each with a link to its permanent page. The button to cite one stands beside the statement that
 * is pointed at, touched or focused; among thousands of links Tab stops at one, and the arrows go on from it.
 */
export function createStatements(
  call: LoadedCall,
  context: Context,
  text: () => Promise<string>,
): Statements {
  const { statements } = call;
  const links: HTMLAnchorElement[] = [];
  const actions = h('span', { class: 'statement-actions' });
  let shown = -1;

  const after = (statement: CallStatement, at: number) => {
    const link = h('a', {
      class: 'anchor',
      href: linkTo(statement.url, context),
      tabindex: at === 0 ? 0 : -1,
      'aria-label': `Statement ${at + 1}`,
      'data-at': at,
    });
    links.push(link);
    return link;
  };
  const transcript = renderTranscript(statements, { level: 2, hasIds: true, after });
  const { element, words } = transcript;

  const activate = async (at: number) => {
    const statement = statements[at];
    const link = links[at];
    if (!statement || !link || at === shown) return;
    wordsAt(shown)?.classList.remove('active');
    shown = at;
    const own = words.get(statement.id);
    own?.classList.add('active');
    const source = await text().catch(() => ''); // without it the citation has no surroundings, and all else
    if (shown !== at) return;
    fill(actions, context.citeButton(citeStatement(statement, source)));
    actions.style.setProperty('--top', `${own?.offsetTop ?? 0}px`);
    link.after(actions);
  };
  const wordsAt = (at: number) => {
    const statement = statements[at];
    return statement && words.get(statement.id);
  };
  const focus = (at: number) => {
    for (const link of element.querySelectorAll('.anchor[tabindex="0"]'))
      link.setAttribute('tabindex', '-1');
    links[at]?.setAttribute('tabindex', '0');
    links[at]?.focus({ preventScroll: true });
  };
  const placeOf = (target: EventTarget | null): number => {
    const near = target instanceof Element ? target.closest('.statement, .anchor') : null;
    const link = near?.matches('.statement') ? near.nextElementSibling : near;
    return Number(link?.getAttribute('data-at') ?? -1);
  };
  const pointAt = (target: EventTarget | null) => {
    if (!actions.contains(document.activeElement)) void activate(placeOf(target));
  };
  on(element, {
    pointerover: ({ target }) => pointAt(target),
    click: ({ target }) => pointAt(target),
    focusin: ({ target }) => void activate(placeOf(target)),
    keydown: (event) => {
      const at = placeOf(event.target);
      const to = MOVES[event.key]?.(at, links.length);
      if (at < 0 || to === undefined || !links[to] || isChord(event)) return;
      event.preventDefault();
      focus(to);
      links[to].scrollIntoView({ block: 'nearest' });
      if (event.shiftKey) extendSelection(wordsAt(at), wordsAt(to));
    },
  });
  return { ...transcript, focus };
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey;

/** Selects whole statements with the keyboard, from the one where it began. */
function extendSelection(from: HTMLElement | undefined, to: HTMLElement | undefined): void {
  const selection = getSelection();
  if (!selection || !from?.firstChild || !to?.firstChild) return;
  const anchor = selection.isCollapsed
    ? from.firstChild
    : (selection.anchorNode ?? from.firstChild);
  const isBack = anchor.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING;
  const length = (node: Node) => node.textContent?.length ?? 0;
  selection.setBaseAndExtent(
    anchor,
    isBack ? length(anchor) : 0,
    to.firstChild,
    isBack ? 0 : length(to.firstChild),
  );
}
