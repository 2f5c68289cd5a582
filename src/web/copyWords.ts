import type { Context } from './context.js';
import { button, h } from './dom.js';

/** How long a button says that it copied. */
const SAID_MS = 2000;

/**
 * Copies what may still have to be fetched, and says so on the button that was pressed and to those who do not see it. Where
 * a browser allows no clipboard (without https, or asked not to), the words are shown to be copied by hand.
 * @param what what is copied: "APA"
 */
export async function copyWords(
  words: Promise<string>,
  what: string,
  pressed: HTMLButtonElement,
  { announce }: Pick<Context, 'announce'>,
): Promise<void> {
  try {
    await write(words);
  } catch {
    await words.then(
      (text) => showByHand(what, text),
      (error: Error) => showByHand(what, null, error.message),
    );
    pressed.focus();
    return;
  }
  announce(`Copied: ${what}`);
  const label = pressed.dataset.label ?? pressed.textContent ?? '';
  pressed.dataset.label = label;
  pressed.textContent = 'Copied';
  setTimeout(() => {
    pressed.textContent = label;
  }, SAID_MS);
}

/** A browser allows the clipboard only at once after a click, so the words are given as a promise. */
function write(words: Promise<string>): Promise<void> {
  const blob = words.then((text) => new Blob([text], { type: 'text/plain' }));
  blob.catch(() => {}); // told by whoever waits for the words
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

function showByHand(what: string, text: string | null, problem = ''): Promise<void> {
  const field = h('textarea', { readonly: true, rows: 8, 'aria-label': what });
  field.value = text ?? '';
  const close = button('Close', () => dialog.close(), { class: 'main' });
  const dialog = h(
    'dialog',
    { class: 'chooser by-hand', 'aria-label': what },
    h('h2', null, what),
    text === null
      ? h('p', { role: 'alert' }, problem)
      : h('p', { class: 'soft' }, 'The browser does not let the page copy. Copy it from here:'),
    text !== null && field,
    h('p', { class: 'actions' }, close),
  );
  document.body.append(dialog);
  dialog.showModal();
  if (text !== null) {
    field.focus();
    field.select();
  }
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
  });
}
