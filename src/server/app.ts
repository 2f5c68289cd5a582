import express from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Ask, SearchPassages } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import type { VerifyQuote } from '../citations/verify/verification.js';
import { NotFoundError } from '../errors.js';
import { answerQuestion } from './chat.js';
import type { StreamTiming } from './eventStream.js';
import { showHealth, showReadiness } from './health.js';
import { showHome } from './homePage.js';
import { readJson } from './jsonBody.js';
import { listCalls, showCall, showSource, showStatement } from './lookups.js';
import { showStatementPage } from './permalink.js';
import { logRequests } from './requestLog.js';
import { findPassages } from './search.js';
import { sendError } from './sendError.js';
import { showStylesheet } from './stylesheet.js';
import { showVerification } from './verify.js';
import { onlyOurOrigin, refuseDotSegments } from './visitors.js';

export interface AppDeps {
  readonly ask: Ask;
  readonly search: SearchPassages;
  readonly verify: VerifyQuote;
  /** The generation served now. @throws IndexMissingError where there is none. */
  readonly catalogue: () => Catalogue;
  readonly logger: Logger;
  /** As configured: its host may call this server beside the loopback names. */
  readonly publicUrl?: string | null;
  /** For tests, which do not want to wait half a minute. */
  readonly streamTiming?: StreamTiming;
}

/** The whole HTTP contract as an Express app, apart from any process or port. Handlers only translate. */
export function createApp(deps: AppDeps): express.Express {
  const { ask, search, verify, catalogue } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false); // else a forged X-Forwarded-For would be believed
  app.enable('strict routing'); // pages link to each other relatively: a trailing slash would break them
  app.use(logRequests(deps.logger), securityHeaders());
  app.use(onlyOurOrigin(deps.publicUrl ?? null), refuseDotSegments);

  app.get('/', showHome);
  app.get('/assets/onrecord.css', showStylesheet);
  app.get('/healthz', showHealth);
  app.get('/readyz', showReadiness(catalogue));
  app.post('/api/chat', readJson, answerQuestion(ask, deps.streamTiming));
  app.get('/api/search', findPassages(search));
  app.post('/api/verify', readJson, showVerification(verify));
  app.get('/api/calls', listCalls(catalogue));
  app.get('/api/calls/:id', showCall(catalogue));
  app.get('/api/calls/:id/source', showSource(catalogue));
  app.get('/api/statements/:id', showStatement(catalogue));
  app.get('/c/:id', showStatementPage(catalogue));

  app.use(({ method, path }) => {
    throw new NotFoundError(
      `There is no ${method} ${path.slice(0, 100)}; GET / lists what there is`,
    );
  });
  app.use(sendError);
  return app;
}

/** Nothing runs and nothing is loaded from anywhere, whatever a transcript holds. */
function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
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
