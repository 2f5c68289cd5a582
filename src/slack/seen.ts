/** Remembers a key; false where it was known already. */
export type Claim = (key: string) => boolean;

/**
 * Slack delivers at most 30,000 events an hour to an app in a workspace, and sends one again for an hour at most: so many keys
 * outlast every retry.
 */
const MAX_KEYS = 30_000;

/** Each key is claimed once; the oldest are forgotten past the limit. */
export function createClaim(maxKeys = MAX_KEYS): Claim {
  const keys = new Set<string>();
  return (key) => {
    if (keys.has(key)) return false;
    keys.add(key);
    const [oldest] = keys;
    if (keys.size > maxKeys && oldest !== undefined) keys.delete(oldest);
    return true;
  };
}
