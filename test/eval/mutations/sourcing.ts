import { type Mutation, pick, replacing } from './mutation.js';

export const SOURCING: readonly Mutation[] = [
  replacing(
    'placeholder-source',
    'a paragraph ends in “(Source: media reports)”',
    /\.(?=\n)/g,
    (_match, random) => `. (Source: ${pick(random, ['media reports', 'industry sources', 'official data'])})`,
  ),
];
