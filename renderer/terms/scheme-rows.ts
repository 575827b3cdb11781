import { getAt, type Project, setAt } from '../engine/engine';
import { put } from '../engine/put';
import {
  bearerOf,
  type Option,
  OWN_LISTS,
  SCHEMES,
  type Scheme,
  schemeOf,
  switchScheme,
  type Variant,
  variantOf,
} from '../engine/schemes';
import { fixedCell } from '../facts/cells';
import { type ChoiceDef, definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { capexItems, opexItems, revenueItems } from '../facts/item-rows';
import { listFactorRow } from '../facts/list-factor-row';
import { choiceRow, inputRow } from '../facts/rows';
import { switchRow } from '../facts/switch-row';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

/** The scheme of an option and the form of it; a change keeps every fact and every term. */
export function schemeRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const option = ctx.project.options[at];
  if (!option) return [];
  const path = `/options/${at}`;
  const { language } = ctx.style;
  const schemes = SCHEMES.map(({ id, label }) => ({ value: id, label: pick(label, language) }));
  const { variants, help } = schemeOf(option.scheme);
  const scheme = choiceRow(ctx, `${path}/scheme`, ctx.t('fields.scheme'), schemes, (project, value) =>
    value === option.scheme ? project : switchScheme(project, option.id, { scheme: value as Scheme }),
  );
  if (variants.length < 2) return [{ ...scheme, depth: 0, hint: pick(help, language) }];
  const form = variantOf(option);
  const forms: ChoiceDef = {
    label: { zh: ctx.t('fields.variant'), en: ctx.t('fields.variant') },
    help: form.help,
    values: Object.fromEntries(variants.flatMap(({ id, label }) => (id === undefined ? [] : [[id, label]]))),
    ...(variants[0].id === undefined ? {} : { fallback: variants[0].id }),
  };
  return [
    { ...scheme, depth: 0, hint: pick(help, language) },
    definedChoiceRow(ctx, `${path}/variant`, forms, {
      depth: 0,
      apply: (project, value) =>
        switchScheme(project, option.id, { scheme: option.scheme, variant: value as Variant }),
    }),
  ];
}

/** Who bears each fact of the project in this option, and which it does without. */
export function arrangementRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const option = ctx.project.options[at];
  if (!option) return [];
  const items = [
    ...(['capex', 'revenue', 'opex'] as const).flatMap((section) =>
      ctx.project[section].map(({ id, label }) => ({
        name: `${section}.${id}`,
        label,
        normal: ctx.t(bearerWord(option, bearerOf(ctx.project, unassigned(option), section, id))),
        isSaving: false,
      })),
    ),
    ...(ctx.project.savings ?? []).map(({ id, label }) => ({
      name: `savings.${id}`,
      label,
      normal: '',
      isSaving: true,
    })),
    ...(ctx.project.kpis ?? []).map(({ id, label }) => ({
      name: `kpis.${id}`,
      label,
      normal: '',
      isSaving: true,
    })),
  ];
  return items.flatMap(({ name, label, normal, isSaving }) => [
    bearerRow(ctx, at, name, label, normal, isSaving),
    ...effectRows(ctx, at, name),
  ]);
}

/** How much of a KPI's effect this option brings about. */
function effectRows(ctx: RowContext, at: number, name: string): readonly SheetRow[] {
  const [section, id = ''] = name.split('.');
  const left = ctx.project.options[at]?.terms.excluded?.includes(name) ?? false;
  if (section !== 'kpis' || left) return [];
  const list = { path: `/options/${at}/terms/kpi_factors`, key: 'kpi', field: 'kpi_factors.factor' } as const;
  return [listFactorRow(ctx, list, { name: id, label: ctx.t('kpi.effectHere'), depth: 1 })];
}

