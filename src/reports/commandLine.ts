import { parseArgs } from 'node:util';
import { BadRequestError } from '../errors.js';
import type { Filters } from '../types.js';

/** What `npm run check-report` was asked to do. */
export interface CheckCommand {
  readonly file: string;
  readonly filters: Filters;
  readonly isJson: boolean;
  readonly isStrict: boolean;
  /** Where the annotated report goes; null where nobody wants it. */
  readonly out: string | null;
}

const USAGE =
  'Use: npm run check-report -- report.md [--call AMZN-2025-Q3] [--json] [--strict] [--out FILE]';

/** @throws BadRequestError on anything but one file and the options that there are */
export function readCheckCommand(args: readonly string[]): CheckCommand {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BadRequestError(USAGE);
  return {
    file,
    filters: values.call ? { calls: values.call } : {},
    isJson: values.json === true,
    isStrict: values.strict === true,
    out: values.out ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        call: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        strict: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadRequestError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
