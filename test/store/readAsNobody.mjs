// Loads an index as a user without rights (root would write to any folder) and tries to publish into it.
import { createGenerationStore } from '../../dist/src/store/generationStore.js';
import { importHnswlib } from '../../dist/src/store/hnswlib.js';

await importHnswlib(); // while its files may still be read
if (process.getuid() === 0) {
  process.setgid(65534);
  process.setuid(65534);
}
const store = createGenerationStore(process.argv[2]);
const { name, graph, ...content } = await store.load();
const found = graph.nearest([1, 0, 0, 0, 0, 0, 0, 0], 3).length;
const writing = await store.publish(content).then(
  () => 'written',
  (error) => error.code,
);
process.stdout.write(JSON.stringify({ name, found, writing }));
