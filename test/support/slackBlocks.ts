interface Block {
  readonly type: string;
  readonly text?: { readonly type: string; readonly text: string };
  readonly elements?: readonly Element[];
}

interface Element {
  readonly type: string;
  readonly text?: string | { readonly text: string };
  readonly action_id?: string;
  readonly value?: string;
  readonly positive_button?: { readonly value: string };
  readonly negative_button?: { readonly value: string };
}

/** What Slack would refuse in these blocks, or should never be sent; empty where all is well. */
export function faultsIn(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['blocks are no list'];
  const faults = blocks.length > 50 ? [`${blocks.length} blocks`] : [];
  const all = blocks.reduce((sum: number, block: Block) => sum + textsIn(block).join('').length, 0);
  if (all > 12_000) faults.push(`${all} characters`);
  return [...faults, ...blocks.flatMap((block: Block) => faultsOf(block))];
}

function faultsOf(block: Block): string[] {
  switch (block.type) {
    case 'section':
      return faultsOfText(block.text, 3000);
    case 'context':
      return [
        ...(block.elements?.length && block.elements.length <= 10 ? [] : ['elements of a context']),
        ...(block.elements ?? []).flatMap((element) => faultsOfText(element, 3000)),
      ];
    case 'actions':
    case 'context_actions':
      return (block.elements ?? []).flatMap(
        ({ value, positive_button, negative_button, action_id }) =>
          [value, positive_button?.value, negative_button?.value]
            .filter((one) => one !== undefined && one.length > 2000)
            .map(() => `value of ${action_id}`),
      );
    default:
      return [`a block of the type "${block.type}"`];
  }
}

function faultsOfText(text: { type?: string; text?: unknown } | undefined, most: number): string[] {
  if (typeof text?.text !== 'string' || text.text === '') return ['an empty text'];
  if (text.text.length > most) return [`a text of ${text.text.length} characters`];
  return text.type === 'mrkdwn' ? pingsIn(text.text) : [];
}

/** Whatever would call somebody: Slack's own marks, outside an escape. */
export const pingsIn = (text: string): string[] =>
  [...text.matchAll(/<[!@#][^>]*>/g)].map(([ping]) => `pings ${ping}`);

/** Every text that blocks show. */
export const textsIn = (block: unknown): string[] => {
  const { text, elements = [] } = Object(block) as Block;
  return [text, ...elements].flatMap((one) => (typeof one?.text === 'string' ? [one.text] : []));
};
