import { amazon, together } from './amazon.js';
import { drafts, faithfulness } from './checks.js';
import { ectqa } from './ectqa.js';
import { manyCalls } from './manyCalls.js';
import { measureTraps } from './measureTraps.js';
import { questions } from './questions.js';
import { quotes } from './quotes.js';
import { exchanges, scifact } from './rankings.js';
import { reports } from './reports.js';
import { speakers } from './speakers.js';
import type { Suite } from './suite.js';
import { traps } from './traps.js';
import { versions } from './versions.js';

/** What can be measured, each by its name, in the order in which all of it is measured. */
export const SUITES: Readonly<Record<string, Suite>> = {
  questions,
  many: manyCalls,
  amazon,
  together,
  speakers,
  ectqa,
  traps,
  measureTraps,
  quotes,
  reports,
  faithfulness,
  drafts,
  exchanges,
  scifact,
  versions,
};
