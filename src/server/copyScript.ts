/**
 * `GET /assets/onrecord.js`: puts a button that copies beside each link that says what it copies (`data-copy`). Without
 * it, or where a browser allows no clipboard (not https, not this machine), the links are there all the same.
 */
export const COPY_SCRIPT = `
const SAID_MS = 2000;

if (navigator.clipboard && globalThis.ClipboardItem)
  for (const link of document.querySelectorAll('a[data-copy]')) link.after(buttonFor(link));

function buttonFor(link) {
  const button = document.createElement('button');
  const say = (words) => {
    button.textContent = words;
    button.setAttribute('aria-label', words + ': ' + link.textContent); // each is told from the others by ear too
  };
  const sayBriefly = (words) => {
    say(words);
    setTimeout(() => say('Copy'), SAID_MS);
  };
  say('Copy');
  button.type = 'button';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    // The text is given as a promise: a browser allows the clipboard only at once after a click.
    const text = textOf(link).then((words) => new Blob([words], { type: 'text/plain' }));
    navigator.clipboard
      .write([new ClipboardItem({ 'text/plain': text })])
      .then(() => sayBriefly('Copied'), () => sayBriefly('Not copied'));
  });
  return button;
}

async function textOf(link) {
  if (link.dataset.copy === 'address') return link.href;
  if (link.dataset.copy === 'quote') return document.querySelector(link.hash).textContent;
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.text()).trimEnd();
}
`;
