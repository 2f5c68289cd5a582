import type { OpenView } from '../context.js';
import { h } from '../dom.js';

export const openCalls: OpenView = () => ({ title: 'Calls', content: h('h1', null, 'Calls') });
