import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { foldWords } from '../language/fold.js';
import type { ParsedCall, Statement, Turn } from '../types.js';

const speakerPlace = z.object({
  /** Path below the folder of transcripts; its first part is the format. */
  file: z.string(),
  /** Line of the file where the words stand, from 1; for a PDF the page. */
  line: z.number(),
  /** The first words of a turn, or of something that nobody said: only to find the place. */
  words: z.string().regex(/^\S+(?: \S+){0,5}$/, 'takes at most six words'),
  /** Which of the places with these words, from 1 in the order of the text. */
  occurrence: z.number().default(1),
  /** What was said there; `none` where nobody said it. */
  kind: z.enum(['remark', 'question', 'answer', 'operator', 'none']),
  /** The fullest name that the source gives; null where it gives none, and for the operator. */
  speaker: z.string().nullable(),
  role: z.string().nullable(),
  organization: z.string().nullable(),
  /** Other names of the source for this person which the rule for spellings does not cover. */
  alsoWritten: z.array(z.string()).default([]),
  /** Somebody is only introduced, and the turn itself names nobody: to leave it unnamed is right too. */
  nullToo: z.boolean().default(false),
});

/** A place in a transcript with who speaks there, marked by hand from the source. */
export type SpeakerPlace = z.infer<typeof speakerPlace>;

type Verdict = 'right' | 'wrong name' | 'unnamed' | 'missing' | 'false statement';

interface Counts {
  readonly places: number;
  readonly right: number;
  /** Somebody else is shown, or somebody where the source names nobody. */
  readonly wrongNames: number;
  /** Nobody is shown though the source names the speaker; or the operator is not told apart. */
  readonly unnamed: number;
  /** No statement holds the words. */
  readonly missing: number;
  /** A statement stands where nobody said anything: a heading, a list, a publisher's text. */
  readonly falseStatements: number;
  /** Of those right: an analyst taken for an executive, or the other way round. */
  readonly wrongSides: number;
}

/** A place that was judged, with what is shown there. */
interface Judged {
  readonly place: SpeakerPlace;
  readonly verdict: Verdict;
  readonly rightSide: boolean;
  /** Kind and name as shown: `answer by Ann Lee`. */
  readonly shown: string;
}

export interface SpeakerScores extends Counts {
  readonly byFormat: Readonly<Record<string, Counts>>;
  /** Every place with anything wrong about it. */
  readonly failures: readonly Judged[];
}

export async function readSpeakerPlaces(path: string): Promise<SpeakerPlace[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => speakerPlace.parse(JSON.parse(line)));
}

/** How often the right speaker is shown; everything of a call that could not be parsed is missing. */
export function scoreSpeakers(
  truth: readonly SpeakerPlace[],
  parsedCallOf: (file: string) => ParsedCall | undefined,
): SpeakerScores {
  const judged = truth.map((place) => judge(place, parsedCallOf(place.file)));
  const formats = new Set(truth.map(formatOf));
  return {
    ...count(judged),
    byFormat: Object.fromEntries(
      [...formats].map((format) => [
        format,
        count(judged.filter(({ place }) => formatOf(place) === format)),
      ]),
    ),
    failures: judged.filter(({ verdict, rightSide }) => verdict !== 'right' || !rightSide),
  };
}

const formatOf = ({ file }: SpeakerPlace): string => file.split('/')[0] ?? '';

function judge(place: SpeakerPlace, call: ParsedCall | undefined): Judged {
  const statement = call && statementAt(place, call);
  const turn = statement && call?.turns[statement.turn];
  if (!turn) {
    const verdict = call && place.kind === 'none' ? 'right' : 'missing';
    return { place, verdict, rightSide: true, shown: 'nothing' };
  }
  const shown = `${turn.kind} by ${turn.speaker?.name ?? 'nobody'}`;
  const verdict = verdictOn(place, turn);
  return { place, verdict, rightSide: verdict !== 'right' || onRightSide(place, turn), shown };
}

/** The first statement that holds any of the words; they may cross the end of a sentence or of a line. */
function statementAt(
  { words, occurrence }: SpeakerPlace,
  { transcript, statements }: ParsedCall,
): Statement | undefined {
  const pattern = words.split(' ').map(escaped).join('\\s+');
  const found = [...transcript.text.matchAll(new RegExp(pattern, 'g'))][occurrence - 1];
  if (!found) return undefined;
  const end = found.index + found[0].length;
  return statements.find((statement) => statement.end > found.index && statement.start < end);
}

function verdictOn(place: SpeakerPlace, { kind, speaker }: Turn): Verdict {
  if (place.kind === 'none') return 'false statement';
  if (place.kind === 'operator') {
    if (kind === 'operator') return 'right';
    return speaker === null ? 'unnamed' : 'wrong name';
  }
  if (kind === 'operator') return 'wrong name';
  if (speaker === null) return place.speaker === null || place.nullToo ? 'right' : 'unnamed';
  if (place.speaker === null) return 'wrong name';
  const names = [place.speaker, ...place.alsoWritten];
  return names.some((name) => isSameName(name, speaker.name)) ? 'right' : 'wrong name';
}

/** Only questions are told from the rest: where a call's section of questions begins is not what is measured. */
const onRightSide = (place: SpeakerPlace, { kind }: Turn): boolean =>
  place.speaker === null || (place.kind === 'question') === (kind === 'question');

/**
 * The same words, or the same last word and the same first letter: "Brian T. Olsavsky" and "Brian Olsavsky",
 * "Andy Jassy" and "Andrew R. Jassy". Anything else counts as another person.
 */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOfName(one), wordsOfName(other)];
  if (a.join(' ') === b.join(' ')) return true;
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && a[0]?.[0] === b[0]?.[0];
}

const wordsOfName = (name: string): string[] =>
  foldWords(name)
    .split(/[\s.]+/)
    .filter((word) => word !== '' && !/^(?:mr|mrs|ms|miss|dr)$/.test(word));

function count(judged: readonly Judged[]): Counts {
  const of = (wanted: Verdict) => judged.filter(({ verdict }) => verdict === wanted).length;
  return {
    places: judged.length,
    right: of('right'),
    wrongNames: of('wrong name'),
    unnamed: of('unnamed'),
    missing: of('missing'),
    falseStatements: of('false statement'),
    wrongSides: judged.filter(({ rightSide }) => !rightSide).length,
  };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
