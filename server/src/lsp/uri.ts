import { URI, Utils } from 'vscode-uri';

/** One form of a URI, which clients write in several ways. */
export function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}

/** A file's name, for messages. */
export function fileOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
