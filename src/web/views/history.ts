import type { Context, OpenView } from '../context.js';
import { button, fill, h, on } from '../dom.js';
import { forgetCurrent } from '../keep/current.js';
import { openExport } from '../keep/exportDialog.js';
import { findKept, type KeptConversation } from '../keep/kept.js';

/** The conversations that this browser keeps, to find, open, rename, export and delete. */
export const openHistory: OpenView = async (context) => {
  let all = await context.kept.all();
  const box = h('input', { type: 'search', id: 'find-kept', autocomplete: 'off' });
  const count = h('p', { class: 'soft small', role: 'status' });
  const list = h('ul', { class: 'kept' });
  const show = () => {
    const found = findKept(all, box.value);
    count.textContent = said(found.length, all.length);
    fill(
      list,
      found.map((kept) => keptRow(kept, context, reload)),
    );
  };
  const reload = async () => {
    all = await context.kept.all();
    show();
  };
  on(box, { input: show });
  show();
  return {
    title: 'History',
    content: h(
      'div',
      { class: 'history' },
      h('h1', null, 'History'),
      h(
        'p',
        { class: 'soft' },
        'Conversations are kept in this browser only, until you delete them.',
      ),
      all.length > 0 && h('label', { for: 'find-kept' }, 'Find', box),
      count,
      list,
    ),
  };
};

function said(found: number, all: number): string {
  if (all === 0) return 'Nothing is kept yet. What you ask is listed here.';
  return found === all ? '' : `${found} of ${all} conversations`;
}

function keptRow(
  kept: KeptConversation,
  context: Context,
  reload: () => Promise<void>,
): HTMLElement {
  const { id, conversation, changedAt } = kept;
  const { title, exchanges } = conversation;
  const row = h('li', null);
  const remove = async () => {
    await context.kept.remove(id);
    forgetCurrent(id);
    context.announce(`Deleted: ${title}`);
    const undo = button('Undo', async () => {
      await context.kept.restore(kept);
      context.announce(`Kept again: ${title}`);
      showRow().focus();
    });
    fill(row, h('p', { class: 'soft deleted' }, `Deleted: ${title} `, undo));
    undo.focus();
  };
  const rename = () => {
    fill(
      row,
      renameForm(title, renamed, () => showRow().focus()),
    );
    const name = row.querySelector('input');
    name?.focus();
    name?.select();
  };
  const renamed = async (name: string) => {
    await context.kept.rename(id, name);
    await reload();
    context.announce(`Renamed: ${name}`);
    document.querySelector<HTMLElement>(`.kept [data-kept="${id}"]`)?.focus();
  };
  const showRow = (): HTMLElement => {
    const link = h(
      'a',
      { href: new URL(`?kept=${encodeURIComponent(id)}`, context.root).href, 'data-kept': id },
      title,
    );
    fill(
      row,
      h('p', null, link),
      h('p', { class: 'soft small' }, whenSaid(changedAt), ' · ', questionsOf(exchanges.length)),
      h(
        'p',
        { class: 'actions', role: 'group', 'aria-label': title },
        button('Rename', rename, { class: 'quiet' }),
        button('Export', () => openExport(conversation, null, context), { class: 'quiet' }),
        button('Delete', () => void remove(), { class: 'quiet' }),
      ),
    );
    return link;
  };
  showRow();
  return row;
}

/** As long as a list shows whole, and less than what the server takes of a title. */
const MAX_TITLE = 120;

function renameForm(
  title: string,
  rename: (name: string) => Promise<void>,
  cancel: () => void,
): HTMLFormElement {
  const name = h('input', { value: title, maxlength: MAX_TITLE, required: true });
  const form = h(
    'form',
    { class: 'rename' },
    h('label', null, 'Name', name),
    h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Save'), button('Cancel', cancel)),
  );
  return on(form, {
    submit: (event) => {
      event.preventDefault();
      const given = name.value.trim();
      if (given !== '') void rename(given);
    },
    keydown: (event) => {
      if (event.key === 'Escape') cancel();
    },
  });
}

const questionsOf = (count: number): string => `${count} question${count === 1 ? '' : 's'}`;

const whenSaid = (iso: string): string =>
  new Date(iso).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
