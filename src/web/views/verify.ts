import type { OpenView } from '../context.js';
import { h } from '../dom.js';

export const openVerify: OpenView = () => ({ title: 'Verify', content: h('h1', null, 'Verify') });
