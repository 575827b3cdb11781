import type { Edge, Node, Step, Timing } from './program';

/** A circle that no order of evaluation can serve: node indices, the first repeated at the end. */
export interface Circle {
  readonly nodes: readonly number[];
  readonly timings: readonly Timing[];
}

/**
 * Put nodes into an order of evaluation: strongly connected groups that look back run forward, groups that look ahead
 * run backward, groups closed by `feedback` iterate; anything else is a circle, returned as its path.
 */
export function orderNodes(nodes: readonly Node[]): { steps: Step[]; circles: Circle[] } {
  const circles: Circle[] = [];
  const everything = nodes.map((n) => n.index);
  return { steps: arrange(everything, nodes, true, circles), circles };
}

function arrange(
  members: readonly number[],
  nodes: readonly Node[],
  withFeedback: boolean,
  circles: Circle[],
): Step[] {
  const inside = new Set(members);
  const edgesOf = (index: number): readonly Edge[] =>
    (nodes[index]?.edges ?? []).filter((e) => inside.has(e.to) && (withFeedback || e.timing !== 'feedback'));
  const steps: Step[] = [];
  for (const group of stronglyConnected(members, (i) => edgesOf(i).map((e) => e.to))) {
    const within = new Set(group);
    const internal = group.flatMap((from) =>
      edgesOf(from)
        .filter((e) => within.has(e.to))
        .map((e) => ({ from, ...e })),
    );
    const [only] = group;
    if (internal.length === 0 && only !== undefined) {
      const rule = nodes[only]?.rule.rule;
      if (rule === 'cum' || rule === 'cumprod') steps.push({ step: 'forward', nodes: group });
      else if (rule === 'pv_ahead') steps.push({ step: 'backward', nodes: group });
      else if (rule !== 'input') steps.push({ step: 'whole', node: only });
    } else if (internal.some((e) => e.timing === 'feedback')) {
      const feedbacks = group.filter((i) => nodes[i]?.rule.rule === 'feedback').sort(byName(nodes));
      const rest = group.filter((i) => nodes[i]?.rule.rule !== 'feedback');
      steps.push({ step: 'iterate', feedbacks, nodes: group, steps: arrange(rest, nodes, false, circles) });
    } else {
      steps.push(...timeLoop(group, internal, nodes, circles));
    }
  }
  return steps;
}

/** By name, so that the order in which lines are listed never changes the last digit of an iteration. */
function byName(nodes: readonly Node[]): (a: number, b: number) => number {
  const name = (i: number): string => nodes[i]?.name ?? '';
  return (a, b) => (name(a) < name(b) ? -1 : 1);
}

type InnerEdge = Edge & { readonly from: number };

function timeLoop(
  group: readonly number[],
  internal: readonly InnerEdge[],
  nodes: readonly Node[],
  circles: Circle[],
): Step[] {
  const runs = (i: number): string => nodes[i]?.rule.rule ?? '';
  const runsOn = (e: InnerEdge): boolean => runs(e.from) === 'cum' || runs(e.from) === 'cumprod';
  const back = internal.find((e) => e.timing === 'past' || runsOn(e));
  const ahead = internal.find((e) => e.timing === 'future');
  const instant = internal.filter((e) => e.timing === 'same' || e.timing === 'all');
  const instantFrom = edgesByStart(instant);
  const targets = (i: number): number[] => (instantFrom.get(i) ?? []).map((e) => e.to);
  const sorted = stronglyConnected(group, targets);
  const tangled = sorted.filter((g) => g.length > 1 || targets(g[0] as number).includes(g[0] as number));
  if (tangled.length > 0) {
    for (const knot of tangled) circles.push(pathAround(knot, instant));
    return [];
  }
  const whole = internal.find((e) => e.timing === 'all');
  if (whole) circles.push(pathAround(group, internal, whole));
  else if (back && ahead)
    circles.push(thereAndBack(ahead, { ...back, timing: 'past' }, edgesByStart(internal)));
  if (whole || (back && ahead)) return [];
  return [{ step: ahead ? 'backward' : 'forward', nodes: sorted.flat() }];
}

