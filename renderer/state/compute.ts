import { computeProject } from '../engine/compute';
import { currentOption, currentProject, currentScenario, NO_COMPUTATION, useApp } from './store';

/** Above this many milliseconds a run is put off until the screen has shown that it is under way. */
const AT_ONCE_MS = 40;

let lastDuration = 0;
let pending: ReturnType<typeof setTimeout> | null = null;

/** Compute the project as edited; the last good result stays when it cannot be. */
export function recompute(): void {
  const project = currentProject(useApp.getState());
  if (!project) {
    useApp.setState({ computation: NO_COMPUTATION });
    return;
  }
  if (lastDuration <= AT_ONCE_MS) {
    compute();
    return;
  }
  useApp.setState((s) => ({ computation: { ...s.computation, busy: true } }));
  if (pending === null) pending = setTimeout(compute, 20);
}

function compute(): void {
  if (pending !== null) clearTimeout(pending);
  pending = null;
  const state = useApp.getState();
  const project = currentProject(state);
  if (!project) return;
  const began = performance.now();
  const option = currentOption(state);
  const scenario = currentScenario(state);
  const outcome = computeProject(project, option, scenario);
  lastDuration = performance.now() - began;
  if (outcome.ok) {
    const { result, warnings } = outcome;
    useApp.setState({ computation: { result, of: project, errors: [], warnings, busy: false } });
    return;
  }
  const errors = outcome.problems.filter((p) => p.severity === 'error');
  const warnings = outcome.problems.filter((p) => p.severity === 'warning');
  useApp.setState((s) => ({ computation: { ...s.computation, errors, warnings, busy: false } }));
}

/** Recompute whenever the project, the option or the scenario changes. */
export function keepComputed(): () => void {
  return useApp.subscribe((state, before) => {
    const changed =
      currentProject(state) !== currentProject(before) ||
      currentOption(state) !== currentOption(before) ||
      currentScenario(state) !== currentScenario(before);
    if (!changed) return;
    if (state.doc?.id !== before.doc?.id) useApp.setState({ computation: NO_COMPUTATION });
    recompute();
  });
}
