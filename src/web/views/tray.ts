import { exportRow } from '../cite/exportRow.js';
import { trayList } from '../cite/trayList.js';
import type { OpenView } from '../context.js';
import { button, fill, h } from '../dom.js';

/** The collected citations in their order, and the ways to take them into a report. */
export const openTray: OpenView = (context) => {
  const { tray, announce } = context;
  const count = h('p', { class: 'soft', tabindex: -1 });
  const list = trayList(context, () => count.focus());
  const undo = h('p', { class: 'actions' });
  const actions = h('div', { class: 'tray-actions' });
  const clear = () => {
    const before = tray.all();
    tray.replace([]);
    announce('The tray is empty');
    const back = button('Put them back', () => {
      fill(undo);
      tray.replace([...before, ...tray.all()]);
      count.focus();
    });
    fill(undo, back);
    back.focus();
  };
  const show = () => {
    const { length } = tray.all();
    fill(
      count,
      length === 0 ? howToFill() : `${length} ${length === 1 ? 'citation' : 'citations'}`,
    );
    actions.hidden = length === 0;
    if (length > 0) fill(undo);
    const hadFocus = list.element.contains(document.activeElement);
    list.show();
    if (hadFocus) count.focus({ preventScroll: true }); // until the list knows a better place
  };
  fill(actions, exportRow(context), button('Empty the tray', clear, { class: 'quiet' }));
  const stop = tray.watch(show);
  show();
  return {
    title: 'Tray',
    content: h('div', { class: 'tray' }, h('h1', null, 'Tray'), count, undo, actions, list.element),
    leave: stop,
  };
};

const howToFill = (): string =>
  'Nothing is collected yet. “Cite” at any quotation, then “Add to the tray”, puts it here; it stays in this browser.';
