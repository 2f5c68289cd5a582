import { EXPORT_FORMS } from '../../answers/export/exportAnswers.js';
import type { Verification } from '../../citations/verify/verification.js';
import type { CheckedReport } from '../../reports/report.js';
import { DOCX_TYPE } from '../../reports/reportFile.js';
import { EXPORT } from '../../server/exportInput.js';
import { REPORT } from '../../server/reportInput.js';
import { VERIFICATION } from '../../server/schemas.js';
import { VERIFY } from '../../server/verifyInput.js';
import { ASKING, FILTERED, INDEX, JSON_BODY, LOOKED_UP, UNREADABLE } from '../faults.js';
import { json, jsonBody, type Operation, text } from '../operation.js';
import { CHECKED_REPORT } from '../shapes.js';

export const QUOTES: readonly Operation[] = [
  {
    id: 'verify',
    method: 'post',
    path: '/api/verify',
    group: 'Quotes and references',
    summary: 'Find out where words were said',
    about:
      '`exact`, `exact_elsewhere` (by another speaker or in another call than claimed), `altered` (with the word diff) or `not_found`.',
    access: 'read',
    body: jsonBody(VERIFY, { quote: 'Satellite count expanded to over 150', speaker: 'Amazon' }),
    replies: [json<Verification>()(VERIFICATION, 'The verdict')],
    faults: [...JSON_BODY, ...FILTERED, ...INDEX],
  },
  {
    id: 'checkReport',
    method: 'post',
    path: '/api/check-report',
    group: 'Quotes and references',
    summary: 'Check what a report quotes',
    about:
      'The report in Markdown in JSON, or the file itself as the body: `text/markdown`, `text/plain` or DOCX. A Word document comes back annotated where `Accept` names its type.',
    access: 'read',
    body: jsonBody(REPORT, { text: 'Amazon said: "Satellite count expanded to over 150".' }),
    replies: [
      json<CheckedReport>()(CHECKED_REPORT, 'Each claim with its verdict'),
      text(DOCX_TYPE, 'The document with its footnotes'),
    ],
    faults: [...JSON_BODY, ...FILTERED, ...ASKING, ...UNREADABLE],
  },
  {
    id: 'exportAnswers',
    method: 'post',
    path: '/api/export',
    group: 'Quotes and references',
    summary: 'Write answers as a document, or their references as a list',
    about: 'Send one of `answer`, `conversation` and `citations`; every quote is checked again.',
    access: 'read',
    body: jsonBody(EXPORT, {
      form: 'markdown',
      answer: {
        answer: '"Satellite count expanded to over **150**" [1]',
        citations: [
          {
            marker: 1,
            id: 'AMZN-2025-Q3:yjdns8mv',
            quote: 'Satellite count expanded to over 150',
          },
        ],
      },
    }),
    replies: Object.entries(EXPORT_FORMS).map(([form, { mediaType }]) =>
      text(mediaType, `With the form \`${form}\``),
    ),
    faults: [...JSON_BODY, ...LOOKED_UP],
  },
];
