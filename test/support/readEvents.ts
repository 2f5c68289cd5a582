export interface ReceivedEvent {
  readonly event: string;
  readonly payload: unknown;
}

/** Takes a whole event stream apart as the standard says: frames end at a blank line, a colon begins a comment. */
export function readEvents(body: string): ReceivedEvent[] {
  const frames = body.split('\n\n').filter((frame) => frame !== '' && !frame.startsWith(':'));
  return frames.map((frame) => {
    const fields = frame.split('\n').map((line) => line.split(/: (.*)/s, 2));
    const values = (name: string) =>
      fields.filter(([field]) => field === name).map(([, value]) => value ?? '');
    return { event: values('event').join(), payload: JSON.parse(values('data').join('\n')) };
  });
}
