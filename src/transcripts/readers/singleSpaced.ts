/** The words of a text with one space between them and none around them, whatever white space there is. */
export const singleSpaced = (text: string): string => text.trim().replace(/\s{2,}|[^\S ]/g, ' '); // what is right already costs nothing
