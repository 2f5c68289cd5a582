import { on } from './dom.js';

/** `theme.ts` reads it before anything is painted. */
const KEY = 'onrecord.theme';

/** Lets a person choose light or dark against what the system says; pressed again, it is as the system says. */
export function connectThemeButton(element: HTMLElement, storage: Storage): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const isDark =
      (document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
    element.setAttribute('aria-label', isDark ? 'Use the light theme' : 'Use the dark theme');
    element.dataset.shows = isDark ? 'dark' : 'light';
  };
  on(element, {
    click: () => {
      const next = element.dataset.shows === 'dark' ? 'light' : 'dark';
      const isSystems = next === (dark.matches ? 'dark' : 'light');
      if (isSystems) storage.removeItem(KEY);
      else storage.setItem(KEY, next);
      if (isSystems) delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      show();
    },
  });
  dark.addEventListener('change', show);
  show();
}
