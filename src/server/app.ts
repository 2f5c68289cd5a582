import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Ask, SearchPassages, TraceTopic } from '../answer.js';
import type { Suggest } from '../answers/suggest/suggest.js';
import type { Catalogue, OverviewOfCall } from '../catalogue.js';
import type { VerifyQuote } from '../citations/verify/verification.js';
import { NotFoundError, SlackOffError } from '../errors.js';
import type { AddTranscript } from '../ingest/addTranscript.js';
import type { PreviewTranscript } from '../ingest/previewTranscript.js';
import type { CheckReport } from '../reports/report.js';
import { createState, type State } from '../state/state.js';
import { addCall, previewCall, readTranscriptBody } from './addCall.js';
import { showAppPage } from './appPage.js';
import { createAssets } from './assets.js';
import { showCallOverview } from './callOverview.js';
import { answerQuestion } from './chat.js';
import { showReportCheck } from './checkReport.js';
import { shareConversation, showShared } from './conversations.js';
import type { StreamTiming } from './eventStream.js';
import { exportConversation } from './export.js';
import { takeFeedback } from './feedback.js';
import { showHealth, showReadiness } from './health.js';
import { readJson, readJsonUpTo } from './jsonBody.js';
import { admit, askForKey, mayRead, recognise } from './keys/admit.js';
import { createKeyring } from './keys/keyring.js';
import { type Guard, limitsOf } from './keys/limits.js';
import { beginSession, endSession, showSession } from './keys/session.js';
import { listCalls, showCall, showSource } from './lookups.js';
import { countRequests, showMetrics } from './metrics.js';
import { noteOrigin } from './noteOrigin.js';
import { showStatementPage } from './permalink.js';
import { sendRecord } from './recordDoor.js';
import { showStatementOrReference } from './reference.js';
import { readReportBody } from './reportBody.js';
import { logRequests } from './requestLog.js';
import { findPassages } from './search.js';
import { sendError } from './sendError.js';
import { showSuggestions } from './suggestions.js';
import { showTimeline } from './timeline.js';
import { showVerification } from './verify.js';
import { onlyOurOrigin, refuseDotSegments } from './visitors.js';
import { explainWithdrawal } from './withdrawnPage.js';

/** Fifty answers with all that they came with. */
const MAX_ANSWERS_BYTES = 2 * 1024 * 1024;

/** The views of the chat page: one document serves them all. */
const APP_PATHS = [
  '/',
  '/calls',
  '/calls/:id',
  '/timeline',
  '/verify',
  '/tray',
  '/history',
  '/upload',
  '/s/:id',
];

export interface AppDeps {
  readonly ask: Ask;
  readonly search: SearchPassages;
  readonly traceTopic: TraceTopic;
  readonly verify: VerifyQuote;
  readonly suggest: Suggest;
  readonly overviewOfCall: OverviewOfCall;
  readonly add: AddTranscript;
  readonly preview: PreviewTranscript;
  readonly checkReport: CheckReport;
  /** The generation served now. @throws IndexMissingError where there is none. */
  readonly catalogue: () => Catalogue;
  readonly logger: Logger;
  /** Without it feedback and shared conversations say that they are off. */
  readonly state?: State;
  /** The folder with the compiled chat page. */
  readonly web: URL;
  /** As configured: its host may call this server beside the loopback names. */
  readonly publicUrl?: string | null;
  /** Who may do what, and how often; without it everybody may read. */
  readonly guard?: Guard;
  /** `/mcp`, the door of assistants; without it there is none. */
  readonly mcp?: express.RequestHandler;
  /** `/v1`, the door of OpenAI's clients. */
  readonly openAi?: readonly (express.RequestHandler | express.ErrorRequestHandler)[];
  /** `/openapi.json` and `/docs`, for all; without it there are none. */
  readonly openApi?: express.RequestHandler;
  /** `/slack/events`; without it the route says that Slack is off. */
  readonly slack?: RequestHandler;
  /** Where requests are counted, and what `/metrics` shows; without it there is no such address. */
  readonly metrics?: Registry;
  /** The date that references say they were made on. */
  readonly today?: () => Date;
  /** For tests, which do not want to wait half a minute. */
  readonly streamTiming?: StreamTiming;
}

/** What a key opens. The page's own frame and the signs of life are for all. */
const GUARDED = ['/api', '/c', '/mcp', '/v1', '/metrics'];

