import { type Project, setAt } from '../engine/engine';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import { chosenCell } from './chosen-cell';
import type { RowContext } from './context';
import { choiceRow, fieldRow, formulaRow, inputRow, itemOptions } from './rows';
import { streamsCell } from './streams-cell';
import { capexCost, capexSpend, driverForm, opexCost } from './templates';

const FORMS = ['constant', 'growth', 'ramp', 'bass', 'logistic', 'table', 'formula'] as const;

/** The rows of a driver's way of changing. */
export function driverRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/drivers/${at}/form`;
  const driver = ctx.project.drivers[at];
  if (!driver) return [];
  const options = FORMS.map((value) => ({ value, label: ctx.t(`choices.${value}`) }));
  const { form } = driver;
  return [
    choiceRow(ctx, `${path}/type`, ctx.t('fields.form'), options, (project, value) =>
      value === form.type ? project : setAt(project, path, driverForm(value)),
    ),
    ...Object.keys(form)
      .filter((key) => key !== 'type')
      .map((key) =>
        key === 'formula'
          ? formulaRow(ctx, `${path}/formula`)
          : inputRow(ctx, `${path}/${key}`, `drivers.${key}`, { unit: driver.unit }),
      ),
  ];
}

type Cost = (Project['capex'] | Project['opex'])[number]['cost'];

/** The rows of what an investment or an operating cost comes to. */
export function costRows(
  ctx: RowContext,
  section: 'capex' | 'opex',
  item: string,
  cost: Cost,
): readonly SheetRow[] {
  const path = `${item}/cost`;
  const types =
    section === 'capex'
      ? (['total', 'per_unit', 'share_of_investment', 'formula'] as const)
      : (['fixed', 'per_unit', 'share_of_revenue', 'share_of_cost', 'formula'] as const);
  const options = types.map((value) => ({ value, label: ctx.t(`choices.${value}`) }));
  const rows: SheetRow[] = [
    choiceRow(ctx, `${path}/type`, ctx.t('fields.cost'), options, (project, value) => {
      if (value === cost.type) return project;
      return setAt(project, path, section === 'capex' ? capexCost(value, project) : opexCost(value, project));
    }),
  ];
  switch (cost.type) {
    case 'total':
      rows.push(inputRow(ctx, `${path}/amount`, 'capex.amount'), ...spendRows(ctx, path, cost.spend.profile));
      break;
    case 'fixed':
      rows.push(inputRow(ctx, `${path}/amount`, 'opex.amount'));
      break;
    case 'per_unit':
      rows.push(
        choiceRow(ctx, `${path}/driver`, ctx.t('fields.driver'), itemOptions(ctx, 'drivers')),
        inputRow(ctx, `${path}/unit_cost`, `${section}.unit_cost`),
      );
      break;
    case 'share_of_revenue':
      rows.push(
        inputRow(ctx, `${path}/share`, 'opex.share'),
        fieldRow(`${path}/streams`, ctx.t('fields.streams'), streamsCell(ctx, `${path}/streams`)),
      );
      break;
    case 'share_of_investment':
      rows.push(inputRow(ctx, `${path}/share`, 'capex.share'), countedRow(ctx, path, 'capex'));
      break;
    case 'share_of_cost':
      rows.push(inputRow(ctx, `${path}/cost_factor`, 'opex.cost_factor'), countedRow(ctx, path, 'opex'));
      break;
    case 'formula':
      rows.push(formulaRow(ctx, `${path}/formula`));
      break;
  }
  return rows;
}

/** The facts a fee follows; all of them when none is chosen. */
function countedRow(ctx: RowContext, path: string, section: 'capex' | 'opex'): SheetRow {
  const options = ctx.project[section].map(({ id, label }) => ({
    value: id,
    label: pick(label, ctx.style.language),
  }));
  return fieldRow(
    `${path}/items`,
    ctx.t('fields.counted'),
    chosenCell(ctx, `${path}/items`, options, true, ctx.t('common.all')),
  );
}

function spendRows(
  ctx: RowContext,
  cost: string,
  profile: 'even' | 's_curve' | 'table',
): readonly SheetRow[] {
  const path = `${cost}/spend`;
  const options = [
    { value: 'even', label: ctx.t('choices.even') },
    { value: 's_curve', label: ctx.t('choices.s_curve') },
    { value: 'table', label: ctx.t('choices.spend_table') },
  ];
  const choice = choiceRow(ctx, `${path}/profile`, ctx.t('fields.spend'), options, (project, value) =>
    value === profile ? project : setAt(project, path, capexSpend(value, project)),
  );
  if (profile === 'table') return [choice, inputRow(ctx, `${path}/weights`, 'capex.weights')];
  return [
    choice,
    inputRow(ctx, `${path}/start_year`, 'capex.start_year'),
    inputRow(ctx, `${path}/years`, 'capex.years'),
  ];
}
