interface Named {
  readonly label: string;
}

/** Where the focus goes for a key; null where the key is none of the menu's. */
export function nextAt(key: string, at: number, entries: readonly Named[]): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  };
  const step = steps[key];
  if (step !== undefined) return step;
  if (key.length !== 1 || key === ' ') return null;
  const found = entries.findIndex(
    (_, by) => letterOf(entries[(at + 1 + by) % entries.length]) === key.toLowerCase(),
  );
  return found < 0 ? null : (at + 1 + found) % entries.length;
}

const letterOf = (entry: Named | undefined): string => entry?.label.charAt(0).toLowerCase() ?? '';
