import { listInputs, type Project, type ProjectInput } from '../engine/engine';
import { freeId } from '../facts/lists';

/** One factor moved in the meeting: an input and by how much its value is multiplied. */
export interface Move {
  readonly input: string;
  readonly factor: number;
}

/** At most so many sliders stand on the screen. */
export const MOST_MOVES = 3;

type Override = Project['scenarios'][number]['overrides'][number];

/** Every input of the facts and of any option's terms, each id once. */
export function movableInputs(project: Project): readonly ProjectInput[] {
  const all = project.options.flatMap(({ id }) => listInputs(project, id));
  const byId = new Map<string, ProjectInput>();
  for (const input of all)
    if (!byId.has(input.id) && input.section !== 'criteria' && moves(input)) byId.set(input.id, input);
  return [...byId.values()];
}

/** What a meeting asks about first: a price, the demand, the investment, then the interest. */
export function firstMoves(project: Project): readonly Move[] {
  const inputs = movableInputs(project);
  const asked: readonly ((input: ProjectInput) => boolean)[] = [
    ({ section, unit }) => section === 'inputs' && unit.startsWith('money/'),
    ({ field }) => /^drivers\.(value|initial|target|potential|values)$/.test(field),
    ({ field }) => /^capex\.(amount|unit_cost)$/.test(field),
    ({ field }) => field === 'tranches.rate',
  ];
  return asked
    .flatMap((is) => inputs.find(is) ?? [])
    .slice(0, MOST_MOVES)
    .map(({ id }) => ({ input: id, factor: 1 }));
}

/** Zero stays zero whatever multiplies it. */
function moves({ input: { value } }: ProjectInput): boolean {
  return typeof value === 'number' ? value !== 0 : value.some((one) => one !== 0);
}

/** A project with one more scenario: the one shown with the moves on top. Nothing of the project itself changes. */
export function withMoves(
  project: Project,
  scenario: string,
  moved: readonly Move[],
  label: { readonly zh: string; readonly en: string },
): { readonly project: Project; readonly scenario: string } {
  const changed = moved.filter(({ factor }) => factor !== 1);
  const base = project.scenarios.find(({ id }) => id === scenario)?.overrides ?? [];
  const inputs = movableInputs(project);
  const kept = base.filter(({ input }) => !changed.some((move) => move.input === input));
  const overrides = changed.map(({ input, factor }): Override => {
    const before = base.find((one) => one.input === input);
    return before
      ? multiplied(
          before,
          factor,
          inputs.find(({ id }) => id === input),
        )
      : { input, multiply: factor };
  });
  const id = freeId(project.scenarios, 'what_if');
  const fresh = { id, label, overrides: [...kept, ...overrides] };
  return { project: { ...project, scenarios: [...project.scenarios, fresh] }, scenario: id };
}

/** Multiply what a scenario already says of an input. */
function multiplied(override: Override, factor: number, input: ProjectInput | undefined): Override {
  const { input: id, value, multiply, add } = override;
  const times = (given: number | readonly number[], by: (one: number) => number) =>
    typeof given === 'number' ? by(given) : given.map(by);
  if (value !== undefined) return { input: id, value: times(value, (one) => one * factor) };
  if (add === undefined || !input) return { input: id, multiply: (multiply ?? 1) * factor };
  return { input: id, value: times(input.input.value, (one) => (one + add) * factor) };
}
