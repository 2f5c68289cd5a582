/** What the keys of the panel do. */
export interface PanelActions {
  readonly isOpen: () => boolean;
  close(): void;
  /** Goes so many citations on, or back where it is negative. */
  step(by: number): void;
}

const STEPS: Readonly<Record<string, number>> = {
  '[': -1,
  ']': 1,
  ArrowLeft: -1,
  ArrowRight: 1,
};

/** Where the keys go through the citations: a lone character must do nothing anywhere else (WCAG 2.1.4). */
const REACH = '#panel, [data-marker]';
/** What has its own use for arrows and Escape. */
const OWN_KEYS = 'input, textarea, select, [role^="menu"], dialog, [popover]';
const OPEN_OVER = 'dialog[open], [popover]:popover-open';

/** Escape closes the panel; `[` and `]`, or the arrows left and right, go through the citations from within it or a marker. */
export function listenToPanelKeys({ isOpen, close, step }: PanelActions): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented } = event;
    if (!isOpen() || defaultPrevented || !(target instanceof Element)) return;
    if (target.closest(OWN_KEYS) || document.querySelector(OPEN_OVER)) return;
    if (key === 'Escape') return close();
    const by = STEPS[key];
    if (by === undefined || isChord(event) || !target.closest(REACH)) return;
    event.preventDefault();
    step(by);
  });
}

/** Some keyboards have brackets only with AltGr, which counts as Control with Alt. */
const isChord = (event: KeyboardEvent): boolean =>
  !event.getModifierState('AltGraph') && (event.ctrlKey || event.metaKey || event.altKey);
