import type { CheckedReport as Checked, CheckedClaim } from '../../reports/report.js';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What `POST /api/check-report` answers; `text` is what the offsets refer to, where the report came as a Word document. */
export type CheckedReport = Checked & { readonly text?: string };

/** A report as it is given: pasted, or as a file. */
export type Report = { readonly text: string } | { readonly file: File };

/** How a report is sent; `accept` asks for it back in another form than JSON. */
export function requestOf(
  report: Report,
  signal: AbortSignal,
  accept = 'application/json',
): RequestInit {
  const type = 'file' in report ? typeOf(report.file.name) : 'application/json';
  const body = 'file' in report ? report.file : JSON.stringify({ text: report.text });
  return { method: 'POST', headers: { 'Content-Type': type, Accept: accept }, body, signal };
}

/** By the name, since browsers know no type for Markdown. */
function typeOf(name: string): string {
  if (/\.docx$/i.test(name)) return DOCX_TYPE;
  return /\.te?xt$/i.test(name) ? 'text/plain' : 'text/markdown';
}

/** The text that the offsets of the claims refer to. */
export async function wordsOf(report: Report, { text }: CheckedReport): Promise<string> {
  if (text !== undefined) return text;
  return 'file' in report ? report.file.text() : report.text;
}

/** A stretch of a report: words between claims, or those of a claim with its place in the list. */
export interface Stretch {
  readonly text: string;
  readonly claim: number | null;
}

/** The whole text of a report in stretches; of claims that overlap, the one that begins first is whole. */
export function stretchesOf(
  text: string,
  claims: readonly Pick<CheckedClaim, 'start' | 'end'>[],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const [claim, { start, end }] of claims.entries()) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) stretches.push({ text: text.slice(from, begin), claim: null });
    stretches.push({ text: text.slice(begin, end), claim });
    from = end;
  }
  return from < text.length ? [...stretches, { text: text.slice(from), claim: null }] : stretches;
}
