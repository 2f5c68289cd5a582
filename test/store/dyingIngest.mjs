// Publishes the content of a JSON file and kills itself, for real, at one of its changes to the disk.
// Arguments: index folder, JSON file, number of the change (0 = none), `before` | `halfway` | `after` it.
// Without a kill it prints what the changes were.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../dist/src/store/files.js';
import { createGenerationStore } from '../../dist/src/store/generationStore.js';

const [, , indexDir, contentFile, killAt, moment] = process.argv;
const READS = ['read', 'list', 'modifiedAt'];
const changes = [];

const die = () => process.kill(process.pid, 'SIGKILL');

const half = {
  write: (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2)),
  remove: (path) => {
    if (statSync(path).isDirectory()) rmSync(join(path, readdirSync(path)[0] ?? ''));
  },
};

const files = Object.fromEntries(
  Object.entries(nodeFiles).map(([name, call]) => [
    name,
    READS.includes(name) ? call : dying(name, call),
  ]),
);

function dying(name, call) {
  return async (...parts) => {
    const isLast =
      changes.push([name, ...parts.filter((part) => typeof part === 'string')]) === Number(killAt);
    if (isLast && moment === 'halfway') half[name]?.(...parts);
    if (isLast && moment !== 'after') die();
    await call(...parts);
    if (isLast) die();
  };
}

const content = JSON.parse(readFileSync(contentFile, 'utf8'));
await createGenerationStore(indexDir, files).publish({
  ...content,
  vectors: Float32Array.from(content.vectors),
  keywords: Uint8Array.from(content.keywords),
});
process.stdout.write(JSON.stringify(changes));
