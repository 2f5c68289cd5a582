import { foldWords } from '../language/fold.js';
import type { CitationRecord } from './citationRecord.js';
import { codePoints } from './record.js';
import { type RecordCheck, recordCheck } from './recordCheck.js';

/** Characters of the transcript that a message shows. */
const SHOWN = 200;

/** Whether the text is the one that was cited, and has the quote to the letter at its place, between the same words. */
export function checkWords(
  { onrecord: { transcript, offsets }, target }: CitationRecord,
  { text, textSha256 }: { readonly text: string; readonly textSha256: string },
): RecordCheck[] {
  const [{ exact, prefix, suffix }, position] = target.selector;
  const { start, end } = offsets;
  const found = text.slice(start, end);
  const before = text.slice(Math.max(0, start - prefix.length), start) === prefix;
  const after = text.slice(end, end + suffix.length) === suffix;
  const points = [codePoints(text.slice(0, start)), codePoints(text.slice(0, end))];
  return [
    recordCheck('text', textSha256 === transcript.textSha256, {
      yes: 'its text is the text that was cited',
      no: `its text is another: the SHA-256 is ${textSha256}, the record's is ${transcript.textSha256}`,
    }),
    recordCheck('quote', found === exact, {
      yes: `the quote stands at ${start} to ${end}, to the letter`,
      no: `${found === '' ? 'the transcript has nothing' : `the transcript says "${found.slice(0, SHOWN)}"`} at ${start} to ${end}; ${whereElse(exact, text)}`,
    }),
    recordCheck('context', before && after, {
      yes: 'the words before and after it are the same',
      no: `other words stand ${before ? 'after' : after ? 'before' : 'before and after'} it than the record says`,
    }),
    recordCheck('position', points[0] === position.start && points[1] === position.end, {
      yes: 'the TextPositionSelector names the same place',
      no: `the TextPositionSelector says ${position.start} to ${position.end}; in Unicode code points the offsets are ${points.join(' to ')}`,
    }),
  ];
}

function whereElse(exact: string, text: string): string {
  const at = text.indexOf(exact);
  if (at >= 0)
    return `the quote stands at ${at} to ${at + exact.length}: the record's offsets are shifted`;
  return foldWords(text).includes(foldWords(exact))
    ? 'the quote stands in it only with other case, quotation marks, dashes or white space'
    : 'the quote stands nowhere in it: its words were changed, or are of another transcript';
}
