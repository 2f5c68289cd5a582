/** `GET /assets/onrecord.svg`: a quotation mark, for the tabs of a browser, which else asks for an icon that is not there. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="3" fill="#0b5d4e"/>
<path fill="#fff" d="M3 8V6a3 3 0 0 1 3-3h1v2H6a1 1 0 0 0-1 1h2v5H3zM9 8V6a3 3 0 0 1 3-3h1v2h-1a1 1 0 0 0-1 1h2v5H9z"/>
</svg>
`;
