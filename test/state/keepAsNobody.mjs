// Tries to keep something of each kind as a user without rights (root would write to any folder); prints what it was told.
import { createState } from '../../dist/src/state/state.js';

const { saveFeedback, conversations, threads } = createState(process.argv[2]);
if (process.getuid() === 0) {
  process.setgid(65534);
  process.setuid(65534);
}
const tries = [
  saveFeedback({ question: 'Why?', answer: { text: 'x', citations: [] }, rating: 'up' }),
  conversations.keep({ title: null, sharedAt: '2026-11-24T12:00:00.000Z', exchanges: [] }),
  threads.append('C1', { role: 'user', content: 'Why?' }),
];
const codes = tries.map((attempt) =>
  attempt.then(
    () => 'kept',
    (error) => error.code,
  ),
);
process.stdout.write(JSON.stringify(await Promise.all(codes)));
