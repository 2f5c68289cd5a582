import type CSL from 'citeproc';
import type { CslRecord } from './cslRecord.js';
import type { Place } from './place.js';
import { readLocale, readStyle, type Style } from './styleFiles.js';

/** A reference in one of the printed styles. */
export interface StyledReference {
  /** The entry of the list at the end. */
  readonly entry: string;
  /** What stands at the quote: in brackets, or for Chicago the note. It holds the place in the source. */
  readonly atQuote: string;
}

/**
 * Sets a record in a style. The engine and the style are loaded when they are first asked for (about half a second;
 * then some milliseconds a reference).
 */
export async function styledReference(
  record: CslRecord,
  place: Place | null,
  style: Style,
): Promise<StyledReference> {
  const engine = await engineFor(style);
  return engine(FIELDS[style](withoutOwnPublisher(record)), citeOf(record.id, place, style));
}

/** MLA names a paragraph only where the work itself prints its number; it lets nobody count. */
const citeOf = (id: string, place: Place | null, style: Style): Cite => {
  if (place === null || (style === 'mla' && place.kind === 'paragraph')) return { id };
  // The styles print a time as it stands; MLA's sets no comma before what it takes for a page, as it should before a time.
  const label = place.kind === 'page' || style === 'mla' ? 'page' : 'timestamp';
  return { id, locator: place.words, label };
};

/** All three styles leave out a publisher who is the author. */
function withoutOwnPublisher({ publisher, ...record }: CslRecord): CslRecord {
  const isAuthor = record.author?.some(
    (name) => 'literal' in name && name.literal.toLowerCase() === publisher?.toLowerCase(),
  );
  return isAuthor || publisher === undefined ? record : { ...record, publisher };
}

/**
 * What the style files make of a speech is not always what the manuals ask for of its transcript on a page, so a record is
 * shown to them with the fields that give what the manuals ask for.
 */
const FIELDS: Readonly<Record<Style, (record: CslRecord) => object>> = {
  apa: (record) => record,
  // As a speech the entry would lose who published the transcript.
  chicago: (record) => ({ ...record, type: 'document' }),
  // As a speech it would lose its date. The site is the container of a page, and names its publisher.
  mla: ({ publisher, ...record }) => ({
    ...record,
    type: 'webpage',
    ...(publisher === undefined ? {} : { 'container-title': publisher }),
  }),
};

type Cite = { readonly id: string; readonly locator?: string; readonly label?: string };
type SetReference = (item: object, cite: Cite) => StyledReference;

const engines = new Map<Style, Promise<SetReference>>();

function engineFor(style: Style): Promise<SetReference> {
  const engine = engines.get(style) ?? loadEngine(style);
  engines.set(style, engine);
  engine.catch(() => engines.delete(style)); // what failed is tried again
  return engine;
}

async function loadEngine(style: Style): Promise<SetReference> {
  const [{ default: citeproc }, rules, locale] = await Promise.all([
    import('citeproc'),
    readStyle(style),
    readLocale(),
  ]);
  let shown: object = {};
  const source = { retrieveLocale: () => locale, retrieveItem: () => shown };
  const engine = new citeproc.Engine(source, rules, 'en-US');
  engine.setOutputFormat('text');
  return (item, cite) => {
    shown = item;
    return setReference(engine, cite);
  };
}

/** Synchronous, so that two requests cannot mix in one engine. */
function setReference(engine: InstanceType<typeof CSL.Engine>, cite: Cite): StyledReference {
  engine.updateItems([]); // forgets the reference before, which could make this one "ibid."
  engine.updateItems([cite.id]);
  const bibliography = engine.makeBibliography();
  const citation = { citationItems: [cite], properties: { noteIndex: 1 } };
  return {
    entry: bibliography === false ? '' : bibliography[1].join('').trim(),
    atQuote: engine.previewCitationCluster(citation, [], [], 'text').trim(),
  };
}
