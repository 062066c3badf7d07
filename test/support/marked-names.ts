import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import { chainsOf } from '../../server/src/core/chains/chains.js';
import type { EntityLabel, Mention } from '../../server/src/core/entities/mention.js';
import { placesOf } from '../../server/src/core/places/resolve.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { shifted } from '../../server/src/core/text/span.js';
import { KNOWLEDGE } from './knowledge.js';
import { wholeAnalysis } from './wholeAnalysis.js';

/** An article whose mentions are those written as [LABEL name], whatever the tagger would find. */
export function readMarked(marked: string): Analysis {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z_]+ [^\]]+\])/)) {
    const [, label, name] = /^\[([A-Z_]+) ([^\]]+)\]$/.exec(part) ?? [];
    const start = text.length;
    text += name ?? part;
    if (label !== undefined) mentions.push({ start, end: text.length, label: label as EntityLabel, score: 0.97 });
  }
  const analysis = createAnalyser({ rules: {} }).analyse(createSnapshot('file:///story.txt', text));
  const paragraphs = analysis.paragraphs.map((paragraph) => {
    const own = mentions.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
    return { ...paragraph, facts: { ...paragraph.facts, mentions: own.map((one) => shifted(one, -paragraph.start)) } };
  });
  const who = chainsOf(paragraphs, {});
  const { chains } = who;
  const places = placesOf(paragraphs, who, KNOWLEDGE.gazetteer);
  return { ...wholeAnalysis(analysis), mentions: who.mentions, chains, paragraphs, places };
}
