import type { StatementKind } from '../../types.js';
import { aboutSpeaker, SECTION_NAMES } from '../ask/words.js';
import { h } from '../dom.js';
import type { CallStatement } from './callStore.js';
import { groupIntoTurns } from './turns.js';

/** A transcript on the page. */
export interface Transcript {
  readonly element: HTMLElement;
  /** The element of each statement, which holds its words and nothing else, in the order of the text. */
  readonly words: ReadonlyMap<string, HTMLElement>;
  /** What heads its sections and topics, in order. */
  readonly headings: readonly HTMLElement[];
}

/** What a statement has beside its words. */
export interface Dressing {
  /** Of headings: a section has this level, a topic the next. */
  readonly level: 2 | 3;
  /** Whether the element of a statement has its id, as a page can have it but once. */
  readonly hasIds?: boolean;
  /** What follows the words of the statement at this place in the call, from 0. */
  after?(statement: CallStatement, at: number): Node;
}

/**
 * A browser passes over what is far out of sight, stretch by stretch: long enough that a long call has not too many of them,
 * short enough that one is laid out within a frame.
 */
const MAX_STRETCH = 40;

/** Statements by section, topic and turn; who speaks stands over each turn. */
export function renderTranscript(
  statements: readonly CallStatement[],
  dressing: Dressing,
): Transcript {
  const words = new Map<string, HTMLElement>();
  const headings: HTMLElement[] = [];
  const element = h('div', { class: 'transcript' });
  let stretch = h('div', { class: 'stretch' });
  let size = 0;
  let letters = 0;
  let count = 0;
  let section: string | null = null;
  let topic: string | null = null;

  const breakStretch = () => {
    if (size < MAX_STRETCH) return false;
    stretch.style.setProperty('--letters', String(letters)); // what its height is guessed from
    stretch = h('div', { class: 'stretch' });
    element.append(stretch);
    size = 0;
    letters = 0;
    return true;
  };
  const head = (level: 2 | 3 | 4, text: string) => {
    const heading = h(`h${level}`, { tabindex: -1 }, text);
    headings.push(heading);
    return heading;
  };
  const paragraph = (said: readonly CallStatement[]): HTMLElement => {
    const label = said[0]?.label;
    const p = h('p', null, label && h('b', { class: 'label' }, `${label}: `));
    for (const statement of said) {
      const own = h('span', { class: 'statement' }, statement.quote);
      if (dressing.hasIds) own.id = statement.id;
      words.set(statement.id, own);
      p.append(own);
      if (dressing.after) p.append(dressing.after(statement, count));
      p.append(' ');
      count += 1;
      letters += statement.quote.length;
    }
    size += said.length;
    return p;
  };
  element.append(stretch);
  for (const { first, paragraphs } of groupIntoTurns(statements)) {
    breakStretch();
    if (first.section !== section) {
      section = first.section;
      topic = null;
      stretch.append(head(dressing.level, SECTION_NAMES[first.section]));
    }
    let turn = h('div', { class: 'turn', 'data-kind': first.kind }, nameOf(first));
    stretch.append(turn);
    for (const said of paragraphs) {
      if (breakStretch()) {
        turn = h('div', { class: 'turn continued', 'data-kind': first.kind });
        stretch.append(turn);
      }
      const about = said[0]?.topic ?? null;
      if (about !== null && about !== topic) turn.append(head(dressing.level === 2 ? 3 : 4, about));
      topic = about;
      turn.append(paragraph(said));
    }
  }
  stretch.style.setProperty('--letters', String(letters));
  return { element, words, headings };
}

/** Who speaks in a turn, and whom an answer is for. */
function nameOf({ speaker, party, attribution, kind, inReplyTo }: CallStatement): HTMLElement {
  const about = aboutSpeaker({ speaker, party });
  const part = KIND_NAMES[kind];
  const name = speaker?.name ?? attribution;
  return h(
    'p',
    { class: 'who small' },
    h('strong', null, name),
    about && `, ${about}`,
    part && part !== name && ` · ${part}`,
    inReplyTo?.asker && ` to ${inReplyTo.asker}`,
  );
}

/** Nobody takes a question for management's view. */
export const KIND_NAMES: Readonly<Record<StatementKind, string>> = {
  remark: '',
  question: 'Question',
  answer: 'Answer',
  operator: 'Operator',
};
