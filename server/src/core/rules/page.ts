/** Where a rule's page is read: what it flags and why, with examples. */
export function pageOf(ruleId: string): string {
  return `https://github.com/tickmark/tickmark/blob/main/docs/rules/${ruleId}.md`;
}
