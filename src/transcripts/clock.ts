/** "1:02" or "00:01:02" as `HH:MM:SS`. */
export function asClock(time: string): string {
  const parts = time.split(':').map((part) => part.padStart(2, '0'));
  return (parts.length < 3 ? ['00', ...parts] : parts).join(':');
}
