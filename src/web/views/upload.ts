import type { Context, OpenView } from '../context.js';
import { button, fill, h } from '../dom.js';
import { type UploadForm, uploadForm } from '../upload/uploadForm.js';

/** What the server says of this browser. */
interface Session {
  readonly scope: 'read' | 'ingest' | null;
  readonly hasKeys: boolean;
}

/** Adds a transcript, for those who may. @throws ApiError */
export const openUpload: OpenView = async (context) => {
  const place = h('div', null);
  let form: UploadForm | null = null;
  const show = async () => {
    const session = await context.api.get<Session>('api/session');
    form = session.scope === 'ingest' ? uploadForm(context) : null;
    fill(place, form ? form.element : howToGetIn(session, context, show));
  };
  await show();
  return {
    title: 'Add a transcript',
    content: h('div', { class: 'upload' }, h('h1', null, 'Add a transcript'), place),
    leave: () => form?.leave(),
  };
};

/** What is missing, and what to do. */
function howToGetIn(
  { hasKeys, scope }: Session,
  { api }: Context,
  again: () => Promise<void>,
): HTMLElement {
  if (!hasKeys)
    return h(
      'div',
      { class: 'notice' },
      h('p', null, 'This browser may ask, but not add.'),
      h(
        'p',
        null,
        'Open in it the link that the server printed when it started (“To add transcripts in a browser, open once: …”). It opens once; starting the server again prints another.',
      ),
    );
  const give = button(scope === 'read' ? 'Give another key' : 'Give a key', async () => {
    await api.send('api/session', { method: 'DELETE' });
    // Without a session it is refused, and the page asks for a key.
    await api.get('api/calls').catch(() => {});
    await again();
  });
  return h(
    'div',
    { class: 'notice stack' },
    h(
      'p',
      null,
      'Adding needs a key with the scope ',
      h('code', null, 'ingest'),
      scope === 'read' ? '; the one that this browser has may only read.' : '.',
    ),
    h('p', { class: 'actions' }, give),
  );
}
