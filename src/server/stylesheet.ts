/** The style of every page. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #59636e; --paper: #ffffff; --line: #d1d9e0; --mark: #fff3b0; --link: #0550ae;
  --alert: #9a6700; --alert-paper: #fff8e3; --gone: #ffe3e0; --new: #daf5e0;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9198a1; --paper: #0d1117; --line: #3d444d; --mark: #5c4a00; --link: #79b8ff;
    --alert: #d29922; --alert-paper: #272115; --gone: #5d1f1d; --new: #16452a; }
}
body {
  max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere;
  font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper);
}
a { color: var(--link); }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.0625rem; margin: 2rem 0 0; }
h1 + .call { margin-top: -0.5rem; }
.call, .voice { color: var(--soft); }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
blockquote.said { font-size: 1.25rem; line-height: 1.5; white-space: pre-line; border-color: var(--link); }
.voice { margin: 1.5rem 0 -0.5rem; }
blockquote.question { color: var(--soft); white-space: pre-line; }
mark { color: inherit; background: var(--mark); padding: 0.1em 0; }
.who { font-weight: 600; }
[role='alert'] { padding: 0.75rem 1rem; border-left: 3px solid var(--alert); background: var(--alert-paper); }
.version > p { margin: 0.5rem 0; }
.diff { padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 4px; line-height: 1.8; }
del, ins { padding: 0.1em 0.2em; border-radius: 2px; text-decoration-thickness: 1px; }
del { background: var(--gone); }
ins { background: var(--new); }
pre { padding: 0.75rem; border: 1px solid var(--line); white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; border-top: 1px solid var(--line); padding-top: 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.cite ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
.cite li { display: flex; align-items: baseline; gap: 0.5rem; }
button { padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 4px; font: inherit; font-size: 0.875rem; color: var(--soft); background: none; cursor: pointer; }
button:hover { color: var(--ink); border-color: currentColor; }
nav { margin-top: 1.5rem; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.5rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --line: #999; --link: #000; }
  @page { margin: 2cm; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.45; }
  header, nav, .cite { display: none; }
  mark { background: none; text-decoration: underline; text-underline-offset: 0.2em; }
  h1, h2, .voice { break-after: avoid; }
  del, ins, [role='alert'] { background: none; }
  [role='alert'] { border: 1px solid currentColor; }
  .said, .diff, dl { break-inside: avoid; }
}
`;
