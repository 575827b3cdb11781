import { listFactInputs, listOptionInputs } from '../inputs';
import type { Option, Project } from '../schema';
import type { Uncertainty } from '../schema-contingent';
import { OWN_LISTS } from './deal';

/**
 * Take an option away, and with it all that was said of it alone: scenarios' changes of its terms, answers, marks, risks,
 * uncertainties and conversion factors of its own items. What remains computes as before; the last option stays.
 */
export function withoutOption(project: Project, id: string): Project {
  const gone = project.options.find((option) => option.id === id);
  if (!gone || project.options.length === 1) return project;
  const rest = { ...project, options: project.options.filter((option) => option !== gone) };
  const { options, scenarios, economics, uncertainties, ...facts } = rest;
  const inputs = lost(project, rest);
  const items = ownItems(gone, options);
  return {
    ...(unsaid(facts, id) as typeof facts),
    options,
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      overrides: scenario.overrides.filter(({ input }) => !inputs.has(input)),
    })),
    ...(economics === undefined ? {} : { economics: withoutItems(economics, items) }),
    ...(uncertainties === undefined
      ? {}
      : { uncertainties: uncertainStill(uncertainties, new Set([...inputs, ...items])) }),
  };
}

/** The uncertainties of what is left, each correlated with none that went. */
function uncertainStill(all: readonly Uncertainty[], lost: ReadonlySet<string>): Uncertainty[] {
  const left = all.filter(({ of }) => !lost.has(of));
  return left.map(({ correlated, ...one }) =>
    correlated === undefined || !left.some(({ id }) => id === correlated.with) ? one : { ...one, correlated },
  );
}

/** The inputs that only the option had. */
function lost(before: Project, after: Project): ReadonlySet<string> {
  const left = new Set([...listFactInputs(after), ...listOptionInputs(after)].map(({ id }) => id));
  return new Set(
    listOptionInputs(before)
      .map(({ id }) => id)
      .filter((id) => !left.has(id)),
  );
}

/** The items of its own that no other option has under the same name. */
function ownItems(gone: Option, others: readonly Option[]): ReadonlySet<string> {
  const kept = new Set(others.flatMap(namesOf));
  return new Set(namesOf(gone).filter((item) => !kept.has(item)));
}

function namesOf({ terms }: Option): string[] {
  return Object.entries(OWN_LISTS).flatMap(([section, list]) =>
    (terms[list] ?? []).map(({ id }) => `${section}.${id}`),
  );
}

function withoutItems(
  { conversion, ...economics }: NonNullable<Project['economics']>,
  items: ReadonlySet<string>,
): NonNullable<Project['economics']> {
  if (conversion === undefined) return economics;
  return { ...economics, conversion: conversion.filter(({ item }) => !items.has(item)) };
}

/** A part of the file without what it says of one option. */
function unsaid(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.filter((item) => !onlyOf(item, id)).map((item) => unsaid(item, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(NAMES_AN_OPTION.has(key) && inner === id))
      .map(([key, inner]) => [
        key,
        key === 'options' && Array.isArray(inner) ? inner.filter((one) => one !== id) : unsaid(inner, id),
      ]),
  );
}

const NAMES_AN_OPTION = new Set(['option', 'reference']);

/** Whether an entry of a list concerns this option and no other. */
function onlyOf(item: unknown, id: string): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const { option, options } = item as { option?: unknown; options?: unknown };
  return option === id || (Array.isArray(options) && options.length === 1 && options[0] === id);
}
