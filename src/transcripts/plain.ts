import type { Party, Section } from '../types.js';
import { draftOutline } from './draft.js';
import { guessFromCover, guessFromSpeech } from './guessCall.js';
import type { Outline, TranscriptFormat } from './outline.js';
import { isProse } from './prose.js';
import { headsQuestions } from './sectionsOf.js';
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
    ({ words }) => !headsQuestions(words),
  );
  const sentences = toParagraphs(lines, isWrapped(lines)).flatMap(({ start, end }, paragraph) =>
    splitSentences(text, start, end).map((span) => ({ ...span, paragraph })),
  );
  const words = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  const { voices, questions } = tellApart(words);
  const draft = draftOutline(text);
  let stretch = sentences[0] ?? { start: 0, end: 0, paragraph: 0 };
  sentences.forEach((sentence, at) => {
    const voice = voices[at] ?? 'anybody';
    const turns = at === 0 || at === questions || voice !== voices[at - 1];
    if (!turns && sentence.paragraph === stretch.paragraph) {
      stretch = { ...stretch, end: sentence.end };
      return;
    }
    if (at > 0) draft.say(stretch);
    const section: Section = at < questions ? 'remarks' : 'qa';
    if (turns) draft.open({ section, heard: null, party: PARTIES[voice] });
    stretch = sentence;
  });
  if (sentences.length > 0) draft.say(stretch);
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
