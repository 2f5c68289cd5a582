import type { ChatProvider } from '../config/models.js';
import { PackageMissingError } from '../errors.js';

/** Packages that only some settings need, in the versions that this program is tested with. */
export const PACKAGES_ON_USE = {
  '@langchain/openai': '1.5.8',
  '@langchain/anthropic': '1.5.11',
  '@langchain/ollama': '1.3.0',
  '@huggingface/transformers': '4.3.1',
  '@opentelemetry/api': '1.9.0',
  '@opentelemetry/resources': '2.12.1',
  '@opentelemetry/sdk-trace': '2.12.1',
  '@opentelemetry/exporter-trace-otlp-http': '0.223.1',
} as const;

export type PackageOnUse = keyof typeof PACKAGES_ON_USE;

/** Where LangChain's classes of a provider are. */
export const LANGCHAIN_PACKAGES = {
  openai: '@langchain/openai',
  anthropic: '@langchain/anthropic',
  ollama: '@langchain/ollama',
} as const satisfies Record<ChatProvider, PackageOnUse>;

/** Loads a package by its name. */
export type ImportPackage = (name: string) => Promise<Readonly<Record<string, unknown>>>;

export const importPackage: ImportPackage = (name) => import(name);

/**
 * Loads a package that may not be installed.
 * @param neededBy the setting that asks for it
 * @param together all that the setting needs, so that one command installs it
 * @throws PackageMissingError with the command that installs it
 */
export async function importOnUse(
  name: PackageOnUse,
  neededBy: string,
  importer: ImportPackage,
  together: readonly PackageOnUse[] = [name],
): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await importer(name);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // The package, or a part of it: the native half of one that was installed without its scripts.
    if (!/MODULE_NOT_FOUND/.test(code)) throw error;
    const wanted = together.map((one) => `${one}@${PACKAGES_ON_USE[one]}`).join(' ');
    throw new PackageMissingError(
      `${neededBy} needs a package that is not installed: run \`npm install ${wanted}\``,
    );
  }
}
