import type { Request, RequestHandler, Response } from 'express';
import { Gauge, Histogram, type Registry } from 'prom-client';

const METHODS = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'PATCH'];

/** From a look-up in memory to a stream that a model takes its time for. */
const SECONDS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

/** Counts and times every request by its route's pattern, so that no id and no question becomes a label. */
export function countRequests(registry: Registry): RequestHandler {
  const open = new Set<Response>();
  const registers = [registry];
  const durations = new Histogram({
    name: 'onrecord_http_request_duration_seconds',
    help: 'Requests by method, pattern of the route and status ("aborted": the client left); streams until their end',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: 'onrecord_http_requests_running',
    help: 'Requests that have no whole response yet',
    registers,
    collect() {
      this.set(open.size);
    },
  });
  new Gauge({
    name: 'onrecord_streams_running',
    help: 'Event streams that are open',
    registers,
    collect() {
      this.set([...open].filter(isStream).length);
    },
  });
  return (request, response, next) => {
    open.add(response);
    const end = durations.startTimer();
    response.once('close', () => {
      open.delete(response);
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      end({ method: methodOf(request), route: routeOf(request), status });
    });
    next();
  };
}

/** `GET /metrics`: what Prometheus reads. */
export const showMetrics =
  (registry: Registry): RequestHandler =>
  async (_request, response) => {
    response.set('Content-Type', registry.contentType).send(await registry.metrics());
  };

const isStream = (response: Response): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

const methodOf = ({ method }: Request): string => (METHODS.includes(method) ? method : 'other');

/** `none` where no route took the request: an unknown address, or one that was refused before. */
function routeOf({ baseUrl, route }: Request): string {
  const patterns: unknown = route?.path; // of several for one page the first stands for all
  const pattern = Array.isArray(patterns) ? patterns[0] : patterns;
  const path = `${baseUrl.toLowerCase()}${pattern ?? ''}`; // mounts are matched in any case of letters
  return path === '' ? 'none' : path;
}
