/**
 * Scrolls an element into sight. Parts of a transcript that are out of sight have no measured height until they come near,
 * so what is aimed at may move once: then it is aimed again.
 */
export function reveal(element: Element, block: ScrollLogicalPosition = 'center'): void {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => element.scrollIntoView({ block }));
}
