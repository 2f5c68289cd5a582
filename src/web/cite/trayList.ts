import type { Context } from '../context.js';
import { button, fill, h } from '../dom.js';
import { placedWords } from './placedWords.js';

export interface TrayList {
  readonly element: HTMLElement;
  /** Shows what the tray holds now. */
  show(): void;
}

type Control = 'up' | 'down' | 'remove';

/**
 * The citations of the tray; each can be moved, removed and opened, and the focus stays where the hand is.
 * @param emptied takes the focus after the last one is removed
 */
export function trayList(context: Context, emptied: () => void): TrayList {
  const { tray, announce } = context;
  const element = h('ol', { class: 'sources collected' });

  const move = (from: number, to: number, control: Control) => {
    const citations = [...tray.all()];
    citations.splice(to, 0, ...citations.splice(from, 1));
    tray.replace(citations);
    announce(`Moved to place ${to + 1} of ${citations.length}`);
    focusOn(to, control);
  };
  const remove = (at: number) => {
    tray.replace(tray.all().filter((_, other) => other !== at));
    announce('Removed from the tray');
    const { length } = tray.all();
    if (length === 0) emptied();
    else focusOn(Math.min(at, length - 1), 'remove');
  };
  const focusOn = (at: number, control: Control) => {
    const controls = element.children[at]?.querySelectorAll<HTMLButtonElement>('[data-control]');
    const usable = [...(controls ?? [])].filter((one) => !one.disabled);
    (usable.find((one) => one.dataset.control === control) ?? usable[0])?.focus();
  };
  const controlsAt = (at: number, count: number) => {
    const control = (name: Control, words: string, sign: string, press: (() => void) | null) =>
      button(sign, () => press?.(), {
        class: 'quiet small',
        'data-control': name,
        disabled: press === null,
        'aria-label': `${words} ${at + 1} of ${count}`,
        title: words,
      });
    return [
      control('up', 'Move up', '↑', at > 0 ? () => move(at, at - 1, 'up') : null),
      control('down', 'Move down', '↓', at < count - 1 ? () => move(at, at + 1, 'down') : null),
      control('remove', 'Remove', '×', () => remove(at)),
    ];
  };
  const show = () => {
    const all = tray.all();
    fill(
      element,
      all.map((citation, at) =>
        h('li', null, placedWords(citation, all, context, controlsAt(at, all.length))),
      ),
    );
  };
  return { element, show };
}
