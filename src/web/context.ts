import type { Citation } from '../types.js';
import type { Api } from './api.js';
import type { KeptConversations } from './keep/kept.js';
import type { Tray } from './tray.js';

/** What every view may use; `main.ts` makes it once. */
export interface Context {
  readonly api: Api;
  /** Where the server is, with a slash at its end. */
  readonly root: URL;
  readonly tray: Tray;
  readonly kept: KeptConversations;
  /** Says something to those who do not see it, in the page's one live region. */
  announce(words: string): void;
  /** Opens another view of the page; the path is relative to the root: `calls/AMZN-2025-Q3`. */
  go(path: string): void;
  /**
   * Shows a citation in the source panel, at its exact words in their turn. `all` are those that the keyboard goes through;
   * focus comes back to `opener` when the panel is closed.
   */
  showSource(citation: Citation, all: readonly Citation[], opener: HTMLElement): void;
  /** A button that opens the ways to cite: quote, link, each reference form, the tray. */
  citeButton(citation: Citation): HTMLElement;
}

/** What a view shows in the page's main part. */
export interface View {
  /** What the window is called while it is shown. */
  readonly title: string;
  readonly content: Node;
  /** Called when another view takes its place: ends what still runs. */
  leave?(): void;
}

/** Opens a view for an address; `parameters` are the parts of its path that the route names. */
export type OpenView = (
  context: Context,
  parameters: Readonly<Record<string, string>>,
  search: URLSearchParams,
) => View | Promise<View>;
