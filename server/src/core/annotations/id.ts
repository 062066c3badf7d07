/** Random bytes that an id is made of. */
export const ID_BYTES = 10;

/**
 * A new id that sorts by time and never meets another: a UUID of version 7 (RFC 9562) as an IRI. `time` is in
 * milliseconds since 1970, `random` holds `ID_BYTES` random bytes.
 */
export function annotationId(time: number, random: Uint8Array): string {
  const bytes = [...random.subarray(0, ID_BYTES)];
  while (bytes.length < ID_BYTES) bytes.push(0);
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const digits = hex(Math.max(0, Math.floor(time)), 12) + bytes.map((byte) => hex(byte, 2)).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
