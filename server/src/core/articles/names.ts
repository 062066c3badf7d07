/** Names that a folder's articles have; other names are read where settings or the user name them. */
export function isArticleName(path: string): boolean {
  return /\.(txt|md|markdown|article)$/i.test(path);
}

/** True for folders that are never looked into: installed packages, hidden folders and annotations. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.') || name.endsWith('.annotations');
}

/** The name under which a file is written before it takes the place of `name`; `id` is eight hexadecimal digits. */
export function temporaryName(name: string, id: string): string {
  return `.${name}.${id}.tmp`;
}

/** True for what is left of a file whose writing was cut off: never an article, whatever the settings include. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{8}\.tmp$/.test(name);
}
