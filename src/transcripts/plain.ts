import type { Party, Section } from '../types.js';
import { headsQuestions, headsRemarks } from './callHeadings.js';
import { draftOutline } from './draft.js';
import { guessFromCover, guessFromSpeech } from './guessCall.js';
import type { Outline, TranscriptFormat } from './outline.js';
import { isProse } from './prose.js';
import { splitSentences } from './sentences.js';
import type { SourceText } from './sourceText.js';
import { endsWords, isWrapped, type TextLine, textLines, toParagraphs } from './textLines.js';
import { tellApart, type Unnamed } from './unnamedVoices.js';

/**
 * Prose in which nobody is named: what a machine wrote down of a recording, captions without voices, a sentence a
 * line. Names in it may be misheard, so that nobody gets one.
 */
export const plain: TranscriptFormat = {
  name: 'plain',
  recognises: ({ text }) => isProse(text),
  outline,
  guessCall: (source) => {
    const { cover, spoken } = fromFirstWords(textLines(source));
    const words = spoken.slice(0, FIRST_LINES).map((line) => line.words);
    return {
      ...guessFromSpeech(words.join('\n')),
      ...guessFromCover(cover.map((line) => line.words)),
    };
  },
};

/** Lines that hold a call's first words. */
const FIRST_LINES = 60;

const PARTIES: Readonly<Record<Unnamed, Party | null>> = {
  operator: 'operator',
  asker: 'analyst',
  presenter: 'executive',
  anybody: null,
};

function outline(source: SourceText): Outline {
  const { text } = source;
  const lines = fromFirstWords(textLines(source)).spoken.filter(
    ({ words }) => !headsQuestions(words) && !headsRemarks(words),
  );
  const sentences = toParagraphs(lines, isWrapped(lines)).flatMap(({ start, end }, paragraph) =>
    splitSentences(text, start, end).map((span) => ({ ...span, paragraph })),
  );
  const words = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  const { voices, questions } = tellApart(words);
  const turns = (at: number) => at === 0 || at === questions || voices[at] !== voices[at - 1];
  const draft = draftOutline(text);
  let start = 0;
  sentences.forEach((sentence, at) => {
    const section: Section = at < questions ? 'remarks' : 'qa';
    if (turns(at)) draft.open({ section, heard: null, party: PARTIES[voices[at] ?? 'anybody'] });
    if (turns(at) || sentence.paragraph !== sentences[at - 1]?.paragraph) start = sentence.start;
    if (turns(at + 1) || sentence.paragraph !== sentences[at + 1]?.paragraph)
      draft.say({ start, end: sentence.end });
  });
  return draft.finish([]);
}

/** A title page is no speech: lines without the end of a sentence, of fewer words than speech begins with. */
function fromFirstWords(lines: readonly TextLine[]): {
  readonly cover: readonly TextLine[];
  readonly spoken: readonly TextLine[];
} {
  const first = lines.findIndex(
    (line) =>
      (endsWords(line) && !/[:–—-]$/.test(line.words)) ||
      line.words.split(/\s+/).length >= LONG_LINE,
  );
  return { cover: lines.slice(0, Math.max(0, first)), spoken: lines.slice(Math.max(0, first)) };
}

const LONG_LINE = 8;
