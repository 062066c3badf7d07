import type { CheckState } from '../../../../server/src/core/annotations/formats/marks.js';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';
import { STATE_ORDER } from './words.js';

/** How the facts are shown. */
export interface Showing {
  readonly byState: boolean;
  /** Facts of these states are left out. */
  readonly hidden: ReadonlySet<CheckState | ListedFact['kind']>;
}

export type Node = StateNode | PartNode | FactNode;

/** All facts of a state. */
export interface StateNode {
  readonly kind: 'state';
  readonly id: string;
  readonly state: CheckState;
  readonly facts: readonly FactNode[];
}

/** Some of many facts, so that thousands need not be drawn at once; numbers from 1, both included. */
export interface PartNode {
  readonly kind: 'part';
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly facts: readonly FactNode[];
  readonly parent: StateNode | undefined;
}

export interface FactNode {
  readonly kind: 'fact';
  /** The same for the same fact after the text has changed elsewhere. */
  readonly id: string;
  readonly fact: ListedFact;
}

/** As many facts as a part has. */
export const PART = 200;

/** The uppermost nodes: facts in reading order, by state or not, in parts where they are many. */
export function rootsOf(facts: readonly ListedFact[], { byState, hidden }: Showing): Node[] {
  const shown = nodesOf(facts).filter(({ fact }) => !hidden.has(fact.state) && !hidden.has(fact.kind));
  if (!byState) return inParts(shown, undefined);
  const groups = new Map<CheckState, FactNode[]>(STATE_ORDER.map((state) => [state, []]));
  for (const node of shown) groups.get(node.fact.state)?.push(node);
  return [...groups].flatMap(([state, members]): StateNode[] =>
    members.length === 0 ? [] : [{ kind: 'state', id: state, state, facts: members }],
  );
}

export function childrenOf(node: Node): Node[] {
  if (node.kind === 'fact') return [];
  return node.kind === 'state' ? inParts(node.facts, node) : [...node.facts];
}

/** The node under which a node stands. */
export function parentOf(roots: readonly Node[], node: Node): Node | undefined {
  if (node.kind === 'part') return node.parent;
  if (node.kind === 'state') return undefined;
  for (const root of roots) {
    if (root.kind === 'fact' || !root.facts.includes(node)) continue;
    return root.kind === 'part'
      ? root
      : (childrenOf(root).find((each) => each.kind === 'part' && each.facts.includes(node)) ?? root);
  }
  return undefined;
}

/** The node of a fact that is the same as this one, whatever has become of it. */
export function nodeOf(roots: readonly Node[], fact: ListedFact): FactNode | undefined {
  const nodes = roots.flatMap((root) => (root.kind === 'fact' ? root : root.facts));
  return nodes.find((node) => node.fact.places[0].start === fact.places[0].start && node.fact.words === fact.words);
}

function inParts(facts: readonly FactNode[], parent: StateNode | undefined): (PartNode | FactNode)[] {
  if (facts.length <= PART) return [...facts];
  return Array.from({ length: Math.ceil(facts.length / PART) }, (_, number): PartNode => {
    const members = facts.slice(number * PART, (number + 1) * PART);
    const first = number * PART + 1;
    const id = `${parent?.id ?? ''} ${first}`;
    return { kind: 'part', id, first, last: first + members.length - 1, facts: members, parent };
  });
}

/** Facts of the same words are told apart by their order. */
export function nodesOf(facts: readonly ListedFact[]): readonly FactNode[] {
  const seen = new Map<string, number>();
  return facts.map((fact): FactNode => {
    const name = `${fact.kind} ${fact.words}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { kind: 'fact', id: `${name} ${nth}`, fact };
  });
}
