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

function arrange(members: readonly number[], nodes: readonly Node[], withFeedback: boolean, circles: Circle[]): Step[] {
  const inside = new Set(members);
  const edgesOf = (index: number): readonly Edge[] =>
    (nodes[index]?.edges ?? []).filter((e) => inside.has(e.to) && (withFeedback || e.timing !== 'feedback'));
  const steps: Step[] = [];
  for (const group of stronglyConnected(members, (i) => edgesOf(i).map((e) => e.to))) {
    const within = new Set(group);
    const internal = group.flatMap((from) => edgesOf(from).filter((e) => within.has(e.to)).map((e) => ({ from, ...e })));
    const [only] = group;
    if (internal.length === 0 && only !== undefined) {
      const rule = nodes[only]?.rule.rule;
      if (rule === 'cum' || rule === 'cumprod') steps.push({ step: 'forward', nodes: group });
      else if (rule === 'pv_ahead') steps.push({ step: 'backward', nodes: group });
      else if (rule !== 'input') steps.push({ step: 'whole', node: only });
    } else if (internal.some((e) => e.timing === 'feedback')) {
      const feedbacks = group.filter((i) => nodes[i]?.rule.rule === 'feedback');
      const rest = group.filter((i) => !feedbacks.includes(i));
      steps.push({ step: 'iterate', feedbacks, nodes: group, steps: arrange(rest, nodes, false, circles) });
    } else {
      steps.push(...timeLoop(group, internal, nodes, circles));
    }
  }
  return steps;
}

type InnerEdge = Edge & { readonly from: number };

function timeLoop(group: readonly number[], internal: readonly InnerEdge[], nodes: readonly Node[], circles: Circle[]): Step[] {
  const runs = (i: number): string => nodes[i]?.rule.rule ?? '';
  const looksBack = internal.some((e) => e.timing === 'past') || group.some((i) => runs(i) === 'cum' || runs(i) === 'cumprod');
  const looksAhead = internal.some((e) => e.timing === 'future');
  const instant = internal.filter((e) => e.timing === 'same' || e.timing === 'all');
  const sorted = stronglyConnected(group, (i) => instant.filter((e) => e.from === i).map((e) => e.to));
  const tangled = sorted.find((g) => g.length > 1 || instant.some((e) => e.from === g[0] && e.to === g[0]));
  if (tangled) {
    circles.push(pathAround(tangled, instant));
    return [];
  }
  const whole = internal.find((e) => e.timing === 'all');
  if (whole || (looksBack && looksAhead)) {
    circles.push(pathAround(group, internal, whole));
    return [];
  }
  return [{ step: looksAhead ? 'backward' : 'forward', nodes: sorted.flat() }];
}

/** The shortest circle through an edge of the group (a given edge, or the first that closes one). */
function pathAround(group: readonly number[], edges: readonly InnerEdge[], through?: InnerEdge): Circle {
  const within = new Set(group);
  const inner = edges.filter((e) => within.has(e.from) && within.has(e.to));
  let best: Circle | null = null;
  for (const start of through ? [through] : inner) {
    const back = shortestPath(start.to, start.from, inner);
    if (!back) continue;
    const circle: Circle = { nodes: [start.from, ...back.nodes], timings: [start.timing, ...back.timings] };
    if (!best || circle.nodes.length < best.nodes.length) best = circle;
  }
  return best ?? { nodes: [...group], timings: [] };
}

function shortestPath(from: number, to: number, edges: readonly InnerEdge[]): Circle | null {
  const reachedBy = new Map<number, InnerEdge | null>([[from, null]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined && !reachedBy.has(to); at = queue.shift()) {
    for (const e of edges) {
      if (e.from !== at || reachedBy.has(e.to)) continue;
      reachedBy.set(e.to, e);
      queue.push(e.to);
    }
  }
  if (!reachedBy.has(to)) return null;
  const nodes = [to];
  const timings: Timing[] = [];
  for (let e = reachedBy.get(to); e; e = reachedBy.get(e.from)) {
    nodes.unshift(e.from);
    timings.unshift(e.timing);
  }
  return { nodes, timings };
}

/** Tarjan's strongly connected components without recursion, each after everything it needs. */
export function stronglyConnected(members: readonly number[], next: (index: number) => readonly number[]): number[][] {
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
