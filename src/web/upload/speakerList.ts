import type { HeardSpeaker } from '../../ingest/preview.js';
import { countOf } from '../ask/words.js';
import { h } from '../dom.js';
import { type Corrected, isNamesake, SIDES, type Side, sideOf } from './given.js';

export interface SpeakerList {
  readonly element: HTMLElement;
  /** The speakers whose side was set to another than was recognised. */
  corrected(): readonly Corrected[];
}

/** Who speaks, with the side to be corrected; it can be of those who have a name that is theirs alone. */
export function speakerList(speakers: readonly HeardSpeaker[]): SpeakerList {
  const choices = speakers.map((speaker) =>
    speaker.name === null || isNamesake(speaker, speakers) ? null : choiceOf(speaker, speaker.name),
  );
  const element = h(
    'ul',
    { class: 'heard' },
    speakers.map((speaker, at) =>
      h(
        'li',
        null,
        h('div', null, h('strong', null, nameOf(speaker)), aboutOf(speaker)),
        h('span', { class: 'soft small' }, countOf(speaker.statements, 'statement')),
        choices[at] ?? h('span', { class: 'side' }, SIDES[sideOf(speaker)]),
        h('q', { class: 'soft small' }, speaker.words),
      ),
    ),
  );
  const corrected = () =>
    speakers.flatMap((speaker, at) => {
      const party = choices[at]?.value as Side | undefined; // its options are the sides
      return party && speaker.name !== null && party !== sideOf(speaker)
        ? [{ name: speaker.name, party }]
        : [];
    });
  return { element, corrected };
}

const choiceOf = (speaker: HeardSpeaker, name: string): HTMLSelectElement =>
  h(
    'select',
    { class: 'side', 'aria-label': `Side of ${name}` },
    Object.entries(SIDES).map(([side, words]) =>
      h('option', { value: side, selected: side === sideOf(speaker) }, words),
    ),
  );

function nameOf({ name, party }: HeardSpeaker): string {
  if (name !== null) return name;
  return party === 'operator' ? 'Operator' : 'Not named in the source';
}

function aboutOf({ role, organization }: HeardSpeaker): HTMLElement | null {
  const about = [role, organization].filter(Boolean).join(', ');
  return about === '' ? null : h('span', { class: 'soft small' }, about);
}
