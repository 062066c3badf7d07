import * as fc from 'fast-check';

/**
 * What all random texts and steps of the tests begin with: one seed, so that the same commit has the same answer
 * everywhere; another one looks further: FUZZ_SEED=123 npm test. Mocha loads this before any test.
 */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

fc.configureGlobal({ seed: SEED });
