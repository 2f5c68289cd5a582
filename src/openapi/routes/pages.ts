import { NotFoundError } from '../../errors.js';
import { type Operation, text } from '../operation.js';
import { pathId } from '../parameters.js';

const VIEWS = {
  showChat: ['/', 'Ask'],
  showCalls: ['/calls', 'The calls'],
  showCall: ['/calls/{id}', 'One call with its statements'],
  showTimeline: ['/timeline', 'What was said of something, call by call'],
  showVerify: ['/verify', 'Where words were said'],
  showTray: ['/tray', 'The citations that were collected'],
  showUpload: ['/upload', 'Add a transcript'],
  showHistory: ['/history', 'The conversations of this browser'],
  showShared: ['/s/{id}', 'A shared conversation'],
} as const;

const FILES = {
  getScript: [
    '/assets/onrecord.js',
    'text/javascript',
    'The buttons that copy, on the pages of statements',
  ],
  getIcon: ['/assets/onrecord.svg', 'image/svg+xml', 'The icon'],
} as const;

const PAGE = { method: 'get', group: 'Pages', access: 'open' } as const;

/** For browsers; a program has no use for them. */
export const PAGES: readonly Operation[] = [
  ...Object.entries(VIEWS).map(
    ([id, [path, summary]]): Operation => ({
      ...PAGE,
      id,
      path,
      summary,
      ...(path.includes('{id}') ? { parameters: [pathId('Which one', 'AMZN-2025-Q3')] } : {}),
      replies: [text('text/html', 'The document that all views share')],
    }),
  ),
  ...Object.entries(FILES).map(
    ([id, [path, mediaType, summary]]): Operation => ({
      ...PAGE,
      id,
      path,
      summary,
      replies: [text(mediaType, 'The file')],
    }),
  ),
  {
    ...PAGE,
    id: 'getPageFile',
    path: '/assets/web/{file}',
    summary: 'A script or a style of the chat page',
    parameters: [
      {
        ...pathId('Its path; slashes stay as they are', 'main.js'),
        name: 'file',
      },
    ],
    replies: [text('text/javascript', 'A script'), text('text/css', 'A style')],
    faults: [new NotFoundError('There is no such file')],
  },
];
