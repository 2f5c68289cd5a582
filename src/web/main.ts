import { createApi } from './api.js';
import { citeButton } from './cite/citeButton.js';
import type { Context } from './context.js';
import { createTransact } from './keep/database.js';
import { createKeptConversations } from './keep/keptConversations.js';
import { createKeyDialog } from './keyDialog.js';
import { createRouter } from './router.js';
import { createSourcePanel } from './source/sourcePanel.js';
import { connectThemeButton } from './themeButton.js';
import { createTray } from './tray.js';
import { openAsk } from './views/ask.js';
import { openCall } from './views/call.js';
import { openCalls } from './views/calls.js';
import { openHistory } from './views/history.js';
import { openShared } from './views/shared.js';
import { openTimeline } from './views/timeline.js';
import { openTray } from './views/tray.js';
import { openUpload } from './views/upload.js';
import { openVerify } from './views/verify.js';

const ROUTES = [
  { path: '', open: openAsk },
  { path: 'calls', open: openCalls },
  { path: 'calls/:id', open: openCall },
  { path: 'timeline', open: openTimeline },
  { path: 'verify', open: openVerify },
  { path: 'tray', open: openTray },
  { path: 'upload', open: openUpload },
  { path: 'history', open: openHistory },
  { path: 's/:id', open: openShared },
];

const root = new URL(document.documentElement.dataset.root ?? './', location.href);
const api = createApi(root, createKeyDialog(byId('key') as HTMLDialogElement, root));
const tray = createTray(localStorage, window);
const panel = createSourcePanel(byId('panel'), () => context);
const router = createRouter(ROUTES, byId('main'), root, () => context);

const context: Context = {
  api,
  root,
  tray,
  kept: createKeptConversations(createTransact(() => indexedDB)),
  announce: (words) => {
    byId('live').textContent = words;
  },
  go: router.go,
  showSource: panel.show,
  citeButton: (citation) => citeButton(citation, context),
};

// A relative link means something else as soon as another view has another address.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.bar a, link[rel="icon"]'))
  link.setAttribute('href', link.href);
connectThemeButton(byId('theme'), localStorage);
const showCount = () => {
  byId('tray-count').textContent = String(tray.all().length || '');
};
tray.watch(showCount);
showCount();
router.start();

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}
