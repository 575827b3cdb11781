import { useEffect, useRef, useState } from 'react';
import { askContingent, type SentStudy } from '../engine/ask-contingent';
import type { ModelError, Project } from '../engine/engine';

/** Where a simulation stands. */
export type ContingentState =
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done'; readonly study: SentStudy | null }
  | { readonly kind: 'failed'; readonly errors: readonly ModelError[] }
  | { readonly kind: 'broken'; readonly reason: string };

interface Held {
  readonly of: Project | null;
  readonly key: string;
  readonly state: ContingentState;
}

let last: Held | null = null;

/** The contingent liabilities of the option on screen, simulated in a worker; the last ones are kept while nothing changes. */
export function useContingent(
  shown: Project | null,
  option: string,
  scenario: string,
): { readonly state: ContingentState; readonly stop: () => void; readonly again: () => void } {
  const project = useSimulated(shown);
  const key = `${option} ${scenario}`;
  const [run, setRun] = useState(0);
  const known = last?.of === project && last.key === key && last.state.kind === 'done' ? last.state : null;
  const [state, setState] = useState<ContingentState>(known ?? { kind: 'running', done: 0 });
  const [stop, setStop] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    if (!project) return;
    if (run === 0 && last?.of === project && last.key === key && last.state.kind === 'done') {
      setState(last.state);
      return;
    }
    setState({ kind: 'running', done: 0 });
    const end = askContingent({ project, option, scenario }, (reply) => {
      const next: ContingentState = reply.kind === 'progress' ? { kind: 'running', done: reply.done } : reply;
      last = { of: project, key, state: next };
      setState(next);
    });
    setStop(() => () => {
      end();
      setState({ kind: 'stopped' });
    });
    return end;
  }, [project, option, scenario, key, run]);
  return { state, stop, again: () => setRun((n) => n + 1) };
}

/** The project as a simulation sees it: the same one while only what has been adopted changes. */
function useSimulated(project: Project | null): Project | null {
  const before = useRef<Project | null>(last?.of ?? null);
  if (project && before.current && isSameToSimulate(before.current, project)) return before.current;
  before.current = project;
  return project;
}

function isSameToSimulate(a: Project, b: Project): boolean {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Project)[];
  return keys.every((key) => a[key] === b[key] || (key === 'contingent' && settings(a) === settings(b)));
}

function settings({ contingent }: Project): string {
  const { adopted: _, ...rest } = contingent ?? {};
  return JSON.stringify(rest);
}
