import type { OpenView } from '../context.js';
import { h } from '../dom.js';

export const openShared: OpenView = () => ({
  title: 'Conversation',
  content: h('h1', null, 'Conversation'),
});
