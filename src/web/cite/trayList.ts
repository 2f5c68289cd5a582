import { citedWords } from '../ask/sourceList.js';
import type { Context } from '../context.js';
import { button, fill, h } from '../dom.js';

export interface TrayList {
  readonly element: HTMLElement;
  /** Shows what the tray holds now. */
  show(): void;
}

/** The citations of the tray; each can be moved, removed and opened, and the focus stays where the hand is. */
export function trayList(context: Context, { emptied }: { emptied(): void }): TrayList {
  const { tray, announce, showSource } = context;
  const element = h('ol', { class: 'sources collected' });

  const move = (from: number, to: number, control: 'up' | 'down') => {
    const citations = [...tray.all()];
    const [moved] = citations.splice(from, 1);
    if (!moved) return;
    citations.splice(to, 0, moved);
    tray.replace(citations);
    announce(`Moved to place ${to + 1} of ${citations.length}`);
    focusOn(to, control);
  };
  const remove = (at: number) => {
    const citation = tray.all()[at];
    if (!citation) return;
    tray.remove(citation);
    announce('Removed from the tray');
    if (tray.all().length === 0) emptied();
    else focusOn(Math.min(at, tray.all().length - 1), 'remove');
  };
  const focusOn = (at: number, control: string) => {
    const controls = element.children[at]?.querySelectorAll<HTMLButtonElement>('[data-control]');
    const wanted = [...(controls ?? [])].find((one) => one.dataset.control === control);
    (wanted?.disabled ? (controls?.[0]?.disabled ? controls[1] : controls?.[0]) : wanted)?.focus();
  };
  const show = () => {
    const citations = tray.all();
    fill(
      element,
      citations.map((citation, at) => {
        const place = `${at + 1} of ${citations.length}`;
        const control = (
          name: string,
          label: string,
          words: string,
          isOff: boolean,
          press: () => void,
        ) =>
          button(label, press, {
            class: 'quiet',
            'data-control': name,
            disabled: isOff,
            'aria-label': `${words} ${place}`,
            title: words,
          });
        return h(
          'li',
          null,
          citedWords(citation, context),
          h(
            'p',
            { class: 'actions' },
            control('up', '↑', 'Move up', at === 0, () => move(at, at - 1, 'up')),
            control('down', '↓', 'Move down', at === citations.length - 1, () =>
              move(at, at + 1, 'down'),
            ),
            button('In its place', (opener) => showSource(citation, citations, opener), {
              class: 'quiet',
            }),
            control('remove', 'Remove', 'Remove', false, () => remove(at)),
          ),
        );
      }),
    );
  };
  return { element, show };
}
