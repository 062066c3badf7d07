/** Longest author's name, in UTF-16 code units: its file's name stays within the 255 bytes that every disk allows. */
export const MAX_AUTHOR_LENGTH = 64;

/** Names that stand for no person: the machine's proposals and the file of agreed decisions. */
export const RESERVED_AUTHORS: readonly string[] = ['machine', 'adjudicated'];

/**
 * The name, without its ending, of an author's annotation file, or what is wrong with the author's name. One name on
 * every system: letters of any script in lower case, and no character that some disk refuses.
 */
export function fileNameOf(author: string): { readonly name: string } | { readonly problem: string } {
  if (author.trim() === '') return { problem: 'No author is set.' };
  if (author.length > MAX_AUTHOR_LENGTH) {
    return { problem: `The author’s name is longer than ${MAX_AUTHOR_LENGTH} characters.` };
  }
  const name = author
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{C}]+/gu, '')
    .replace(/[\s/\\:*?"<>|%]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .normalize('NFC');
  if (name === '') return { problem: 'The author’s name has no letter or digit that a file name can hold.' };
  if (RESERVED_AUTHORS.includes(name)) return { problem: `“${name}” is kept for a file of no single person.` };
  return { name: name.replace(WINDOWS_DEVICE, '$1_') };
}

const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/;
