import { readFileSync } from 'node:fs';
import type { ReadData } from '../core/analysis/data.js';

/** Reads a table from beside the bundle, or from where the sources have it. */
export const readData: ReadData = (file) => {
  for (const folder of FOLDERS) {
    try {
      return readFileSync(new URL(`${folder}${file}`, import.meta.url));
    } catch {
      // It may lie in the other one; without it less is known, and all else works.
    }
  }
  return undefined;
};

const FOLDERS = ['./', '../../../../server/data/'];
