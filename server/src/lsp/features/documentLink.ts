import type { DocumentLink } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { isAnnotationFile } from '../../core/annotations/layout.js';
import { type Link, linksOf, linksOfAnnotations } from '../../core/views/links.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** The addresses in an article; in an annotation file the article, its base text and what is known of things elsewhere. */
export const documentLink: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.documentLink === undefined ? {} : { documentLinkProvider: {} }),
  start({ connection, documents, guard }) {
    connection.onDocumentLinks(
      guard.request('textDocument/documentLink', async ({ textDocument: { uri } }, token): Promise<DocumentLink[]> => {
        const reading = await documents.reading(uri, token);
        if (reading === undefined) return [];
        const { snapshot, analysis } = reading;
        const asLink = ({ target, ...span }: Link) => ({ range: rangeOf(snapshot, span), target });
        if (analysis !== undefined) return linksOf(analysis).map(asLink);
        const at = URI.parse(uri);
        if (!isAnnotationFile(at.path)) return [];
        return linksOfAnnotations(snapshot.text).map((link) => ({
          ...asLink(link),
          target: resolved(link.target, at),
        }));
      }),
    );
    return {};
  },
};

/** Annotation files name the article and the base text relative to their own folder. */
function resolved(target: string, file: URI): string {
  if (/^https?:/i.test(target)) return target;
  return Utils.resolvePath(Utils.dirname(file), decoded(target)).toString();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
