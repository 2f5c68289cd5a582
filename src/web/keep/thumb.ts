const SVG = 'http://www.w3.org/2000/svg';

/** A thumb, drawn in lines of the text's colour; down is up turned round, which the style does. */
export function thumb(direction: 'up' | 'down'): SVGElement {
  const image = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    'M7 11v9H4v-9zl4-8a2 2 0 0 1 2 2v4h5.2a2 2 0 0 1 2 2.3l-1.1 7A2 2 0 0 1 17 20H7',
  );
  image.setAttribute('viewBox', '0 0 24 24');
  image.setAttribute('aria-hidden', 'true');
  image.setAttribute('class', direction);
  image.append(path);
  return image;
}
