import { h } from './dom.js';

/** Gives a file to the reader's downloads. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // a browser reads it after the click
}

/** The file that an answer of the server holds, under the name that the server gives it. */
export async function saveAnswer(response: Response, fallback: string): Promise<void> {
  const [, name = fallback] =
    /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  saveFile(name, await response.blob());
}
