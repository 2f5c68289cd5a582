import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { TraceSettings } from '../config/traces.js';
import {
  type ImportPackage,
  importOnUse,
  importPackage,
  type PackageOnUse,
} from '../models/importPackage.js';
import { traceQuestions } from './traceQuestions.js';
import type { QuestionObserver } from './watchQuestions.js';

export interface Tracing {
  readonly observer: QuestionObserver;
  /** Sends what was not sent yet. */
  close(): Promise<void>;
}

/** A collector that takes longer is not waited for. */
const PATIENCE_MS = 3_000;

const PACKAGES = [
  '@opentelemetry/api',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace',
  '@opentelemetry/exporter-trace-otlp-http',
] as const satisfies readonly PackageOnUse[];

/**
 * Traces by OTLP over HTTP, as JSON. OpenTelemetry's packages are loaded here: who does not trace needs none of them.
 * @param logger told when the collector takes nothing, once until it does again
 * @throws PackageMissingError
 */
export async function openTracing(
  { endpoint, headers, serviceName }: TraceSettings,
  logger: Logger,
  importer: ImportPackage = importPackage,
): Promise<Tracing> {
  const { api, resources, sdk, exporters } = await loadPackages(importer);
  const exporter = new exporters.OTLPTraceExporter({
    url: `${endpoint}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: PATIENCE_MS,
  });
  const tell = () => logger.warn('OTEL_EXPORTER_OTLP_ENDPOINT: the collector takes no traces');
  const processor = new sdk.BatchSpanProcessor({
    exporter: tellOfLosses(exporter, tell),
    exportTimeoutMillis: PATIENCE_MS,
  });
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [processor],
  });
  return {
    observer: traceQuestions(provider.getTracer('onrecord'), api),
    close: () => provider.shutdown().catch(() => {}), // the log says what was lost
  };
}

/** The casts say what PACKAGES_ON_USE does: these are the versions that the types are of. */
async function loadPackages(importer: ImportPackage) {
  const load = (name: (typeof PACKAGES)[number]) =>
    importOnUse(name, 'OTEL_EXPORTER_OTLP_ENDPOINT', importer, PACKAGES);
  const [api, resources, sdk, exporters] = await Promise.all([
    load('@opentelemetry/api'),
    load('@opentelemetry/resources'),
    load('@opentelemetry/sdk-trace'),
    load('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  return {
    api: api as typeof import('@opentelemetry/api'),
    resources: resources as typeof import('@opentelemetry/resources'),
    sdk: sdk as typeof import('@opentelemetry/sdk-trace'),
    exporters: exporters as typeof import('@opentelemetry/exporter-trace-otlp-http'),
  };
}

/** OpenTelemetry drops what cannot be sent in silence. */
function tellOfLosses(exporter: SpanExporter, tell: () => void): SpanExporter {
  let isTold = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const isLost = result.error !== undefined;
        if (isLost && !isTold) tell();
        isTold = isLost;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
