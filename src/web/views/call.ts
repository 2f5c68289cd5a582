import type { OpenView } from '../context.js';
import { h } from '../dom.js';

export const openCall: OpenView = () => ({ title: 'Call', content: h('h1', null, 'Call') });
