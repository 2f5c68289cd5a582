/**
 * Work one after the other: what comes meanwhile waits, as long as no more than `most` do.
 * @param full what is thrown at who would have to wait behind those
 */
export function inLine(most: number, full: () => Error): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0; // the one at work, and those that wait
  return async (work) => {
    if (inside > most) throw full();
    inside += 1;
    const mine = last.then(work).finally(() => {
      inside -= 1;
    });
    last = mine.catch(() => {});
    return mine;
  };
}
