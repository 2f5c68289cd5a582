import { type Html, html } from '../../server/html.js';

/** Words in which backticks mean code and a line break ends a line. */
export const inWords = (text: string): Html =>
  html`${text.split('\n').map((line, at) => (at === 0 ? codeIn(line) : html`<br>${codeIn(line)}`))}`;

const codeIn = (line: string): Html =>
  html`${line.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
