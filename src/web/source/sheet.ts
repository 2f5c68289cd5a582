/** Narrower, and the panel covers the page; as in frame.css. */
const NARROW = '(max-width: 60rem)';

/** What of the page can be reached while the panel is open. */
export interface Sheet {
  opened(): void;
  closed(): void;
}

/**
 * Beside the page the panel is one more part of it; where it covers the page it is a dialog, and nothing behind it can be
 * reached until it is closed.
 */
export function createSheet(panel: HTMLElement, behind: readonly Element[]): Sheet {
  const narrow = matchMedia(NARROW);
  let isOpen = false;
  const update = () => {
    const covers = isOpen && narrow.matches;
    panel.setAttribute('role', covers ? 'dialog' : 'complementary');
    if (covers) panel.setAttribute('aria-modal', 'true');
    else panel.removeAttribute('aria-modal');
    for (const element of behind) element.toggleAttribute('inert', covers);
  };
  const set = (open: boolean) => () => {
    isOpen = open;
    update();
  };
  narrow.addEventListener('change', update);
  return { opened: set(true), closed: set(false) };
}
