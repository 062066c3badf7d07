/** The bytes of a base64 text without line breaks. */
export function bytesOf(base64: string): Uint8Array {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
  for (let from = 0, to = 0; from < base64.length; from += 4, to += 3) {
    const bits =
      (valueAt(base64, from) << 18) |
      (valueAt(base64, from + 1) << 12) |
      (valueAt(base64, from + 2) << 6) |
      valueAt(base64, from + 3);
    bytes[to] = bits >> 16;
    bytes[to + 1] = bits >> 8;
    bytes[to + 2] = bits;
  }
  return bytes;
}

const VALUES = new Uint8Array(128);
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

function valueAt(base64: string, at: number): number {
  return VALUES[base64.charCodeAt(at)] as number;
}
