// Answers each text with its length and the number of this thread; some texts are orders to misbehave.
import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', ({ texts }) => {
  if (texts.includes('refuse')) return parentPort.postMessage({ failure: 'refused as told' });
  if (texts.includes('throw')) throw new Error('thrown as told');
  if (texts.includes('exit')) process.exit(3);
  if (texts.includes('hang')) return;
  parentPort.postMessage({ vectors: texts.map((text) => [text.length, threadId]) });
});
