import type { FindCited } from '../answers/export/checkCitation.js';
import type { Catalogue } from '../catalogue.js';
import { parseRange, viewRange } from './rangeView.js';

/** What a catalogue knows by a statement's id or by `<id>..<id>`. What it finds throws BadRequestError where it is no range. */
export const findCited =
  (catalogue: Catalogue): FindCited =>
  (id, version = '') => {
    const range = parseRange(id);
    if (range === null) return catalogue.statement(id, version)?.statement;
    const isKnown = range.every((one) => catalogue.statement(one, version));
    return isKnown ? viewRange(range, version, catalogue).statement : undefined;
  };
