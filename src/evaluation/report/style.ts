/** The report's style, light and dark; the drawings take their colours from it. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #59636e; --paper: #ffffff; --line: #d8dee4; --track: #eaeef2;
  --box: #4c8dd6; --good: #1a7f37; --bad: #b3261e; --fair: #8a5a00;
  --c0: #0969da; --c1: #bc4c00; --c2: #1a7f37; --c3: #8250df; --c4: #bf3989; --c5: #6e7781;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --soft: #9198a1; --paper: #0d1117; --line: #30363d; --track: #21262d;
    --box: #3f7fc4; --good: #4ac26b; --bad: #ff7b72; --fair: #d4a72c;
    --c0: #58a6ff; --c1: #f0883e; --c2: #56d364; --c3: #bc8cff; --c4: #ff7bbd; --c5: #8b949e;
  }
}
body {
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif;
}
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 0.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p { margin: 0.25rem 0; color: var(--soft); max-width: 46rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
table.figures { width: auto; min-width: 24rem; }
th { text-align: left; color: var(--soft); font-weight: 600; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
.number { text-align: right; white-space: nowrap; }
.scroll { overflow-x: auto; }
.verdict { font-weight: 600; white-space: nowrap; }
.reached { color: var(--good); } .fallen { color: var(--bad); } .missed { color: var(--fair); } .none { color: var(--soft); font-weight: 400; }
figure { margin: 0.5rem 0 1.5rem; max-width: 44rem; }
figcaption { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding-left: 3rem; font-size: 0.9rem; }
svg { display: block; width: 100%; height: auto; }
svg.bar { width: 7.5rem; }
svg text { font-size: 12px; fill: var(--soft); font-family: inherit; }
.grid { stroke: var(--line); stroke-width: 1; }
.mark { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 3; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.track { fill: var(--track); }
.box { fill: var(--box); }
.whisker { stroke: var(--box); stroke-width: 2; }
.median { stroke: var(--ink); stroke-width: 2; }
.c0 { stroke: var(--c0); } .c1 { stroke: var(--c1); } .c2 { stroke: var(--c2); }
.c3 { stroke: var(--c3); } .c4 { stroke: var(--c4); } .c5 { stroke: var(--c5); }
.key::before { content: ''; display: inline-block; width: 1.1rem; height: 0.2rem; margin-right: 0.4rem; vertical-align: middle; }
.key.c0::before { background: var(--c0); } .key.c1::before { background: var(--c1); } .key.c2::before { background: var(--c2); }
.key.c3::before { background: var(--c3); } .key.c4::before { background: var(--c4); } .key.c5::before { background: var(--c5); }
`;
