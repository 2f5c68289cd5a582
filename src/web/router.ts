import type { Context, OpenView, View } from './context.js';
import { fill, h } from './dom.js';

/** A path with named parts, such as `calls/:id`, and the view that it opens. */
export interface Route {
  readonly path: string;
  readonly open: OpenView;
}

export interface Router {
  /** Opens a path relative to the root and adds it to the browser's history. */
  go(path: string): void;
  /** Opens what the address names now. */
  start(): void;
}

/** Shows the view of the address in `main`, and takes over links between views, so that they load no page. */
export function createRouter(
  routes: readonly Route[],
  main: HTMLElement,
  root: URL,
  context: () => Context,
): Router {
  let shown: View | null = null;
  let wanted = 0; // a slow view must not cover one that was asked for later
  let address = ''; // of the view, without the place within it

  const open = async (isFirst: boolean) => {
    wanted += 1;
    const mine = wanted;
    address = location.pathname + location.search;
    const { view, failed } = await openRoute(routes, root, context()).then(
      (view) => ({ view, failed: false }),
      (error: unknown) => ({ view: faultView(error), failed: true }),
    );
    if (mine !== wanted) return view.leave?.();
    shown?.leave?.();
    shown = view;
    document.title = `${view.title} · OnRecord`;
    fill(main, view.content);
    main.toggleAttribute('data-failed', failed);
    markCurrent(root);
    if (!isFirst) settle(main);
  };

  const go = (path: string) => {
    history.pushState(null, '', new URL(path, root));
    void open(false);
  };

  document.addEventListener('click', (event) => {
    const target = viewLink(event, routes, root);
    if (target === null) return;
    event.preventDefault();
    go(target);
  });
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== address) void open(false); // else only the place within the view is another
  });
  return { go, start: () => void open(true) };
}

/** A new view begins at its top, and whoever reads with the keyboard begins there too. */
function settle(main: HTMLElement): void {
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

async function openRoute(routes: readonly Route[], root: URL, context: Context): Promise<View> {
  const path = pathOf(new URL(location.href), root);
  for (const { path: pattern, open } of routes) {
    const parameters = match(pattern, path);
    if (parameters) return open(context, parameters, new URLSearchParams(location.search));
  }
  throw new Error('There is no such page here.');
}

function faultView(error: unknown): View {
  const words = error instanceof Error ? error.message : String(error);
  return {
    title: 'Not shown',
    content: h(
      'div',
      { class: 'notice', role: 'alert' },
      h('h1', null, 'This cannot be shown'),
      words,
    ),
  };
}

/** Null where the browser is to follow the link itself. */
function viewLink(event: MouseEvent, routes: readonly Route[], root: URL): string | null {
  const isPlain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!isPlain || event.defaultPrevented || !link?.href || link.target || link.download)
    return null;
  const url = new URL(link.href);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
  if (url.hash !== '' && url.pathname === location.pathname) return null;
  const path = pathOf(url, root);
  return routes.some((route) => match(route.path, path)) ? `${path}${url.search}${url.hash}` : null;
}

const pathOf = ({ pathname }: URL, root: URL): string => pathname.slice(root.pathname.length);

/** `calls/:id` matches `calls/AMZN-2025-Q3` with that id. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':') && value !== '') parameters[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return parameters;
}

function markCurrent(root: URL): void {
  const here = pathOf(new URL(location.href), root).split('/')[0];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.bar nav a')) {
    const isHere = pathOf(new URL(link.href), root).split('/')[0] === here;
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
