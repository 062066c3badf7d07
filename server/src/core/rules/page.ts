/** Where a rule's page is read: what it flags and why, with examples. A desk's own rules share one. */
export function pageOf(ruleId: string): string {
  const page = isHouseRule(ruleId) ? 'house-rules' : `rules/${ruleId}`;
  return `https://github.com/tickmark/tickmark/blob/main/docs/${page}.md`;
}

export const GLOSSARY_RULE_ID = 'glossary-violation';

/** True for the rules that a desk makes by its settings. */
export function isHouseRule(ruleId: string): boolean {
  return ruleId === GLOSSARY_RULE_ID || ruleId.startsWith('desk/');
}
