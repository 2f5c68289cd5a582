/** Does work of one key after the other, in the order in which it came; work of other keys goes on beside it. */
export type InTurn = (key: string, work: () => Promise<void>) => Promise<void>;

export function createTurns(): InTurn {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => {}); // who waits behind it does not fail with it
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return turn;
  };
}
