import type { Bilingual } from '../language/types';
import type { ProjectInput } from '../project/inputs';
import { formatPointer } from '../project/pointer';
import type { Project } from '../project/schema';
import { bilingual } from '../project/text';
import type { FactorAmount, FactorSubject, Formula } from './sensitivity-factors';
import type { StandardFactor } from './sensitivity-types';
import { volumeDrivers } from './sensitivity-volume';

/** What a standard factor moves in a project; why it moves nothing. */
export interface Found {
  readonly inputs: readonly ProjectInput[];
  readonly formulas: readonly Formula[];
  readonly amount?: FactorAmount;
  readonly none: Bilingual;
}

/** How each standard factor is found. */
export const FINDERS: Readonly<Record<StandardFactor, (subject: FactorSubject) => Found>> = {
  investment: (subject) => {
    const items = itemsOf(subject, 'capex', 'investments').filter(({ item }) => subject.builds(item.id));
    return {
      ...costs(subject, items, ['amount', 'unit_cost'], NOTHING.investment),
      amount: lineAmount(
        'capex.spend',
        { zh: '建设期投资合计', en: 'investment in construction' },
        'construction',
      ),
    };
  },
  price: (subject) => {
    const streams = salesOf(subject);
    return {
      inputs: [],
      formulas: streams.map(({ item, path }) => ({
        path: `${path}/formula`,
        text: item.formula,
        label: bilingual(item.label),
      })),
      amount: yearly(subject, revenueLine(subject), { zh: '年均营业收入', en: 'yearly revenue' }),
      none: NOTHING.price,
    };
  },
  volume: (subject) => {
    const { drivers } = subject.project;
    const chosen = volumeDrivers(
      salesOf(subject).map(({ item }) => item.formula),
      drivers,
      itemsOf(subject, 'capex', 'investments').flatMap(({ item: { cost } }) =>
        cost.type === 'per_unit' ? [`drivers.${cost.driver}`] : cost.type === 'formula' ? [cost.formula] : [],
      ),
    );
    const formulas = chosen.flatMap((driver): Formula[] =>
      driver.form.type === 'formula'
        ? [
            {
              path: formatPointer(['drivers', drivers.indexOf(driver), 'form', 'formula']),
              text: driver.form.formula,
              label: bilingual(driver.label),
            },
          ]
        : [],
    );
    const keys = new Set(['value', 'values', 'initial', 'target', 'potential']);
    const inputs = subject.inputs.filter(
      ({ section, item, path }) =>
        section === 'drivers' &&
        chosen.some(({ id }) => id === item) &&
        keys.has(path.slice(path.lastIndexOf('/') + 1)),
    );
    return { inputs, formulas, none: NOTHING.volume };
  },
  operating_cost: (subject) => ({
    ...costs(
      subject,
      itemsOf(subject, 'opex', 'costs'),
      ['amount', 'unit_cost', 'share'],
      NOTHING.operating_cost,
    ),
    amount: yearly(subject, 'opex.expense', { zh: '年均经营成本', en: 'yearly operating cost' }),
  }),
  interest: ({ inputs }) => {
    const rates = inputs.filter(({ section, field }) => section === 'tranches' && field === 'tranches.rate');
    const [only] = rates;
    const single = rates.length === 1 && only && typeof only.input.value === 'number' ? only : undefined;
    return {
      inputs: rates,
      formulas: [],
      none: NOTHING.interest,
      ...(single ? { amount: { of: 'input', input: single } } : {}),
    };
  },
};

/** Why a factor of nothing cannot move. */
export const ZERO: Bilingual = {
  zh: '现值为零，按比例变动没有意义。',
  en: 'It is zero today, so a proportional change means nothing.',
};

const NOTHING: Readonly<Record<StandardFactor, Bilingual>> = {
  investment: { zh: '本方案没有建设投资项目。', en: 'The option has no investment item.' },
  price: { zh: '本方案没有营业收入项目。', en: 'The option has no revenue stream.' },
  volume: {
    zh: '没有只影响收入与成本、不决定投资规模的业务量。',
    en: 'No driver moves revenue and cost alone without setting the size of the investment.',
  },
  operating_cost: { zh: '本方案没有经营成本项目。', en: 'The option has no operating cost.' },
  interest: { zh: '本方案没有借款。', en: 'The option borrows nothing.' },
};

interface Placed<T> {
  readonly item: T;
  readonly path: string;
}

/** Items among the facts and the option's own, without those it leaves out. */
function itemsOf<K extends 'capex' | 'revenue' | 'opex'>(
  { project, option }: FactorSubject,
  section: K,
  own: 'investments' | 'revenues' | 'costs',
): readonly Placed<Project[K][number]>[] {
  const at = project.options.findIndex(({ id }) => id === option);
  const terms = project.options[at]?.terms;
  const left = new Set(terms?.excluded ?? []);
  const placed = (list: readonly unknown[], steps: readonly (string | number)[]) =>
    (list as readonly Project[K][number][]).map((item, i) => ({ item, path: formatPointer([...steps, i]) }));
  return [
    ...placed(project[section], [section]).filter(({ item }) => !left.has(`${section}.${item.id}`)),
    ...placed(terms?.[own] ?? [], ['options', at, 'terms', own]),
  ];
}

function salesOf(subject: FactorSubject) {
  return itemsOf(subject, 'revenue', 'revenues').filter(({ item }) => item.nature !== 'subsidy');
}

/** Amounts, prices and formulas of items; shares of other items follow those. */
function costs(
  { inputs }: FactorSubject,
  items: readonly Placed<Project['capex'][number] | Project['opex'][number]>[],
  fields: readonly string[],
  nothing: Bilingual,
): Found {
  const paths = new Set(
    items.flatMap(({ item, path }) =>
      item.cost.type === 'share_of_investment' ? [] : fields.map((field) => `${path}/cost/${field}`),
    ),
  );
  const moved = inputs.filter(
    ({ path, input }) => paths.has(path) && [input.value].flat().some((one) => one !== 0),
  );
  return {
    inputs: moved,
    formulas: items.flatMap(({ item, path }): Formula[] =>
      item.cost.type === 'formula'
        ? [{ path: `${path}/cost/formula`, text: item.cost.formula, label: bilingual(item.label) }]
        : [],
    ),
    none: paths.size > 0 ? ZERO : nothing,
  };
}

function revenueLine({ project }: FactorSubject): string {
  return project.revenue.some(({ nature }) => nature === 'subsidy') ? 'revenue.sales' : 'revenue.gross';
}

function yearly({ project }: FactorSubject, line: string, label: Bilingual): FactorAmount {
  const years = project.timeline.operation_years.value;
  return { of: 'line', line, label, phase: 'all', years: typeof years === 'number' ? years : 1 };
}

function lineAmount(line: string, label: Bilingual, phase: 'construction' | 'all'): FactorAmount {
  return { of: 'line', line, label, phase, years: 1 };
}
