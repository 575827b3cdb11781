import type { Option, Project, Scheme, Variant } from '../schema';
import { ignoredSections, schemeOf, variantOf } from './catalogue';
import type { Need } from './scheme-def';
import { freeId, STARTERS } from './starters';

/** A scheme and the form of it, chosen for an option. */
export interface SchemeChoice {
  readonly scheme: Scheme;
  readonly variant?: Variant | undefined;
}

/** What an option would still have to say under a scheme, and which parts of its term sheet would be left alone. */
export interface SchemeFit {
  readonly needs: readonly Need[];
  readonly ignored: readonly string[];
}

/** Say how an option's term sheet fits a scheme, before or after it is switched. */
export function fitOf(option: Option, choice: SchemeChoice): SchemeFit {
  const switched = chosen(option, choice);
  const ignored = ignoredSections(switched);
  return {
    needs: variantOf(switched).needs.filter(({ met }) => !met(option.terms)),
    ignored: Object.entries(option.terms)
      .filter(([key, value]) => ignored.has(key) && !(Array.isArray(value) && value.length === 0))
      .map(([key]) => key),
  };
}

/** Change the scheme of an option and keep every fact and every term; only the way they are read changes. */
export function switchScheme(project: Project, optionId: string, choice: SchemeChoice): Project {
  return {
    ...project,
    options: project.options.map((option) => (option.id === optionId ? chosen(option, choice) : option)),
  };
}

/** Add to an option what its scheme still needs, as assumptions to be replaced; what it has stays. */
export function fillNeeds(project: Project, optionId: string): Project {
  const option = project.options.find(({ id }) => id === optionId);
  if (!option) throw new Error(`No option ${optionId}`);
  const filled = variantOf(option).needs.reduce(
    (draft, need) => (need.met(draft.terms) ? draft : (STARTERS[need.id]?.(draft) ?? draft)),
    { project, terms: option.terms },
  );
  return {
    ...filled.project,
    options: filled.project.options.map((one) =>
      one.id === optionId ? { ...one, terms: filled.terms } : one,
    ),
  };
}

/** Add an option of a scheme beside the others, with another option's terms to begin with and what the scheme needs. */
export function addOption(
  project: Project,
  choice: SchemeChoice,
  from?: string,
): { readonly project: Project; readonly id: string } {
  const model = project.options.find(({ id }) => id === from) ?? project.options[0];
  if (!model) throw new Error('A project has at least one option');
  const id = freeId(choice.variant ?? choice.scheme, project.options);
  const { contracted: _, description: __, ...rest } = model;
  const named = chosen({ ...rest, id }, choice);
  const { label } = variantOf(named);
  const option = {
    ...named,
    label: { zh: numbered(label.zh, project, 'zh'), en: numbered(label.en, project, 'en') },
  };
  return { project: fillNeeds({ ...project, options: [...project.options, option] }, id), id };
}

function chosen(option: Option, { scheme, variant }: SchemeChoice): Option {
  const { variant: _, ...rest } = option;
  const [first] = schemeOf(scheme).variants;
  const form = variant ?? first.id;
  return { ...rest, scheme, ...(form === undefined ? {} : { variant: form }) };
}

function numbered(name: string, project: Project, language: 'zh' | 'en'): string {
  const taken = project.options.map(({ label }) => (typeof label === 'string' ? label : label[language]));
  if (!taken.includes(name)) return name;
  let n = 2;
  while (taken.includes(`${name} ${n}`)) n += 1;
  return `${name} ${n}`;
}
