import type { CheckState } from '../../../../server/src/core/annotations/formats/marks.js';
import type { GoneFact } from '../../../../server/src/core/annotations/recordedFacts.js';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';
import { STATE_ORDER } from './words.js';

/** How the facts are shown. */
export interface Showing {
  readonly byState: boolean;
  /** Facts of these states and kinds are left out. */
  readonly hidden: ReadonlySet<Hidden>;
}

/** What can be left out; `incidental` ones are not counted then either. */
export type Hidden = CheckState | ListedFact['kind'] | 'incidental';

/** How facts are shown to somebody who has not said otherwise. */
export const FIRST_SHOWING: Showing = { byState: true, hidden: new Set(['incidental']) };

export type Node = StateNode | PartNode | FactNode | GoneGroupNode | GoneNode;

/** All that was checked and is in the text no more. */
export interface GoneGroupNode {
  readonly kind: 'goneGroup';
  readonly id: string;
  readonly children: readonly GoneNode[];
}

export interface GoneNode {
  readonly kind: 'gone';
  readonly id: string;
  readonly gone: GoneFact;
  readonly parent: GoneGroupNode;
}

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

/** The uppermost nodes: what is gone, then facts in reading order, by state or not, in parts where they are many. */
export function rootsOf(facts: readonly ListedFact[], showing: Showing, gone: readonly GoneFact[] = []): Node[] {
  return [...goneGroup(gone), ...factRoots(facts, showing)];
}

function goneGroup(gone: readonly GoneFact[]): GoneGroupNode[] {
  if (gone.length === 0) return [];
  const children: GoneNode[] = [];
  const group: GoneGroupNode = { kind: 'goneGroup', id: 'gone', children };
  for (const each of gone) children.push({ kind: 'gone', id: `gone ${each.id}`, gone: each, parent: group });
  return [group];
}

function factRoots(facts: readonly ListedFact[], { byState, hidden }: Showing): (StateNode | PartNode | FactNode)[] {
  const shown = nodesOf(facts).filter(({ fact }) => !hidden.has(fact.state) && !hidden.has(fact.kind));
  if (!byState) return inParts(shown, undefined);
  const groups = new Map<CheckState, FactNode[]>(STATE_ORDER.map((state) => [state, []]));
  for (const node of shown) groups.get(node.fact.state)?.push(node);
  return [...groups].flatMap(([state, members]): StateNode[] =>
    members.length === 0 ? [] : [{ kind: 'state', id: state, state, facts: members }],
  );
}

export function childrenOf(node: Node): Node[] {
  if (node.kind === 'fact' || node.kind === 'gone') return [];
  if (node.kind === 'goneGroup') return [...node.children];
  return node.kind === 'state' ? inParts(node.facts, node) : [...node.facts];
}

/** The node under which a node stands. */
export function parentOf(roots: readonly Node[], node: Node): Node | undefined {
  if (node.kind === 'part' || node.kind === 'gone') return node.parent;
  if (node.kind !== 'fact') return undefined;
  for (const root of roots) {
    if (!('facts' in root) || !root.facts.includes(node)) continue;
    return root.kind === 'part'
      ? root
      : (childrenOf(root).find((each) => each.kind === 'part' && each.facts.includes(node)) ?? root);
  }
  return undefined;
}

/** The node of a fact that is the same as this one, whatever has become of it. */
export function nodeOf(roots: readonly Node[], fact: ListedFact): FactNode | undefined {
  const nodes = roots.flatMap((root) => ('facts' in root ? root.facts : root.kind === 'fact' ? root : []));
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
