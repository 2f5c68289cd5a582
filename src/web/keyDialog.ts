import { refusal } from './api.js';
import { button, fill, h, on } from './dom.js';

/**
 * Asks for the server's key, once for all requests that wait for one. The key goes to the server, which answers with a cookie
 * that no script can read; the page keeps nothing of it.
 * @returns true when the server took the key, false when the reader gave up
 */
export function createKeyDialog(dialog: HTMLDialogElement, root: URL): () => Promise<boolean> {
  let asking: Promise<boolean> | null = null;
  return () => {
    asking ??= ask(dialog, root).finally(() => {
      asking = null;
    });
    return asking;
  };
}

function ask(dialog: HTMLDialogElement, root: URL): Promise<boolean> {
  const field = h('input', {
    type: 'password',
    id: 'key-field',
    autocomplete: 'current-password',
    required: true,
  });
  const fault = h('p', { role: 'alert', class: 'fault' });
  return new Promise((resolve) => {
    const form = on(
      h(
        'form',
        { class: 'stack' },
        h('h2', { id: 'key-title' }, 'This server asks for a key'),
        h('label', { for: 'key-field' }, 'The key that you were given'),
        field,
        fault,
        h(
          'p',
          { class: 'actions' },
          h('button', { class: 'main' }, 'Use this key'),
          button('Not now', () => dialog.close()),
        ),
      ),
      {
        submit: async (event) => {
          event.preventDefault();
          fault.textContent = await handIn(field.value.trim(), root);
          if (fault.textContent === '') dialog.close('taken');
        },
      },
    );
    fill(dialog, form);
    dialog.returnValue = '';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'taken'), { once: true });
    dialog.showModal();
  });
}

/** What is wrong with the key, in words; empty when it was taken. */
async function handIn(key: string, root: URL): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify({ key }) };
  const response = await fetch(new URL('api/session', root), request).catch(() => null);
  if (response === null) return 'The server does not answer. Try again.';
  return response.ok ? '' : (await refusal(response)).message;
}
