/** `GET /assets/icon.svg`: a quotation mark in the page's green. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5d4e"/><path fill="#fff" d="M8 21v-6c0-4 2-6 6-7v3c-2 .6-3 1.6-3 3h3v7zm10 0v-6c0-4 2-6 6-7v3c-2 .6-3 1.6-3 3h3v7z"/></svg>`;
