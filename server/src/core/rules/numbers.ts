/** A whole number below 100 in words: "forty-two"; undefined for others. */
export function spelled(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 100) return undefined;
  if (value < 20) return SMALL[value];
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10) - 2]}${ones === 0 ? '' : `-${SMALL[ones]}`}`;
}

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
