import { URI } from 'vscode-uri';

/** One form of a URI, which clients write in several ways. */
export function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}
