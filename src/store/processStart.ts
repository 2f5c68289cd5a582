import { readFile } from 'node:fs/promises';
import { hasCode } from './failures.js';

/** Fields of /proc/<id>/stat, counted from the one after the command, which alone may hold spaces. */
const STATE = 0;
const START = 19;

/**
 * When a process of this machine started, in the machine's own ticks: a number used again names another
 * process. `0` where the system does not tell; null when no such process lives.
 */
export async function startOf(id: number): Promise<string | null> {
  if (!isRunning(id)) return null;
  try {
    const stat = await readFile(`/proc/${id}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[STATE] === 'Z') return null; // dead, but its parent has not noticed
    return fields[START] ?? '0';
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return isRunning(id) ? '0' : null;
    throw error;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0); // signal 0 only asks
  } catch (error) {
    return hasCode(error, 'EPERM'); // somebody else's, but alive
  }
}
