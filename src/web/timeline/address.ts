import type { Filters } from '../../types.js';

const LISTS = ['calls', 'tickers', 'periods', 'speakers', 'roles', 'sections'] as const;

/** A topic with its filters as a query string, as the address and the server's search both read it. */
export function queryOf(topic: string, filters: Filters): string {
  const query = new URLSearchParams({ q: topic });
  for (const name of LISTS) for (const value of filters[name] ?? []) query.append(name, value);
  return query.toString();
}

/** The filters of an address. What is no filter is left to the server to refuse. */
export function filtersIn(query: URLSearchParams): Filters {
  return Object.fromEntries(
    LISTS.flatMap((name) => (query.has(name) ? [[name, query.getAll(name)]] : [])),
  );
}
