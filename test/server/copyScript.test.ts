import { setImmediate as turn } from 'node:timers/promises';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { COPY_SCRIPT } from '../../src/server/copyScript.js';

interface FakeButton {
  textContent: string;
  label: string;
  click: () => void;
}

/** A page of three links, as little of a browser as the script needs; `copied` is the clipboard. */
function openPage({ clipboard = true, status = 200 } = {}) {
  const copied: string[] = [];
  const buttons: FakeButton[] = [];
  const link = (copy: string, href: string) => ({
    textContent: copy,
    dataset: { copy },
    href,
    hash: '#quote',
    after: (button: FakeButton) => buttons.push(button),
  });
  const links = [
    link('address', 'https://o.example/c/A:1?v=2'),
    link('quote', 'https://o.example/c/A:1#quote'),
    link('reference', 'https://o.example/api/statements/A:1?format=apa'),
  ];
  const createElement = () => {
    const button = {
      textContent: '',
      label: '',
      click: () => {},
      setAttribute: (name: string, value: string) => {
        if (name === 'aria-label') button.label = value;
      },
      addEventListener: (_: string, listener: () => void) => {
        button.click = listener;
      },
    };
    return button;
  };
  const write = async ([entry]: [{ content: Promise<Blob> }]) => {
    copied.push(await (await entry.content).text());
  };
  class ClipboardItem {
    readonly content: Promise<Blob>;
    constructor(entries: Record<string, Promise<Blob>>) {
      this.content = entries['text/plain'] ?? Promise.reject(new Error('no text'));
    }
  }
  runInContext(
    COPY_SCRIPT,
    createContext({
      Blob,
      setTimeout: () => {}, // what is said stays
      navigator: clipboard ? { clipboard: { write } } : {},
      ClipboardItem,
      document: {
        createElement,
        querySelectorAll: () => links,
        querySelector: () => ({ textContent: 'Because — “we” hired.' }),
      },
      fetch: async (href: string) => new Response(`Lee, A. (${href})\n`, { status }),
    }),
  );
  const click = async (at: number) => {
    buttons[at]?.click();
    for (let turns = 0; turns < 10; turns++) await turn();
    return buttons[at]?.textContent;
  };
  return { buttons, copied, click };
}

describe("the page's script", () => {
  it('adds a button that copies to each link', async () => {
    const { buttons, copied, click } = openPage();
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Copy', 'Copy', 'Copy']);
    expect([await click(0), await click(1), await click(2)]).toEqual([
      'Copied',
      'Copied',
      'Copied',
    ]);
    expect(copied).toEqual([
      'https://o.example/c/A:1?v=2',
      'Because — “we” hired.',
      'Lee, A. (https://o.example/api/statements/A:1?format=apa)',
    ]);
  });

  it('gives each button a name of its own, which says what became of it', async () => {
    const { buttons, click } = openPage();
    await click(1);
    expect(buttons.map(({ label }) => label)).toEqual([
      'Copy: address',
      'Copied: quote',
      'Copy: reference',
    ]);
  });

  it('copies no error in place of a reference, and says that it did not', async () => {
    const { copied, click } = openPage({ status: 404 });
    expect(await click(2)).toBe('Not copied');
    expect(copied).toEqual([]);
  });

  it('adds none where there is no clipboard', () => {
    expect(openPage({ clipboard: false }).buttons).toEqual([]);
  });
});
