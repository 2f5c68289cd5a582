import { button, h, on } from '../dom.js';
import { reveal } from './reveal.js';

/** The sections and topics of a call, to jump to; null where there is nothing to choose between. */
export function outline(headings: readonly HTMLElement[]): HTMLElement | null {
  if (headings.length < 2) return null;
  const jump = (heading: HTMLElement) =>
    button(
      heading.textContent ?? '',
      () => {
        contents.open = false;
        reveal(heading, 'start');
        heading.focus({ preventScroll: true });
      },
      { class: `quiet ${heading.localName}` },
    );
  const contents = h(
    'details',
    { class: 'contents' },
    h('summary', null, 'Contents'),
    h(
      'nav',
      { 'aria-label': 'Contents of the call' },
      h(
        'ul',
        null,
        headings.map((heading) => h('li', null, jump(heading))),
      ),
    ),
  );
  return on(contents, {
    keydown: (event) => {
      if (event.key !== 'Escape' || !contents.open) return;
      event.preventDefault();
      contents.open = false;
      contents.querySelector('summary')?.focus();
    },
    focusout: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !contents.contains(relatedTarget)) contents.open = false;
    },
  });
}
