import { EXPORT_FORMS } from '../../answers/export/exportAnswers.js';
import type { Verification } from '../../citations/verify/verification.js';
import { EXPORT } from '../../server/exportInput.js';
import { VERIFICATION } from '../../server/schemas.js';
import { VERIFY } from '../../server/verifyInput.js';
import { FILTERED, INDEX, JSON_BODY, LOOKED_UP } from '../faults.js';
import { json, jsonBody, type Operation, text } from '../operation.js';

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
    id: 'exportAnswers',
    method: 'post',
    path: '/api/export',
    group: 'Quotes and references',
    summary: 'Write answers as a document, or their references as a list',
    about: 'Send either `answer` or `conversation`; every quote is checked again.',
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
