import { readSpeakerPlaces, scoreSpeakers } from '../speakers.js';
import { eachTranscript } from './corpora.js';
import type { Suite } from './suite.js';

/** Who is shown as the speaker of places that were marked by hand, by format. */
export const speakers: Suite = async (place) => {
  const corpus = await eachTranscript(place);
  if (!corpus) return null;
  const calls = new Map(corpus.calls.map((call) => [call.transcript.file, call]));
  const places = await readSpeakerPlaces('test/evaluation/speakers.jsonl');
  const { byFormat, failures, ...all } = scoreSpeakers(places, (file) => calls.get(file));
  for (const { place: at, shown } of failures)
    place.say(`${at.file}:${at.line} ${at.kind} by ${at.speaker}: ${shown}`);
  const rows = Object.entries({ ...byFormat, all });
  return {
    figures: Object.fromEntries(
      rows.map(([format, counts]) => [
        format,
        { ...counts, rightShare: counts.right / Math.max(1, counts.places) },
      ]),
    ),
  };
};