const OPEN: Guard = { keyring: createKeyring([]), publicCitations: false, rateLimit: null };

/** The whole HTTP contract as an Express app, apart from any process or port. Handlers only translate. */
export function createApp(deps: AppDeps): express.Express {
  const {
    ask,
    search,
    verify,
    suggest,
    checkReport,
    catalogue,
    today = () => new Date(),
    guard = OPEN,
    publicUrl = null,
  } = deps;
  const { saveFeedback, conversations } = deps.state ?? createState(null);
  const linkBase = publicUrl ?? '';
  const { keyring } = guard;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false); // else a forged X-Forwarded-For would be believed
  app.enable('strict routing'); // pages link to each other relatively: a trailing slash would break them
  if (deps.metrics) app.use(countRequests(deps.metrics));
  app.use(logRequests(deps.logger), noteOrigin, securityHeaders());
  app.use(onlyOurOrigin(publicUrl, !keyring.isOpen), refuseDotSegments, recognise(keyring));

  app.get(APP_PATHS, showAppPage(catalogue, mayRead(keyring)));
  app.use('/assets', createAssets(deps.web));
  if (guard.entrance) app.get('/enter', guard.entrance.open(keyring));
  app.post('/slack/events', deps.slack ?? slackIsOff); // reads its bytes itself, for their signature
  app.get('/healthz', showHealth);
  app.get('/readyz', showReadiness(catalogue));
  if (deps.openApi) app.use(deps.openApi);

  const showCitation = [sendRecord(catalogue), explainWithdrawal(showStatementPage(catalogue))];
  app.use(GUARDED, ...limitsOf(guard));
  app.post('/api/session', readJson, beginSession(keyring, publicUrl));
  app.get('/api/session', showSession(keyring));
  app.delete('/api/session', endSession(publicUrl));
  if (guard.publicCitations) app.get('/c/:id', showCitation);
  app.get('/c/:id', askForKey(mayRead(keyring)));
  app.use(GUARDED, admit(keyring, 'read'));
  app.post('/api/chat', readJson, answerQuestion(ask, deps.streamTiming));
  app.get('/api/search', findPassages(search));
  app.get('/api/timeline', showTimeline(deps.traceTopic));
  app.get('/api/suggestions', showSuggestions(suggest));
  app.post('/api/verify', readJson, showVerification(verify));
  app.post('/api/check-report', readReportBody, showReportCheck(checkReport));
  app.get('/api/calls', listCalls(catalogue));
  const readGiven = [admit(keyring, 'ingest'), readTranscriptBody];
  app.post('/api/calls', readGiven, addCall(deps.add, catalogue));
  app.post('/api/calls/preview', readGiven, previewCall(deps.preview));
  app.get('/api/calls/:id', showCall(catalogue));
  app.get('/api/calls/:id/overview', showCallOverview(deps.overviewOfCall));
  app.get('/api/calls/:id/source', showSource(catalogue));
  app.get('/api/statements/:id', sendRecord(catalogue), showStatementOrReference(catalogue, today));
  app.post('/api/export', readJsonUpTo(MAX_ANSWERS_BYTES), exportConversation(catalogue, today));
  app.post('/api/feedback', readJson, takeFeedback(saveFeedback));
  app.post(
    '/api/conversations',
    readJsonUpTo(MAX_ANSWERS_BYTES),
    shareConversation(conversations, catalogue, today, linkBase),
  );
  app.get('/api/conversations/:id', showShared(conversations, catalogue, linkBase));
  app.get('/c/:id', showCitation);

  if (deps.metrics) app.get('/metrics', showMetrics(deps.metrics));
  if (deps.mcp) app.use('/mcp', deps.mcp);
  if (deps.openAi) app.use('/v1', ...deps.openAi);

  app.use(({ method, path }) => {
    throw new NotFoundError(
      `There is no ${method} ${path.slice(0, 100)}; README.md lists what there is`,
    );
  });
  app.use(sendError);
  return app;
}

const slackIsOff: RequestHandler = () => {
  throw new SlackOffError('Slack is off here: set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN');
};

/** Nothing runs but our own script file, and nothing is loaded from anywhere else, whatever a transcript holds. */
function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"], // the script fetches a reference to copy it
        imgSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false, // belongs to whoever speaks TLS for this server
  });
}
