import type { Access, ModelName } from '../config/models.js';

/** The name of a model as the settings write it. */
export const nameOf = ({ provider, model }: ModelName): string => `${provider}:${model}`;

/** What no message may hold. */
export const secretsOf = ({ apiKey }: Access): readonly string[] => (apiKey ? [apiKey] : []);
