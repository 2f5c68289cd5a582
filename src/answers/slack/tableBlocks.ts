import type { AnswerTable } from '../../answer.js';
import { tableLines } from '../tableText.js';
import { MAX_TEXT, type SectionBlock } from './blocks.js';
import { escapeMrkdwn, mrkdwn } from './mrkdwn.js';

/** Of a table as long as Slack shows one text; what is left out stands in the quotes. */
const MAX_TABLE = MAX_TEXT - 100;

/** A table in letters of one width. Nothing in it can be escaped but Slack's special characters, so that no word of it may end it. */
export function tableBlocks(table: AnswerTable): SectionBlock[] {
  const [head = '', ...rows] = tableLines(table).map((line) =>
    escapeMrkdwn(line.replaceAll('`', 'ˋ')),
  );
  const shown = [head];
  let length = head.length;
  for (const row of rows) {
    length += row.length + 1;
    if (length > MAX_TABLE) break;
    shown.push(row);
  }
  const left = rows.length + 1 - shown.length;
  const more = left > 0 ? [`… ${left} more`] : [];
  const lines = [...shown, ...more].join('\n');
  return [{ type: 'section', text: mrkdwn(`\`\`\`\n${lines}\n\`\`\``) }];
}
