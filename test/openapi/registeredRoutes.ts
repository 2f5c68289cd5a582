import type { Express } from 'express';

/** What Express keeps of a route or a part; it has no types for it. */
interface Layer {
  readonly name: string;
  readonly route?: { readonly path: string | string[]; readonly methods: Record<string, boolean> };
  readonly handle: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/**
 * Every route of an app, `get /api/calls/{id}`, parts that are mounted below a path included.
 * @param prefixes where parts may be mounted: Express keeps the path of a part only as what it matches
 */
export function registeredRoutes(app: Express, prefixes: readonly string[]): readonly string[] {
  const { stack } = app.router as unknown as { readonly stack: readonly Layer[] };
  return [...new Set(stack.flatMap((layer) => routesOf(layer, '', prefixes)))].sort();
}

function routesOf(layer: Layer, below: string, prefixes: readonly string[]): readonly string[] {
  if (layer.route) {
    const { path, methods } = layer.route;
    const verbs = Object.keys(methods).filter((method) => method !== '_all'); // which only refuses
    return [path].flat().flatMap((one) => verbs.map((verb) => `${verb} ${spell(below, one)}`));
  }
  const mounted = prefixes.filter((prefix) => layer.match(prefix));
  // A part without a path of its own matches every prefix.
  const at = mounted.length === prefixes.length ? '' : (mounted[0] ?? '');
  if (layer.name === 'serveStatic') return [`get ${below}${at}/{file}`];
  return (layer.handle.stack ?? []).flatMap((inner) =>
    routesOf(inner, `${below}${at}`, ['/web', '/none']),
  );
}

/** `/api/calls/:id` as OpenAPI writes it. */
const spell = (below: string, path: string): string =>
  `${below}${below !== '' && path === '/' ? '' : path}`.replace(/:(\w+)/g, '{$1}');
