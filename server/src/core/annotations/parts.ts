import type { Annotation } from './schema.js';

/** Who makes an annotation, when, under which id. */
export interface Maker {
  /** As `annotationId` makes it. */
  readonly id: string;
  /** A person's name, or `MACHINE`. */
  readonly author: string;
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
}

/** The author of proposals, and the name of the file that holds them. */
export const MACHINE = 'machine';

const SOFTWARE = { type: 'Software', name: 'Tickmark' } as const;

export type Body = Exclude<NonNullable<Annotation['body']>, string | readonly unknown[]>;

/** Who made it, when, and with what: what every annotation says of itself. */
export function provenanceOf({ author, time }: Maker) {
  const creator = author === MACHINE ? SOFTWARE : { type: 'Person', name: author };
  return { creator, created: new Date(time).toISOString(), generator: SOFTWARE };
}

export function tag(label: string): Body {
  return { type: 'TextualBody', purpose: 'tagging', value: label };
}

export function remark(value: string): Body {
  return { type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' };
}
