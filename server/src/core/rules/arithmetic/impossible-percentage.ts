import { type Amount, amountsOf, type SentenceFacts } from '../../claims/amounts.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import { isWord, type Tokens, textOf } from '../../segment/tokens.js';
import { decimalsOf, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'impossible-percentage',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['percent'], words: 'of turnout chance chances probability likelihood' },
  severity: 'warning',
  summary:
    'A percentage that cannot be: of a few people, as “27% of the 16 members”, or of more than all, as a turnout of 105%.',
  messages: {
    over: '“{whole}” cannot be more than 100%.',
    impossible: 'No whole number of {whole} is {stated}: {below} is {belowPercent}%, {above} is {abovePercent}%.',
  },
  fixes: {},
  *check(context) {
    const amounts = amountsOf(context);
    for (const [index, share] of amounts.entries()) {
      const bounded = isOverAll(share) ? boundedBeside(context, share) : -1;
      if (bounded >= 0) {
        const { start, end } = share;
        const data = { whole: textOf(context.tokens, bounded).toLowerCase() };
        yield { start, end, message: 'over', data };
        continue;
      }
      const whole = amounts[index + 1];
      if (share.unit !== 'percent' || share.value === null || share.modifier !== 'none' || whole === undefined)
        continue;
      if (share.value <= 0 || share.value >= 100 || share.low === null || share.high === null) continue;
      // "50% of the 15" is said loosely.
      if (share.value % 5 === 0 || !isCounted(context, share, whole)) continue;
      const count = whole.value as number;
      const [below, above] = [Math.floor((share.value * count) / 100), Math.ceil((share.value * count) / 100)];
      // Half a digit more, since a share may be cut off instead of rounded.
      const room = share.high - share.low;
      if ([below, above].some((each) => Math.abs((each / count) * 100 - (share.value as number)) <= room)) continue;
      const decimals = decimalsOf(share);
      yield {
        start: share.start,
        end: share.end,
        message: 'impossible',
        data: {
          whole: quoted(context, whole),
          stated: quoted(context, share),
          below,
          above,
          belowPercent: ((below / count) * 100).toFixed(decimals),
          abovePercent: ((above / count) * 100).toFixed(decimals),
        },
        related: reckonedWith(context, whole),
      };
    }
  },
});

function isOverAll({ unit, low }: Amount): boolean {
  return unit === 'percent' && low !== null && low > ALL;
}

const ALL = 100;

/** "turnout was 105%", "a 110% chance", "112% of voters": the token of what can at most be whole; -1 without. */
function boundedBeside({ tokens, sentence }: SentenceFacts, { first, last }: Amount): number {
  if (BOUNDED.get(tokens, last + 1) !== undefined) return last + 1;
  const people = DETERMINERS.get(tokens, last + 2) === undefined ? last + 2 : last + 3;
  if (isWord(tokens, last + 1, 'of') && PEOPLE.get(tokens, people) !== undefined)
    return REACHING.get(tokens, first - 1) !== undefined || isMeasured(tokens, people, sentence.last) ? -1 : people;
  let at = first - 1;
  while (at > sentence.first && first - at <= NEAR && LINKS.get(tokens, at) !== undefined) at--;
  return at < first - 1 && BOUNDED.get(tokens, at) !== undefined ? at : -1;
}

const PEOPLE = wordList(`
  voters pupils students respondents members adults women men children girls boys residents households families patients
  people workers employees staff teachers nurses doctors farmers drivers readers users customers parents tenants
  shareholders owners applicants candidates players prisoners americans britons germans canadians australians`);

/** "rose by 112% of", "up to 120% of". */
const REACHING = wordList('by to at up nearly reached with');

/** "130% of the pupils it has room for", "120% of members expected", "150% of patients last year": of so many, and of no more. */
function isMeasured(tokens: Tokens, people: number, last: number): boolean {
  return isInListBetween(tokens, people + 1, Math.min(last, people + MEASURED), MEASURES);
}

/** In tokens. */
const MEASURED = 8;
const MEASURES = wordList(`
  it they that who than as last previous previously planned expected needed required target capacity year in from since`);

/** In tokens. */
const NEAR = 4;
const BOUNDED = wordList('turnout chance chances probability likelihood');
const LINKS = wordList('was is of at reached hit stood about nearly over just');

/** "27% of the 16 members": an exact count of what cannot be divided. */
function isCounted({ tokens }: SentenceFacts, share: Amount, whole: Amount): boolean {
  if (whole.kind !== 'cardinal' || whole.value === null || whole.value < 2 || whole.value > MOST) return false;
  if (whole.low !== whole.high || whole.modifier !== 'none' || !Number.isInteger(whole.value)) return false;
  if (whole.noun === undefined || DIVISIBLE.get(tokens, whole.last + 1) !== undefined) return false;
  if (!isWord(tokens, share.last + 1, 'of')) return false;
  const gap = whole.first - share.last;
  return gap === 2 || (gap === 3 && DETERMINERS.get(tokens, share.last + 2) !== undefined);
}

/** From here on nearly every percentage is possible. */
const MOST = 99;

const DETERMINERS = wordList('the its their his her our these those all');

const DIVISIBLE = wordList('hours days weeks months years minutes points percent acres miles tons tonnes seconds bars');
