import { ModelError } from '../errors.js';
import type { Guard } from './guardedFetch.js';

/** The fault behind what a client library throws: the one that its requests met, else a reply that it could not read. */
export function faultOf(error: unknown, name: string, guard: Guard): ModelError {
  if (error instanceof ModelError) return error;
  return guard.fault() ?? brokeOff(name, error);
}

/** The kind of error is told, its message is not: it may repeat what the provider sent. */
export function brokeOff(name: string, error?: unknown): ModelError {
  const kind = error instanceof Error ? ` (${error.name})` : '';
  return new ModelError('MODEL_BROKE_OFF', `${name} broke off or sent what cannot be read${kind}`);
}
