/** The tables in `server/data` that are too large to be code. */
export const DATA_FILES = ['entities.bin', 'gazetteer.bin'] as const;

export type DataFile = (typeof DATA_FILES)[number];

/** How a platform hands over a table: asked at most once for each, when it is first needed; undefined for none. */
export type ReadData = (file: DataFile) => Uint8Array | undefined;
