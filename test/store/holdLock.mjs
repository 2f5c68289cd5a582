// Takes the lock in a folder, says so, and holds it until it is killed.
import { nodeFiles } from '../../dist/src/store/files.js';
import { takeLock } from '../../dist/src/store/lock.js';

await takeLock(nodeFiles, process.argv[2]);
process.stdout.write('held');
setInterval(() => {}, 1000);
