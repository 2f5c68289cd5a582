import { h, on } from '../dom.js';
import { nextAt } from './menuKeys.js';

export interface MenuEntry {
  readonly label: string;
  choose(): void;
}

/** Entries that belong together, under a name. */
export interface MenuGroup {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

/**
 * Opens a menu at a button, as the pattern of the ARIA practices has it: arrows, Home, End and first letters go through the
 * entries, Escape and Tab close it. It is over everything, also over a dialog, and a press elsewhere closes it.
 */
export function openMenu(opener: HTMLElement, name: string, groups: readonly MenuGroup[]): void {
  const entries = groups.flatMap((group) => group.entries);
  const buttons = entries.map((entry) =>
    on(h('button', { type: 'button', role: 'menuitem', tabindex: -1 }, entry.label), {
      click: () => {
        close();
        entry.choose();
      },
    }),
  );
  const menu = h(
    'div',
    { class: 'menu', role: 'menu', popover: 'auto', 'aria-label': name },
    groups.map((group) =>
      h(
        'div',
        { role: 'group', 'aria-label': group.name },
        h('span', { class: 'soft small', 'aria-hidden': 'true' }, group.name),
        buttons.filter((_, at) => group.entries.some((entry) => entry === entries[at])),
      ),
    ),
  );
  const close = () => {
    menu.hidePopover();
    opener.focus();
  };
  const focusAt = (at: number) => buttons.at(at % buttons.length)?.focus();
  on(menu, {
    keydown: (event) => {
      const { target } = event;
      const at = target instanceof HTMLButtonElement ? buttons.indexOf(target) : -1;
      const next = nextAt(event.key, at, entries);
      event.stopPropagation(); // the page's own keys wait
      if (event.key === 'Escape' || event.key === 'Tab') close();
      else if (next !== null) focusAt(next);
      if (event.key !== 'Tab' && (event.key === 'Escape' || next !== null)) event.preventDefault();
    },
  });
  const hide = () => menu.hidePopover();
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    opener.setAttribute('aria-expanded', 'false');
    removeEventListener('resize', hide);
    menu.remove();
  });
  addEventListener('resize', hide);
  opener.after(menu);
  opener.setAttribute('aria-expanded', 'true');
  menu.showPopover();
  place(menu, opener);
  focusAt(0);
}

/** Below the button, or above it where there is more room, and always within the window. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + GAP;
  const top = below + height <= innerHeight ? below : Math.max(GAP, at.top - GAP - height);
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  menu.style.setProperty('top', `${Math.min(top, Math.max(GAP, innerHeight - height - GAP))}px`);
  menu.style.setProperty('left', `${left}px`);
}

/** Pixels between the menu and the button or the window's edge. */
const GAP = 4;
