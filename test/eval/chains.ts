/**
 * `npm run eval:chains [-- --errors] [--write]`: who is who in news with marked mentions, and what is said of people. The
 * marked texts are no part of the project; without them the run says so. `--write` puts the table into
 * docs/performance.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { chainsOf } from '../../server/src/core/chains/chains.js';
import type { EntityLabel, Mention } from '../../server/src/core/entities/mention.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { contains, shifted } from '../../server/src/core/text/span.js';
import { type Chains, f1, homeOf, METRICS, type Sums } from './coreference.js';
import { percent, table } from './table.js';

interface Article {
  readonly doc: string;
  readonly text: string;
  readonly entities: readonly (readonly [start: number, end: number, label: EntityLabel])[];
  /** Chains of two mentions and more. */
  readonly chains: readonly (readonly number[])[];
  /** By the number of the mention. */
  readonly attributes: Readonly<Record<string, string>>;
}

const MARKED = new URL('../../../../shared/data/chains/news.dev.jsonl', import.meta.url);
const PAGE = new URL('../../../docs/performance.md', import.meta.url);

const { values: options } = parseArgs({ options: { errors: { type: 'boolean' }, write: { type: 'boolean' } } });

if (existsSync(MARKED)) evaluate();
else console.log('No marked chains at ../shared: nothing to evaluate.');

function evaluate(): void {
  const analyser = createAnalyser({ rules: {} });
  const all = empty();
  const named = empty();
  const said = { found: 0, same: 0, wanted: 0, given: 0 };
  let articles = 0;
  for (const line of readFileSync(MARKED, 'utf8').split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as Article;
    articles++;
    const { paragraphs } = analyser.analyse(createSnapshot(article.doc, article.text));
    const marks = article.entities.map(([start, end, label]): Mention => ({ start, end, label, score: 1 }));
    const passages = paragraphs.map(({ start, end, facts }) => ({
      start,
      end,
      facts: {
        ...facts,
        mentions: marks.filter((mark) => contains({ start, end }, mark)).map((mark) => shifted(mark, -start)),
      },
    }));
    const { mentions, chains } = chainsOf(passages, {});
    const number = new Map(marks.map(({ start, end }, index) => [`${start} ${end}`, index]));
    const response = chains.map((chain) =>
      chain.mentions.map((at) => number.get(`${mentions[at]?.start} ${mentions[at]?.end}`) ?? -1),
    );
    const chained = new Set(article.chains.flat());
    const alone = marks.flatMap((_, index) => (chained.has(index) ? [] : [[index]]));
    add(all, [...article.chains, ...alone], response);
    add(
      named,
      article.chains,
      response.filter((chain) => chain.length > 1),
    );
    const wanted = Object.entries(article.attributes).flatMap(([mention, texts]) =>
      texts.split('; ').map((text) => ({ mention: Number(mention), text })),
    );
    const given = chains.flatMap(({ attributes }) =>
      attributes.map(({ mention, text }) => ({
        mention: number.get(`${mentions[mention]?.start} ${mentions[mention]?.end}`) ?? -1,
        text,
      })),
    );
    scoreAttributes(article, wanted, given, said);
    if (options.errors === true) explain(article, response);
  }
  const rows = [
    ['all marked mentions', all],
    ['chains of two and more', named],
  ] as const;
  const measured = table(
    ['F1', ...Object.keys(METRICS)],
    rows.map(([name, sums]) => [name, ...sums.map((sum) => percent(f1(sum), 1))]),
  );
  const people = table(
    ['titles, offices and ages', 'recall', 'of these exact', 'precision'],
    [
      [
        `${said.wanted} marks`,
        percent(said.found, said.wanted),
        percent(said.same, said.found),
        percent(said.found, said.given),
      ],
    ],
  );
  console.log(`${articles} articles\n\n${measured}\n\n${people}`);
  if (options.write === true) write(`${measured}\n\n${people}`);
}

function empty(): Sums[] {
  return Object.keys(METRICS).map(() => ({ found: 0, wanted: 0, right: 0, given: 0 }));
}

function add(sums: readonly Sums[], key: Chains, response: Chains): void {
  for (const [index, metric] of Object.values(METRICS).entries()) {
    const more = metric(key, response);
    const sum = sums[index] as Sums;
    for (const part of ['found', 'wanted', 'right', 'given'] as const) sum[part] += more[part];
  }
}

interface Said {
  readonly mention: number;
  readonly text: string;
}

/** An attribute is found where one of the same mention shares its words; exact where it has no others but a determiner. */
function scoreAttributes(
  article: Article,
  wanted: readonly Said[],
  given: readonly Said[],
  sums: Record<'found' | 'same' | 'wanted' | 'given', number>,
): void {
  const bare = ({ text }: Said) => text.toLowerCase().replace(/^(?:the|a|an|its|his|her|both) |[.,]$/g, '');
  const left = [...given];
  sums.wanted += wanted.length;
  sums.given += given.length;
  for (const want of wanted) {
    const at = left.findIndex(
      (other) =>
        other.mention === want.mention && (bare(other).includes(bare(want)) || bare(want).includes(bare(other))),
    );
    const found = at === -1 ? undefined : left.splice(at, 1)[0];
    if (found !== undefined) sums.found++;
    if (found !== undefined && bare(found) === bare(want)) sums.same++;
    else if (options.errors === true) console.log(`${article.doc}\tsaid\t${want.text} // ${found?.text ?? ''}`);
  }
  if (options.errors === true)
    for (const { text, mention } of left)
      console.log(`${article.doc}\textra\t${text}\t${article.entities[mention]?.join()}`);
}

/** Forms that are one and were not made so, and the other way round. */
function explain({ doc, text, entities, chains }: Article, response: readonly (readonly number[])[]): void {
  const form = (at: number) => text.slice(entities[at]?.[0], entities[at]?.[1]).replace(/\s+/g, ' ');
  const forms = (all: readonly number[]) => [...new Set(all.map(form))].join(' | ');
  const [wanted, given] = [homeOf(chains), homeOf(response)];
  const parts = (chain: readonly number[], of: ReturnType<typeof homeOf>) => {
    const homes = [...new Set(chain.map((at) => of.get(at) ?? -1 - at))];
    return homes.map((home) => forms(chain.filter((at) => (of.get(at) ?? -1 - at) === home)));
  };
  for (const chain of chains) {
    const found = parts(chain, given);
    if (found.length > 1) console.log(`${doc}\tapart\t${found.join(' // ')}`);
  }
  for (const chain of response) {
    const found = parts(chain, wanted);
    if (found.length > 1) console.log(`${doc}\ttogether\t${found.join(' // ')}`);
  }
}

/** Between the page's two marks stands what was measured. */
function write(measured: string): void {
  const [before, after] = readFileSync(PAGE, 'utf8').split(/(?<=<!-- chains -->\n)[^]*(?=<!-- \/chains -->)/);
  if (after === undefined) throw new Error(`${PAGE.pathname} lacks its marks for the tables`);
  writeFileSync(PAGE, `${before}\n${measured}\n\n${after}`);
}
