import { ENTITY_LABELS } from '../../out/server/src/core/entities/mention.js';
import { hashOf, Shape, TokenKind } from '../../out/server/src/core/segment/tokens.js';
import { kMeans } from './clusters.mjs';
import { isStart, sentencesIn } from './examples.mjs';
import { shuffle } from './random.mjs';

/** What a word with a capital may be: no name, a person's first word or a later one, in a name of another label. */
const ROLES = 2 + ENTITY_LABELS.length;
const CLASSES = 127;
/** Of the network that learns words' roles: its middle layer, what vectors are multiplied by, and how it is trained. */
const HIDDEN = 32;
const LENGTH = 5;
const ROUNDS = 8;
const RATE = 0.05;
/** It learns from all parts of the words but one, in turn. */
const FOLDS = 5;

/**
 * Classes of words by the names that they are likely part of, from 1, a number a word: a small network learns from words'
 * vectors (`points`, of length 1) how the marked texts use them, and words that it thinks alike are a class. What it says
 * of a word it has learnt from others, as it must for words that the texts have not.
 */
export function classesOf(texts, { words, points }, random) {
  const dimensions = points.length / words.length;
  const uses = usesOf(texts, words);
  const folds = Uint8Array.from(words, () => Math.floor(random() * FOLDS));
  const likely = new Float32Array(words.length * ROLES);
  const odds = new Float64Array(ROLES);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = [...uses].filter(([word]) => folds[word] !== fold);
    const network = trained(points, dimensions, others, random);
    for (let word = 0; word < words.length; word++) {
      const isUsed = uses.has(word);
      if (isUsed && folds[word] !== fold) continue;
      network.read(word, odds);
      for (let r = 0; r < ROLES; r++) likely[word * ROLES + r] += odds[r] / (isUsed ? 1 : FOLDS);
    }
  }
  return kMeans(likely.map(Math.sqrt), ROLES, words.length, CLASSES, random).nearest.map((group) => group + 1);
}

/** For the number of a word that the texts write with a capital, the roles it may have there (a bit a role), each with its weight. */
function usesOf(texts, words) {
  const numbers = new Map();
  for (const [index, word] of words.entries()) {
    const hash = hashOf(word.replaceAll('’', "'"));
    if (!numbers.has(hash)) numbers.set(hash, index);
  }
  const uses = new Map();
  for (const text of texts) {
    for (const { tokens, sentence, tags } of sentencesIn(text)) {
      for (let at = sentence.first; at < sentence.last; at++) {
        if (tokens.kind[at] !== TokenKind.word || (tokens.shape[at] & Shape.capital) === 0) continue;
        // The capital of what opens a sentence says nothing.
        if (at === sentence.first && !isStart(tags[at])) continue;
        const word = numbers.get(tokens.hash[at]);
        if (word === undefined) continue;
        const its = uses.get(word) ?? new Map();
        const roles = rolesOf(tags[at]);
        its.set(roles, (its.get(roles) ?? 0) + text.weight);
        uses.set(word, its);
      }
    }
  }
  return uses;
}

function rolesOf(tags) {
  let roles = tags & 1;
  for (let label = 0; label < ENTITY_LABELS.length; label++) {
    const first = (tags >> (1 + 2 * label)) & 1;
    const further = (tags >> (2 + 2 * label)) & 1;
    if (label === 0) roles |= (first << 1) | (further << 2);
    else roles |= (first | further) << (2 + label);
  }
  return roles;
}

/** A network of one middle layer, trained by AdaGrad; `read` writes how likely each role is for a word. */
function trained(points, dimensions, uses, random) {
  const middle = layer(dimensions, HIDDEN, random);
  const top = layer(HIDDEN, ROLES, random);
  const hidden = new Float64Array(HIDDEN);
  const odds = new Float64Array(ROLES);
  const slopes = new Float64Array(ROLES);
  const slopesOfHidden = new Float64Array(HIDDEN);
  const read = (word, into) => {
    middle.read(points.subarray(word * dimensions, (word + 1) * dimensions), LENGTH, hidden);
    for (let h = 0; h < HIDDEN; h++) hidden[h] = Math.tanh(hidden[h]);
    top.read(hidden, 1, into);
    let total = 0;
    for (let r = 0; r < ROLES; r++) total += into[r] = Math.exp(into[r]);
    for (let r = 0; r < ROLES; r++) into[r] /= total;
  };
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(uses, random);
    for (const [word, its] of uses) {
      read(word, odds);
      let count = 0;
      for (const weight of its.values()) count += weight;
      slopes.fill(0);
      for (const [roles, weight] of its) {
        // What is met often counts more, but not as much more as it is met.
        const share = weight / Math.sqrt(count);
        let right = 0;
        for (let r = 0; r < ROLES; r++) if ((roles & (1 << r)) !== 0) right += odds[r];
        for (let r = 0; r < ROLES; r++)
          slopes[r] += share * ((roles & (1 << r)) === 0 ? odds[r] : odds[r] - odds[r] / right);
      }
      top.slopesOf(slopes, slopesOfHidden);
      for (let h = 0; h < HIDDEN; h++) slopesOfHidden[h] *= 1 - hidden[h] ** 2;
      top.learn(hidden, 1, slopes);
      middle.learn(points.subarray(word * dimensions, (word + 1) * dimensions), LENGTH, slopesOfHidden);
    }
  }
  return { read };
}

/** Sums of `from` numbers, times `scale`, by weights of their own for each of `to`, and one that is always there. */
function layer(from, to, random) {
  const weights = Float32Array.from({ length: to * (from + 1) }, () => (random() - 0.5) * 0.2);
  const squares = new Float32Array(weights.length).fill(0.1);
  const step = (p, slope) => {
    squares[p] += slope * slope;
    weights[p] -= (RATE * slope) / Math.sqrt(squares[p]);
  };
  return {
    read(input, scale, into) {
      for (let t = 0; t < to; t++) {
        const row = t * (from + 1);
        let sum = 0;
        for (let f = 0; f < from; f++) sum += weights[row + f] * input[f];
        into[t] = weights[row + from] + scale * sum;
      }
    },
    slopesOf(slopes, into) {
      for (let f = 0; f < from; f++) {
        into[f] = 0;
        for (let t = 0; t < to; t++) into[f] += slopes[t] * weights[t * (from + 1) + f];
      }
    },
    learn(input, scale, slopes) {
      for (let t = 0; t < to; t++) {
        const row = t * (from + 1);
        for (let f = 0; f < from; f++) step(row + f, slopes[t] * scale * input[f]);
        step(row + from, slopes[t]);
      }
    },
  };
}
