import type { OpenView } from '../context.js';
import { h } from '../dom.js';

export const openTimeline: OpenView = () => ({
  title: 'Timeline',
  content: h('h1', null, 'Timeline'),
});
