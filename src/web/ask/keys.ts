import { button, h } from '../dom.js';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['/', 'to the question box'],
  ['Enter', 'asks'],
  ['Shift + Enter', 'a new line in the question'],
  ['Escape', 'stops the answer, closes what is open'],
  ['?', 'this list'],
];

/** `/` goes to the question box, Escape stops, `?` lists the keys; none of them where something is typed. */
export function listenToKeys(
  actions: { readonly focus: () => void; readonly stop: () => void },
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    const isTyped = event.target instanceof Element && event.target.matches(TYPED);
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    if (event.defaultPrevented || isChord || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return actions.stop();
    if (isTyped || (event.key !== '/' && event.key !== '?')) return;
    event.preventDefault();
    if (event.key === '/') actions.focus();
    else showKeys();
  };
  document.addEventListener('keydown', listen, { signal });
}

const TYPED = 'input, textarea, select, [contenteditable]';

/** Opens the list of keys. */
export function showKeys(): void {
  const dialog = h(
    'dialog',
    { class: 'chooser', 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, 'Keys'),
    h(
      'dl',
      { class: 'keys' },
      KEYS.map(([key, does]) => [h('dt', null, h('kbd', null, key)), h('dd', null, does)]),
    ),
    button('Close', () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
