import type { Citation } from '../../types.js';
import { ApiError } from '../api.js';
import type { Context } from '../context.js';
import { copyWords } from '../copyWords.js';
import { button } from '../dom.js';
import { saveAnswer } from '../saveFile.js';
import { type MenuGroup, openMenu } from './menu.js';
import { permanentLink, quoteWithSource, REFERENCES, referencePath } from './references.js';

/** A button that opens the ways to cite: the words, the link, each form of a reference, the record, the tray. */
export function citeButton(citation: Citation, context: Context): HTMLElement {
  const name = `Cite: ${citation.quote.slice(0, 60)}`;
  return button('Cite', (opener) => openMenu(opener, name, groupsOf(citation, context, opener)), {
    class: 'quiet cite',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
}

function groupsOf(
  citation: Citation,
  context: Context,
  opener: HTMLButtonElement,
): readonly MenuGroup[] {
  const { api, root, tray, announce } = context;
  const copy = (label: string, words: () => Promise<string>) => ({
    label,
    choose: () => void copyWords(words(), label, opener, context),
  });
  const reference = (format: string) => async () =>
    (await api.getText(referencePath(citation, format))).trimEnd();
  const isCollected = tray.has(citation);
  return [
    {
      name: 'Copy',
      entries: [
        copy('Quote', async () => quoteWithSource(citation)),
        copy('Link', async () => permanentLink(citation, root)),
      ],
    },
    {
      name: 'Copy as a reference',
      entries: REFERENCES.map(([format, label]) => copy(label, reference(format))),
    },
    {
      name: 'Keep',
      entries: [
        {
          label: isCollected ? 'Remove from the tray' : 'Add to the tray',
          choose: () => {
            if (isCollected) tray.remove(citation);
            else tray.add(citation);
            announce(isCollected ? 'Removed from the tray' : 'Added to the tray');
          },
        },
        {
          label: 'Record to verify offline',
          choose: () => void saveRecord(citation, context),
        },
      ],
    },
  ];
}

async function saveRecord(citation: Citation, { api, announce }: Context): Promise<void> {
  try {
    await saveAnswer(await api.send(referencePath(citation, 'record'), {}), 'record.json');
    announce('The record is among your downloads');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    announce(`Not saved: ${error.message}`);
  }
}
