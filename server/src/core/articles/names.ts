/** Names that a folder's articles have; other names are read where settings or the user name them. */
export function isArticleName(path: string): boolean {
  return /\.(txt|md|markdown|article)$/i.test(path);
}

/** True for folders that are never looked into: installed packages, hidden folders and annotations. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.') || name.endsWith('.annotations');
}
