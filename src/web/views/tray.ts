import type { OpenView } from '../context.js';
import { h } from '../dom.js';

export const openTray: OpenView = () => ({ title: 'Tray', content: h('h1', null, 'Tray') });
