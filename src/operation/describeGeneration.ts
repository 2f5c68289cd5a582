import { Gauge, type Registry } from 'prom-client';
import type { Generation } from '../types.js';

/** What is told of the index that is served. */
export type ServedIndex = Pick<Generation, 'name' | 'manifest'>;

/**
 * The age, size and name of the index, read when somebody asks for the metrics.
 *
 * @param now milliseconds since the epoch
 */
export function describeGeneration(
  registry: Registry,
  served: () => ServedIndex,
  now: () => number = Date.now,
): void {
  const registers = [registry];
  new Gauge({
    name: 'onrecord_generation_age_seconds',
    help: 'Since the index that is served was made',
    registers,
    collect() {
      this.set((now() - Date.parse(served().manifest.createdAt)) / 1000);
    },
  });
  new Gauge({
    name: 'onrecord_generation_info',
    help: 'Always 1; the labels name the index that is served and what its vectors were made with',
    labelNames: ['generation', 'embedder'],
    registers,
    collect() {
      const { name, manifest } = served();
      this.reset(); // else a generation would be told of for ever
      this.set({ generation: name, embedder: manifest.embedder.id }, 1);
    },
  });
  new Gauge({
    name: 'onrecord_generation_size',
    help: 'How many calls, statements and passages the index holds',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, count] of Object.entries(served().manifest.counts))
        this.set({ kind }, count);
    },
  });
  new Gauge({
    name: 'onrecord_generation_bytes',
    help: 'What the files of the index take on disk',
    registers,
    collect() {
      const files = Object.values(served().manifest.files);
      this.set(files.reduce((sum, { bytes }) => sum + bytes, 0));
    },
  });
}
