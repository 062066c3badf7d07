import type { RuleLevel } from '../rules/run.js';
import type { GlossaryEntry } from './glossary.js';
import type { HousePattern } from './patterns.js';

/** What a published style guide asks for, in the terms of a desk's own settings; these are stronger. */
interface Profile {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly glossary: readonly GlossaryEntry[];
  readonly patterns: readonly HousePattern[];
}

export type ProfileName = 'none' | 'ap' | 'bbc' | 'guardian';

/** What all three ask for: no figure opens a sentence, 10 and above in figures, thousands with their comma, “1990s”. */
const COMMON: Profile['rules'] = {
  'number-starts-sentence': 'information',
  'figure-or-word': 'information',
  'thousand-style': 'information',
  'decade-apostrophe': 'information',
};

/** "£5 million" where the house writes "£5m", or the other way round. */
function moneyScale(words: readonly string[], message: string): HousePattern {
  const pattern = [{ word: ['$', '£', '€'] }, { any: true as const }, { word: words, here: true }];
  return { id: 'desk/profile-money-scale', message, severity: 'information', pattern };
}

const SHORT_SCALES = ['m', 'bn', 'tn'];
const LONG_SCALES = ['million', 'billion', 'trillion'];

/** Sources in docs/house-rules.md. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  none: { rules: {}, glossary: [], patterns: [] },
  ap: {
    rules: COMMON,
    glossary: [
      { avoid: ['per cent'], prefer: 'percent', message: 'AP writes “%” with a figure, and “percent” in one word.' },
    ],
    patterns: [moneyScale(SHORT_SCALES, 'AP spells out “million”, “billion” and “trillion”: “$5 million”.')],
  },
  bbc: {
    rules: COMMON,
    glossary: [
      {
        avoid: ['percent'],
        prefer: 'per cent',
        message: 'The BBC writes “per cent” in two words, or “%” with a figure.',
      },
    ],
    patterns: [moneyScale(LONG_SCALES, 'The BBC writes sums with “m”, “bn” and “tn”: “£5m”.')],
  },
  guardian: {
    rules: COMMON,
    glossary: [{ avoid: ['percent', 'per cent'], message: 'The Guardian writes “%”.' }],
    patterns: [moneyScale(LONG_SCALES, 'The Guardian writes sums with “m”, “bn” and “tn”: “£5m”.')],
  },
};
