// Keeps a conversation and kills itself, for real, at one of its changes to the disk.
// Arguments: state folder, number of the change (0 = none), `before` | `halfway` | `after` it. Without a kill it prints the id.
import { writeFileSync } from 'node:fs';
import { createConversations } from '../../dist/src/state/conversations.js';
import { nodeFiles } from '../../dist/src/store/files.js';

const [, , stateDir, killAt, moment] = process.argv;
let changes = 0;
const die = () => process.kill(process.pid, 'SIGKILL');

function dying(name) {
  return async (path, ...rest) => {
    changes += 1;
    const isLast = changes === Number(killAt);
    if (isLast && moment === 'halfway' && name === 'write')
      writeFileSync(path, rest[0].subarray(0, rest[0].length / 2));
    if (isLast && moment !== 'after') die();
    await nodeFiles[name](path, ...rest);
    if (isLast) die();
  };
}

const files = { ...nodeFiles };
for (const name of ['makeFolder', 'write', 'rename', 'sync', 'remove']) files[name] = dying(name);
const exchanges = [{ question: 'Why? '.repeat(2_000), answer: null }];
const conversation = { title: 'new', sharedAt: '2026-11-24T12:00:00.000Z', exchanges };
process.stdout.write(await createConversations(stateDir, files).keep(conversation));
