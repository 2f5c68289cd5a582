import { posix } from 'node:path';
import { CONTENT_TYPES, setContentType } from './contentTypes.js';
import { type Dialect, dialectOf } from './dialect.js';
import type { DocxPackage } from './docxPackage.js';
import { type EditedParts, editParts } from './editParts.js';
import { appendFootnote, emptyFootnotes, markOf, nextId, webAddress } from './footnotes.js';
import { insertMark } from './insertMark.js';
import { readParagraphs } from './paragraphs.js';
import { inOrder, type Note } from './places.js';
import { addRelation, NO_RELATIONS, relationsPartOf, targetOf } from './relationships.js';
import { emptyStyles, ensureStyles, type NoteStyles } from './styles.js';

/**
 * The document with footnotes added. Parts that need no change keep their bytes.
 *
 * @param documentPart the name of the part with the body
 * @throws RangeError where a note stands outside the text
 */
export async function annotate(
  docx: DocxPackage,
  documentPart: string,
  notes: readonly Note[],
): Promise<Uint8Array> {
  const parts = editParts(docx);
  const document = await parts.change(documentPart);
  const dialect = dialectOf(document);
  const text = readParagraphs(document);
  const ordered = inOrder(notes, text);

  const footnotesPart = await relatedPart(parts, documentPart, 'footnotes', dialect);
  const footnotes = await parts.change(footnotesPart);
  const styles = await stylesOf(parts, documentPart, dialect);
  const links = await linkIds(parts, footnotesPart, ordered, dialect);
  const first = nextId(footnotes);
  for (const [place, { paragraphs }] of ordered.entries()) {
    appendFootnote(footnotes, { id: first + place, paragraphs }, styles, dialect, links);
  }
  for (const [place, { at }] of [...ordered.entries()].reverse()) {
    insertMark(text, at, markOf(document, dialect, first + place, styles.reference));
  }
  return parts.save();
}

/** The name of the part with the footnotes or the styles; where there is none, an empty one is made and made known. */
async function relatedPart(
  parts: EditedParts,
  documentPart: string,
  kind: 'footnotes' | 'styles',
  dialect: Dialect,
): Promise<string> {
  const relationsPart = relationsPartOf(documentPart);
  const relations = await parts.read(relationsPart, NO_RELATIONS);
  const known = targetOf(relations, documentPart, kind);
  if (known !== undefined) return known;
  const part = parts.freeName(posix.join(posix.dirname(documentPart), `${kind}.xml`));
  await parts.change(part, kind === 'styles' ? emptyStyles(dialect) : emptyFootnotes(dialect));
  await parts.change(relationsPart, NO_RELATIONS);
  addRelation(relations, {
    type: `${dialect.relations}/${kind}`,
    target: posix.basename(part),
    outside: false,
  });
  setContentType(await parts.change(CONTENT_TYPES), part, kind);
  return part;
}

async function stylesOf(
  parts: EditedParts,
  documentPart: string,
  dialect: Dialect,
): Promise<NoteStyles> {
  const part = await relatedPart(parts, documentPart, 'styles', dialect);
  const { added, ...styles } = ensureStyles(await parts.read(part));
  if (added) await parts.change(part);
  return styles;
}

/** The ids of the relationships that lead from the footnotes to addresses, each once. */
async function linkIds(
  parts: EditedParts,
  footnotesPart: string,
  notes: readonly Note[],
  { relations: base }: Dialect,
): Promise<ReadonlyMap<string, string>> {
  const pieces = notes.flatMap(({ paragraphs }) => paragraphs.flat());
  const addresses = new Set(pieces.flatMap(({ href }) => webAddress(href) ?? []));
  if (addresses.size === 0) return new Map();
  const relations = await parts.change(relationsPartOf(footnotesPart), NO_RELATIONS);
  const type = `${base}/hyperlink`;
  return new Map(
    [...addresses].map((target) => [
      target,
      addRelation(relations, { type, target, outside: true }),
    ]),
  );
}