function edgesByStart(edges: readonly InnerEdge[]): Map<number, InnerEdge[]> {
  const starts = new Map<number, InnerEdge[]>();
  for (const e of edges) {
    const known = starts.get(e.from);
    if (known) known.push(e);
    else starts.set(e.from, [e]);
  }
  return starts;
}

/** In a large knot the shortest circle is looked for from this many edges only. */
const MOST_STARTS = 200;

/** The shortest circle through an edge of the group (a given edge, or the first that closes one). */
function pathAround(group: readonly number[], edges: readonly InnerEdge[], through?: InnerEdge): Circle {
  const within = new Set(group);
  const inner = edges.filter((e) => within.has(e.from) && within.has(e.to));
  const from = edgesByStart(inner);
  let best: Circle | null = null;
  for (const start of through ? [through] : inner.slice(0, MOST_STARTS)) {
    const back = shortestPath(start.to, start.from, from);
    if (!back) continue;
    const circle: Circle = { nodes: [start.from, ...back.nodes], timings: [start.timing, ...back.timings] };
    if (!best || circle.nodes.length < best.nodes.length) best = circle;
  }
  return best ?? { nodes: [...group], timings: [] };
}

/** A circle through an edge that looks ahead and one that looks back. */
function thereAndBack(
  ahead: InnerEdge,
  back: InnerEdge,
  edges: ReadonlyMap<number, readonly InnerEdge[]>,
): Circle {
  const out = shortestPath(ahead.to, back.from, edges);
  const home = shortestPath(back.to, ahead.from, edges);
  const walk = [ahead.from, ...(out?.nodes ?? []), ...(home?.nodes ?? [])];
  return {
    nodes: walk.filter((node, i) => i === 0 || node !== walk[i - 1]),
    timings: [ahead.timing, back.timing],
  };
}

function shortestPath(
  from: number,
  to: number,
  edges: ReadonlyMap<number, readonly InnerEdge[]>,
): Circle | null {
  const reachedBy = new Map<number, InnerEdge | null>([[from, null]]);
  for (const at of reachedBy.keys()) {
    if (reachedBy.has(to)) break;
    for (const e of edges.get(at) ?? []) if (!reachedBy.has(e.to)) reachedBy.set(e.to, e);
  }
  if (!reachedBy.has(to)) return null;
  const nodes = [to];
  const timings: Timing[] = [];
  for (let e = reachedBy.get(to); e; e = reachedBy.get(e.from)) {
    nodes.push(e.from);
    timings.push(e.timing);
  }
  return { nodes: nodes.reverse(), timings: timings.reverse() };
}

/** Tarjan's strongly connected components without recursion, each after everything it needs. */
export function stronglyConnected(
  members: readonly number[],
  next: (index: number) => readonly number[],
): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const groups: number[][] = [];
  for (const root of members) {
    if (order.has(root)) continue;
    const work: { node: number; edges: readonly number[]; at: number }[] = [];
    const open = (node: number): void => {
      order.set(node, order.size);
      low.set(node, order.size - 1);
      stack.push(node);
      onStack.add(node);
      work.push({ node, edges: next(node), at: 0 });
    };
    open(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const to = frame.edges[frame.at++];
      if (to !== undefined) {
        if (!order.has(to)) open(to);
        else if (onStack.has(to)) low.set(frame.node, Math.min(low.get(frame.node) ?? 0, order.get(to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.node, Math.min(low.get(parent.node) ?? 0, low.get(frame.node) ?? 0));
      if (low.get(frame.node) !== order.get(frame.node)) continue;
      const group: number[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        group.push(member);
        if (member === frame.node) break;
      }
      groups.push(group.reverse());
    }
  }
  return groups;
}
