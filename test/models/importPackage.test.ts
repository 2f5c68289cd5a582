import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importOnUse, importPackage, PACKAGES_ON_USE } from '../../src/models/importPackage.js';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

it('names the versions that are tested here', () => {
  const { '@huggingface/transformers': _, ...tested } = PACKAGES_ON_USE; // cannot be installed everywhere
  expect({ ...dependencies, ...devDependencies }).toMatchObject(tested);
});

it('loads a package that is there', async () => {
  expect(
    await importOnUse('@langchain/ollama', 'EMBEDDINGS=ollama:m', importPackage),
  ).toHaveProperty('OllamaEmbeddings');
});

it('tells a package that is missing from one that is broken', async () => {
  const broken = async () => {
    throw new SyntaxError('Unexpected token');
  };
  await expect(importOnUse('@langchain/ollama', 'x', broken)).rejects.toThrow(SyntaxError);
  const missing = () => importPackage('@onrecord/no-such-package');
  await expect(
    importOnUse('@langchain/ollama', 'CHAT_MODEL=ollama:m', missing),
  ).rejects.toMatchObject({
    code: 'PACKAGE_MISSING',
    message: `CHAT_MODEL=ollama:m needs a package that is not installed: run \`npm install @langchain/ollama@${PACKAGES_ON_USE['@langchain/ollama']}\``,
  });
});
