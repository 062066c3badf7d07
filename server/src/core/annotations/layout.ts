/** Where an article's annotations are kept, as paths relative to the folder the article stands in. */

/** `story.txt` → `story.txt.annotations`. */
export function annotationFolder(article: string): string {
  return `${article}.annotations`;
}

/** The file of one author; `name` as `fileNameOf` gives it. */
export function annotationFile(article: string, name: string): string {
  return `${annotationFolder(article)}/${name}.json`;
}

/** The text that offsets refer to, by the SHA-256 (lower-case hex) of its UTF-8 bytes. */
export function baseFile(article: string, sha256: string): string {
  return `${annotationFolder(article)}/${baseReference(sha256)}`;
}

/** The base text as an annotation file refers to it. */
export function baseReference(sha256: string): string {
  return `base/${sha256}.txt`;
}

/** The article as an annotation file refers to it. */
export function articleReference(article: string): string {
  return `../${iriSegment(article)}`;
}

/** True of an annotation file, false of base texts and of everything else; `path` is `/`-separated. */
export function isAnnotationFile(path: string): boolean {
  return /\.annotations\/[^/]+\.json$/.test(path);
}

/** A file's name as one segment of an IRI; half a surrogate pair, which no file name has, becomes U+FFFD. */
export function iriSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** The article that an annotation file is about, `/`-separated as the path is; undefined of other files. */
export function annotatedArticle(path: string): string | undefined {
  return isAnnotationFile(path) ? path.slice(0, path.lastIndexOf('.annotations/')) : undefined;
}