function bearerRow(
  ctx: RowContext,
  at: number,
  name: string,
  label: Parameters<typeof pick>[0],
  normal: string,
  isSaving: boolean,
): SheetRow {
  const terms = `/options/${at}/terms`;
  const option = ctx.project.options[at];
  const { assignments = [], excluded = [] } = option?.terms ?? {};
  const assigned = assignments.find(({ item }) => item === name)?.to;
  const now = excluded.includes(name) ? 'left_out' : (assigned ?? 'scheme');
  const def: ChoiceDef = {
    label: same(pick(label, ctx.style.language)),
    help: { zh: name, en: name },
    values: {
      scheme: same(isSaving ? ctx.t('common.yes') : ctx.t('terms.byScheme', { who: normal })),
      ...(isSaving
        ? {}
        : {
            company: same(ctx.t('terms.company')),
            government: same(ctx.t('terms.government')),
            ...(option?.terms.operator === undefined ? {} : { operator: same(ctx.t('terms.operator')) }),
          }),
      left_out: same(ctx.t('terms.leftOut')),
    },
    fallback: now,
  };
  const apply = (project: Project, value: string): Project => {
    const rest = assignments.filter(({ item }) => item !== name);
    const kept = excluded.filter((item) => item !== name);
    const bears = value === 'scheme' || value === 'left_out' ? rest : [...rest, { item: name, to: value }];
    const out = value === 'left_out' ? [...kept, name] : kept;
    const first = put(project, `${terms}/assignments`, bears.length === 0 ? undefined : bears);
    return put(first, `${terms}/excluded`, out.length === 0 ? undefined : out);
  };
  const row = definedChoiceRow(ctx, `${terms}/assignments#${name}`, def, { depth: 0, apply });
  const section = name.split('.')[0] as 'capex' | 'revenue' | 'opex' | 'savings' | 'kpis';
  const kind = fixedCell(ctx.t(`sections.${section}`));
  return { ...row, wide: false, path: `${terms}/assignments`, cells: { ...row.cells, source: kind } };
}

/** Items that belong to this option alone. */
export function ownItemRows(
  ctx: RowContext,
  at: number,
  list: 'investments' | 'revenues' | 'costs',
): readonly SheetRow[] {
  const terms = ctx.project.options[at]?.terms;
  const path = `/options/${at}/terms/${list}`;
  const renaming = (i: number) => (project: Project, id: string) => setAt(project, `${path}/${i}/id`, id);
  switch (list) {
    case 'investments':
      return capexItems(ctx, path, terms?.investments ?? [], renaming);
    case 'revenues':
      return revenueItems(ctx, path, terms?.revenues ?? [], renaming);
    case 'costs':
      return opexItems(ctx, path, terms?.costs ?? [], renaming);
  }
}

const RETAINED: ChoiceDef = {
  label: { zh: '估值方法', en: 'Valued by' },
  help: { zh: '期末持有的资产按什么估值。', en: 'What the assets held at the end are valued by.' },
  values: {
    book_value: { zh: '账面净值 × 系数', en: 'Book value × factor' },
    ebitda: { zh: '末年 EBITDA × 倍数', en: 'EBITDA of the last year × multiple' },
    amount: { zh: '约定或评估金额', en: 'Agreed or appraised amount' },
  },
};

/** When the contract ends and what is still held then. */
export function valueKeptRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms`;
  const term = `${path}/flexible_term`;
  const kept = `${path}/retained`;
  const basis = getAt(ctx.project, `${kept}/basis`);
  return [
    switchRow(ctx, term, ctx.t('terms.flexibleTerm'), ctx.t('terms.flexibleTermHelp'), () => ({
      revenue_target: assumed(0),
      revenue_rate: assumed(0.06),
    })),
    ...(getAt(ctx.project, term) === undefined
      ? []
      : [
          inputRow(ctx, `${term}/revenue_target`, 'flexible_term.revenue_target'),
          inputRow(ctx, `${term}/revenue_rate`, 'flexible_term.revenue_rate'),
        ]),
    switchRow(ctx, kept, ctx.t('terms.retained'), ctx.t('terms.retainedHelp'), () => ({
      basis: 'book_value',
      factor: assumed(1),
    })),
    ...(basis === undefined
      ? []
      : [
          definedChoiceRow(ctx, `${kept}/basis`, RETAINED, {
            apply: (project, value) =>
              setAt(
                project,
                kept,
                value === 'amount'
                  ? { basis: value, retained_amount: assumed(0) }
                  : { basis: value, factor: assumed(value === 'ebitda' ? 5 : 1) },
              ),
          }),
          basis === 'amount'
            ? inputRow(ctx, `${kept}/retained_amount`, 'retained.retained_amount')
            : inputRow(ctx, `${kept}/factor`, 'retained.factor'),
        ]),
  ];
}

/** What one item of an option's own begins with. */
export const OWN_SECTION = Object.fromEntries(
  Object.entries(OWN_LISTS).map(([section, list]) => [list, section]),
) as Readonly<Record<'investments' | 'revenues' | 'costs', 'capex' | 'revenue' | 'opex'>>;

function unassigned(option: Option): Option {
  const { assignments: _, ...terms } = option.terms;
  return { ...option, terms };
}

function bearerWord(
  option: Option,
  bearer: 'company' | 'government' | 'operator',
): 'terms.company' | 'terms.companyPublic' | 'terms.government' | 'terms.operator' {
  if (bearer !== 'company') return `terms.${bearer}`;
  return variantOf(option).account === 'public' ? 'terms.companyPublic' : 'terms.company';
}

function same(text: string) {
  return { zh: text, en: text };
}
