import { errorAt, type Finding, warningAt } from './problem';
import { SECTION_NAMES } from './property-names';
import type { Option, Project, Text } from './schema';
import { OWN_LISTS } from './schemes/deal';
import { bilingual, lowerFirst } from './text';

/** Words the formula language keeps for itself. */
const RESERVED = new Set([
  'and',
  'or',
  'not',
  'xor',
  'mod',
  'to',
  'in',
  'if',
  'end',
  'true',
  'false',
  'null',
  'undefined',
  't',
]);

const LISTS = [
  'parties',
  'indices',
  'inputs',
  'drivers',
  'capex',
  'revenue',
  'opex',
  'savings',
  'kpis',
  'options',
  'criteria',
  'criteria_groups',
  'scenarios',
] as const;

interface Named {
  readonly id: string;
  readonly label: Text;
}

/** Check that ids are unique and usable in formulas, and that no two streams or costs share a name. */
export function checkNames(project: Project): Finding[] {
  return [
    ...LISTS.flatMap((list) => duplicateIds(project[list] ?? [], `/${list}`)),
    ...project.options.flatMap((option, i) => ownIds(project, option, i)),
    ...project.options.flatMap(
      ({ terms: { payments, subsidies, funding, in_kind, preferences, share_exits } }, i) => [
        ...duplicateIds(payments, `/options/${i}/terms/payments`),
        ...duplicateIds(subsidies ?? [], `/options/${i}/terms/subsidies`),
        ...duplicateIds(in_kind ?? [], `/options/${i}/terms/in_kind`),
        ...duplicateIds(preferences ?? [], `/options/${i}/terms/preferences`),
        ...duplicateIds(share_exits ?? [], `/options/${i}/terms/share_exits`),
        ...duplicateIds(funding?.tranches ?? [], `/options/${i}/terms/funding/tranches`),
        ...duplicateIds(funding?.grants ?? [], `/options/${i}/terms/funding/grants`),
      ],
    ),
    ...(['inputs', 'drivers', 'revenue'] as const).flatMap((list) => reservedIds(project[list], `/${list}`)),
    ...ambiguousIds(project),
    ...(['capex', 'revenue', 'opex'] as const).flatMap((list) => duplicateLabels(project[list], `/${list}`)),
  ];
}

function duplicateIds(items: readonly Named[], path: string): Finding[] {
  return repeats(items.map(({ id }) => id)).map(({ at, first }) => {
    const id = items[at]?.id ?? '';
    return errorAt(
      `${path}/${at}/id`,
      `标识“${id}”与第 ${first + 1} 项重复，请改用另一个标识。`,
      `The id "${id}" is already used by entry ${first + 1}; give this one another id.`,
    );
  });
}

/** An option's own items stand beside the facts and need ids of their own. */
function ownIds(project: Project, { terms }: Option, i: number): Finding[] {
  return (['capex', 'revenue', 'opex'] as const).flatMap((section) => {
    const facts = project[section];
    const list = OWN_LISTS[section];
    return duplicateIds([...facts, ...(terms[list] ?? [])], '').flatMap((finding): Finding[] => {
      const at = Number(finding.path.split('/')[1]) - facts.length;
      return at < 0 ? [] : [{ ...finding, path: `/options/${i}/terms/${list}/${at}/id` }];
    });
  });
}

function reservedIds(items: readonly Named[], path: string): Finding[] {
  return items.flatMap(({ id }, i) =>
    RESERVED.has(id)
      ? [
          errorAt(
            `${path}/${i}/id`,
            `“${id}”是公式语言的保留字，不能用作标识。`,
            `"${id}" is a word of the formula language and cannot be an id.`,
          ),
        ]
      : [],
  );
}

/** A bare name in a formula may mean a driver, a named input or an index: it must mean one. */
function ambiguousIds(project: Project): Finding[] {
  const lists = ['indices', 'inputs', 'drivers'] as const;
  const owners = new Map<string, string>();
  return lists.flatMap((list) =>
    project[list].flatMap(({ id }, i) => {
      const owner = owners.get(id);
      owners.set(id, list);
      if (owner === undefined || owner === list) return [];
      const other = SECTION_NAMES[owner] ?? { zh: owner, en: owner };
      return [
        errorAt(
          `/${list}/${i}/id`,
          `“${other.zh}”中也有标识“${id}”，公式无法区分；请改其中一个。`,
          `The id "${id}" also stands under ${lowerFirst(other.en)} and formulas cannot tell them apart; rename one.`,
        ),
      ];
    }),
  );
}

function duplicateLabels(items: readonly Named[], path: string): Finding[] {
  const labels = items.map(({ label }) => bilingual(label));
  return repeats(labels.map(({ zh, en }) => `${zh}\n${en}`)).map(({ at, first }) =>
    warningAt(
      `${path}/${at}/label`,
      `名称“${labels[at]?.zh}”与第 ${first + 1} 项相同，报表中难以区分。`,
      `The name "${labels[at]?.en}" is the same as that of entry ${first + 1}; reports will not tell them apart.`,
    ),
  );
}

function repeats(values: readonly string[]): { at: number; first: number }[] {
  const firsts = new Map<string, number>();
  return values.flatMap((value, at) => {
    const first = firsts.get(value);
    if (first !== undefined) return [{ at, first }];
    firsts.set(value, at);
    return [];
  });
}
