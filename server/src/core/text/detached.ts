/**
 * The same text, on its own: engines keep a part of a long string as a window on the whole, and whoever holds the part
 * holds all of it.
 */
export function detached(text: string): string {
  // Put together with something and looked into, it is written out anew, and the window is on that.
  const longer = `${text} `;
  longer.charCodeAt(0);
  return longer.slice(0, -1);
}
