import type { Citation } from '../../types.js';
import { ApiError } from '../api.js';
import { callName } from '../ask/words.js';
import type { Context } from '../context.js';
import { fill, h } from '../dom.js';
import { type CallStatement, callStoreOf, type LoadedCall } from '../reader/callStore.js';
import { renderTranscript, type Transcript } from '../reader/transcript.js';
import { highlight } from './highlight.js';
import { loadPlaced, type PlacedStatement, versionNotice } from './olderVersion.js';

/** Where the transcript scrolls. */
export interface TranscriptPane {
  readonly element: HTMLElement;
  /** Shows a citation's words where they stand; what was asked for before is not shown any more. */
  show(citation: Citation): void;
}

/** Where the marked words stand in the pane, from its top: there is something to read before them. */
const AT = 0.3;

export function createTranscriptPane(context: () => Context): TranscriptPane {
  const element = h('div', {
    class: 'source-text',
    tabindex: 0,
    role: 'region',
    'aria-label': 'Transcript',
  });
  const store = () => callStoreOf(context().api);
  let whole: { readonly call: LoadedCall; readonly transcript: Transcript } | null = null;
  let marks: ReturnType<typeof highlight> = null;
  let wanted = new AbortController();

  const mark = (
    citation: Citation,
    statements: readonly CallStatement[],
    { words }: Transcript,
  ): void => {
    marks?.clear();
    marks = highlight(citation, statements, words);
    if (marks) scrollTo(element, marks.first);
  };
  const showWhole = (call: LoadedCall, citation: Citation) => {
    if (whole?.call !== call)
      whole = { call, transcript: renderTranscript(call.statements, { level: 3 }) };
    const { transcript } = whole;
    if (!transcript.element.isConnected) fill(element, transcript.element);
    element.setAttribute('aria-label', `Transcript of ${callName(call)}`);
    mark(citation, call.statements, transcript);
  };
  /** A turn is soon there; a whole call may be some megabytes. */
  const showTurn = (placed: PlacedStatement, citation: Citation) => {
    const turn = renderTranscript(placed.turn, { level: 3 });
    const { current } = placed.version;
    fill(element, !current && versionNotice(placed, context()), turn.element);
    mark(citation, placed.turn, turn);
  };
  const load = async (citation: Citation, signal: AbortSignal) => {
    const placed = await loadPlaced(citation, context(), signal);
    if (signal.aborted) return;
    showTurn(placed, citation);
    if (!placed.version.current) return;
    const call = await store().call(placed.call.id, placed.call.textSha256);
    if (!signal.aborted) showWhole(call, citation);
  };
  return {
    element,
    show: (citation) => {
      wanted.abort();
      wanted = new AbortController();
      const { signal } = wanted;
      const known = store().known(citation.call.id, citation.call.textSha256);
      if (known) return showWhole(known, citation);
      fill(element, excerpt(citation));
      load(citation, signal).catch((error: unknown) => {
        if (signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        fill(element, h('p', { class: 'notice', role: 'alert' }, error.message), excerpt(citation));
      });
    },
  };
}

/** The words with what stands right around them: what can be shown before the transcript is there. */
const excerpt = ({ prefix, quote, suffix }: Citation): HTMLElement =>
  h(
    'p',
    { class: 'excerpt' },
    prefix && `…${prefix}`,
    h('mark', null, quote),
    suffix && `${suffix}…`,
  );

/** Parts out of sight have no measured height until they come near, so what is aimed at may move once: then it is aimed again. */
function scrollTo(pane: HTMLElement, mark: HTMLElement): void {
  const aim = () => {
    const { top, height } = pane.getBoundingClientRect();
    pane.scrollTop += mark.getBoundingClientRect().top - top - height * AT;
  };
  aim();
  requestAnimationFrame(aim);
}
