import { saidOf, VERDICT_WORDS } from './footnotes.js';
import type { CheckedClaim, CheckedReport } from './report.js';

/** What a checked report says on a terminal: the claims that need a look, then the count of all. */
export function reportLines({ claims, message }: CheckedReport, text: string): string {
  const lines = claims.flatMap((claim) => linesOf(claim, lineAt(text, claim.start)));
  return [...lines, message].join('\n');
}

/** Characters of a claim that are shown. */
const SHOWN = 100;

function linesOf(claim: CheckedClaim, line: number): string[] {
  const { verdict, text, citations } = claim;
  const words = text.replace(/\s+/g, ' ');
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  const [first] = citations;
  return [
    `${line}: ${VERDICT_WORDS[verdict].toUpperCase()}: ${shown}`,
    ...saidOf(claim).map((sentence) => `    ${sentence}`),
    ...(first ? [`    "${first.quote.replace(/\s+/g, ' ')}" ${first.url}`] : []),
  ];
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
