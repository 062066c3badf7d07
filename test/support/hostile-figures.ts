/** Texts that would take more than linear time where reading them looked back or far ahead; `share` of the full length. */
export const hostileFigures: readonly (readonly [name: string, make: (share: number) => string])[] = [
  ['long digit runs', (share) => '1234567890'.repeat(10_000 * share)],
  ['digits and commas', (share) => '1,'.repeat(50_000 * share)],
  ['nested brackets', (share) => `${'('.repeat(50_000 * share)}5${')'.repeat(50_000 * share)}`],
  ['100,000 spaces', (share) => `$${' '.repeat(100_000 * share)}5 million`],
  ['“one hundred”', (share) => 'one hundred '.repeat(10_000 * share)],
  ['“5, 6 and 7 percent”', (share) => '5, 6 and 7 '.repeat(10_000 * share)],
  ['“from 5 to”', (share) => 'from 5 to '.repeat(10_000 * share)],
];
