import { TranscriptError } from '../../errors.js';
import { fieldName, fieldsOf, type Named, TURN } from './fields.js';

/** When a turn begins, in seconds; null where its fields do not tell. */
export function secondsOf(of: Named): number | null {
  const values = fieldsOf(of);
  const name = TURN.time.find((one) => toSeconds(values.get(one)) !== null);
  const value = name === undefined ? null : toSeconds(values.get(name));
  const isThousandths = name === fieldName('startMs');
  return value === null ? null : isThousandths ? value / 1000 : value;
}

/** `HH:MM:SS`. */
export function asTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return [whole / 3600, (whole / 60) % 60, whole % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}

/**
 * Times in seconds, whatever they were written in; all null where they are times of day or no times of a recording.
 *
 * @throws TranscriptError BAD_TIMES where they run back: then the turns are out of their order, and answers would stand behind other questions
 */
export function recordingTimes(times: readonly (number | null)[], file: string): (number | null)[] {
  const latest = times.reduce<number>((last, time) => Math.max(last, time ?? 0), 0);
  if (latest > LONGEST_CALL * 1000) return times.map(() => null);
  const scale = latest > LONGEST_CALL ? 1000 : 1;
  let last = 0;
  return times.map((time, at) => {
    if (time === null) return null;
    const seconds = time / scale;
    if (seconds < last - OVERLAP) {
      throw new TranscriptError(
        'BAD_TIMES',
        `${file}: turn ${at + 1} begins at ${asTime(seconds)}, though one before it begins at ${asTime(last)}: put the turns in order, or leave out their times`,
      );
    }
    last = Math.max(last, seconds);
    return seconds;
  });
}

/** Seconds of the longest call: what goes on longer was measured in thousandths. */
const LONGEST_CALL = 12 * 3600;
/** Seconds by which somebody may begin before another has ended. */
const OVERLAP = 30;

function toSeconds(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{1,12}(?:[.,]\d{1,9})?s?$/.test(text)) return Number.parseFloat(text.replace(',', '.'));
  const [, hours = '0', minutes, seconds] =
    /^(?:(\d{1,2}):)?(\d{1,3}):(\d\d(?:[.,]\d{1,9})?)$/.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number.parseFloat(seconds.replace(',', '.'));
}
