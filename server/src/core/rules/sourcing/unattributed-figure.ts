import { wordList } from '../../segment/lexicon.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unattributed-figure',
  group: 'sourcing',
  scope: 'paragraph',
  needs: { kinds: ['money', 'percent'] },
  severity: 'off',
  summary: 'A sum or a percentage in a paragraph that says of nothing who said it.',
  messages: { who: 'Who says “{figure}”? The paragraph names no source.' },
  fixes: {},
  *check({ kind, tokens, figures, quotations }) {
    const figure = figures.find(
      (each) => (each.kind === 'money' || each.kind === 'percent') && each.value !== null && each.vague !== true,
    );
    if (figure === undefined || kind !== 'prose' || quotations.length > 0) return;
    for (let at = 0; at < tokens.count; at++) if (CUES.get(tokens, at) !== undefined) return;
    const { start, end } = figure;
    yield { start, end, message: 'who', data: { figure: tokens.text.slice(start, end) } };
  },
});

/** Words of saying, showing and reckoning, and of what does it. */
const CUES = wordList(`
  said says say saying according told tells report reports reported reporting reportedly announced announces announcing
  announcement statement figures data statistics survey poll study census estimate estimates estimated estimating filing
  showed shows show shown found finds calculated stated states noted added wrote writes claimed claims quoted cited citing
  source sources published official officials analysts economists spokesman spokeswoman spokesperson forecast forecasts
  forecasted predicted expects expected projected disclosed confirmed revealed admitted argued believes explained decided voted approved`);
