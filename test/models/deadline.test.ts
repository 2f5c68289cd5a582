import { expect, it } from 'vitest';
import { startDeadline } from '../../src/models/deadline.js';
import { createHurriedClock } from '../support/hurriedClock.js';

const never = new Promise<never>(() => {});

/** Ten seconds, from the second 100 on. */
function tenSeconds() {
  const clock = createHurriedClock({ start: 100_000 });
  const caller = new AbortController();
  return { clock, caller, deadline: startDeadline(clock, caller.signal, 10_000, 'too late') };
}

it('gives what is there in time', async () => {
  const { deadline, clock } = tenSeconds();
  expect(deadline.at).toBe(110_000);
  clock.pass(9_999);
  expect(await deadline.race(Promise.resolve('here'))).toBe('here');
  expect(deadline.signal.aborted).toBe(false);
});

it('gives up what does not end, even where nobody hears its signal', async () => {
  const { deadline, clock } = tenSeconds();
  const raced = deadline.race(never);
  clock.pass(10_000);
  await expect(raced).rejects.toMatchObject({ code: 'MODEL_TIMEOUT', message: 'too late' });
  await expect(deadline.race(never)).rejects.toMatchObject({ code: 'MODEL_TIMEOUT' });
});

it('can be moved, counted from its start', async () => {
  const { deadline, clock } = tenSeconds();
  clock.pass(8_000);
  deadline.move(30_000, 'far too late');
  expect(deadline.at).toBe(130_000);
  clock.pass(21_999);
  expect(deadline.signal.aborted).toBe(false);
  clock.pass(1);
  expect(deadline.signal.reason).toMatchObject({ message: 'far too late' });
});

it('has run out when it is moved to what has passed', () => {
  const { deadline, clock } = tenSeconds();
  clock.pass(8_000);
  deadline.move(5_000, 'too late');
  clock.pass(0);
  expect(deadline.signal.aborted).toBe(true);
});

it.each(['before', 'after'])('ends when the caller leaves %s it starts', async (when) => {
  const clock = createHurriedClock();
  const caller = new AbortController();
  if (when === 'before') caller.abort('left');
  const deadline = startDeadline(clock, caller.signal, 10_000, 'too late');
  if (when === 'after') caller.abort('left');
  await expect(deadline.race(never)).rejects.toBe('left');
});

it('stops what it was given to at the end, and runs out no more', () => {
  const { deadline, clock } = tenSeconds();
  deadline.end();
  expect(deadline.signal.aborted).toBe(true);
  clock.pass(10_000);
  expect(deadline.signal.reason).not.toHaveProperty('code', 'MODEL_TIMEOUT');
});

it('lets what fails after its time fail in silence', async () => {
  const { deadline, clock } = tenSeconds();
  let fail = (_: Error): void => {};
  const raced = deadline.race(
    new Promise((_, reject) => {
      fail = reject;
    }),
  );
  clock.pass(10_000);
  fail(new Error('nobody is there to hear it')); // an unhandled rejection would fail the test
  await expect(raced).rejects.toMatchObject({ code: 'MODEL_TIMEOUT' });
});
