/** Runs before the first paint, as a plain script: the chosen theme must not flash up after the other one. */
const chosen = localStorage.getItem('onrecord.theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
