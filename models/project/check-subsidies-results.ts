import { checkBands } from './check-bands';
import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { SubsidyOf } from './schema-subsidies';
import { bilingual } from './text';
import { projectYears } from './years';

type Result = SubsidyOf<'service_price' | 'shadow_toll' | 'shared_savings' | 'outcome_payment'>;

/** Check payments for what is delivered: something is counted, priced, and bounded in the right order. */
export function checkSubsidyResults(
  project: Project,
  option: Option,
  subsidy: Result,
  at: string,
): Finding[] {
  switch (subsidy.type) {
    case 'service_price':
      return [...checkService(subsidy, at), ...noVolume(project, subsidy.driver, at)];
    case 'shadow_toll':
      return [...checkTolls(project, subsidy, at), ...noVolume(project, subsidy.driver, at)];
    case 'outcome_payment':
      return noVolume(project, subsidy.driver, at);
    case 'shared_savings':
      return [...whichSavings(project, option, subsidy, at), ...checkEnergy(project, subsidy, at)];
  }
}

function checkService(subsidy: SubsidyOf<'service_price'>, at: string): Finding[] {
  const { amount, unit_price, driver, minimum_volume, label } = subsidy;
  const name = bilingual(label);
  if (amount === undefined && unit_price === undefined) {
    return [
      errorAt(
        `${at}/amount`,
        `“${name.zh}”没有价格；请给出年价、单价，或两者。`,
        `"${name.en}" has no price; give a yearly price, a unit price, or both.`,
      ),
    ];
  }
  if (unit_price !== undefined && driver === undefined) {
    return [
      errorAt(
        `${at}/driver`,
        `“${name.zh}”按单价付费，请选择计量的业务量。`,
        `"${name.en}" has a unit price; choose the driver it counts.`,
      ),
    ];
  }
  if (unit_price === undefined && (driver ?? minimum_volume) !== undefined) {
    return [
      warningAt(
        `${at}/unit_price`,
        '没有单价，业务量与保底量不起作用。',
        'Without a unit price the driver and the minimum volume do nothing.',
      ),
    ];
  }
  return [];
}

/** The same rules as for bands of payments the other way. */
function checkTolls(project: Project, subsidy: SubsidyOf<'shadow_toll'>, at: string): Finding[] {
  const bands = subsidy.bands.map(({ up_to_volume, toll }) => ({
    ...(up_to_volume === undefined ? {} : { up_to_volume }),
    fee: toll,
  }));
  const { id, label, driver } = subsidy;
  return checkBands(project, { id, label, driver, type: 'volume_bands', bands }, at);
}

function noVolume(project: Project, driver: string | undefined, at: string): Finding[] {
  const form = project.drivers.find(({ id }) => id === driver)?.form;
  const counts = form?.type === 'constant' ? form.value : form?.type === 'table' ? form.values : undefined;
  if (counts === undefined || yearly(counts.value, projectYears(project)).some((n) => n !== 0)) return [];
  return [
    warningAt(
      `${at}/driver`,
      `业务量“${driver}”各年都是 0，按量计算的付费也是 0。`,
      `The driver "${driver}" is 0 in every year, and so is what is paid by volume.`,
    ),
  ];
}

function whichSavings(
  project: Project,
  { terms }: Option,
  subsidy: SubsidyOf<'shared_savings'>,
  at: string,
): Finding[] {
  const { savings, own_savings, payer = terms.government, label } = subsidy;
  const name = bilingual(label);
  if (savings === undefined && own_savings === undefined) {
    return [
      errorAt(
        `${at}/savings`,
        `“${name.zh}”没有说明节约额；请选择一项节约，或写出公式。`,
        `"${name.en}" does not say what is saved; choose a saving or write a formula.`,
      ),
    ];
  }
  if (savings !== undefined && own_savings !== undefined) {
    return [
      errorAt(
        `${at}/own_savings`,
        '节约项与公式只能填一个。',
        'A saving of the facts and a formula exclude each other; keep one.',
      ),
    ];
  }
  if (own_savings?.payee === payer) {
    return [
      errorAt(
        `${at}/own_savings/payee`,
        `节约方“${payer}”不能同时是不再收款的一方。`,
        `"${payer}" saves the money and cannot be the one who is no longer paid.`,
      ),
    ];
  }
  const known = (project.savings ?? []).map(({ id }) => id);
  if (savings === undefined) return [];
  if (!known.includes(savings)) {
    return [
      errorAt(
        `${at}/savings`,
        `没有标识为“${savings}”的节约。已有：${known.join(', ') || '—'}。`,
        `There is no saving "${savings}". Known: ${known.join(', ') || '—'}.`,
      ),
    ];
  }
  if (!(terms.excluded ?? []).includes(`savings.${savings}`)) {
    const beneficiary = project.savings?.find(({ id }) => id === savings)?.beneficiary;
    if (beneficiary === payer) return [];
    return [
      warningAt(
        `${at}/payer`,
        `“${payer}”为节约付费，而受益的是“${beneficiary}”；请核对付款方。`,
        `"${payer}" pays for a saving that is "${beneficiary}"'s; check who pays.`,
      ),
    ];
  }
  return [
    errorAt(
      `${at}/savings`,
      `本方案不采用节约“${savings}”，不能按它付费。`,
      `This option leaves out the saving "${savings}" and cannot pay for it.`,
    ),
  ];
}

function checkEnergy(project: Project, subsidy: SubsidyOf<'shared_savings'>, at: string): Finding[] {
  const { contract, share, share_years, later_share, floor, yearly_cap, amount, guaranteed_savings } =
    subsidy;
  const lacks = (key: string, zh: string, en: string): Finding => errorAt(`${at}/${key}`, zh, en);
  if (contract === 'guaranteed') {
    return [
      ...(amount === undefined
        ? [
            lacks(
              'amount',
              '节能量保证型须有服务费。',
              'A contract with guaranteed savings has a fee; give it.',
            ),
          ]
        : []),
      ...(guaranteed_savings === undefined
        ? [
            lacks(
              'guaranteed_savings',
              '节能量保证型须写明保证的节约额。',
              'A contract with guaranteed savings says how much it guarantees; give the amount.',
            ),
          ]
        : []),
    ];
  }
  const years = projectYears(project);
  const least = floor && yearly(floor.value, years);
  const most = yearly_cap && yearly(yearly_cap.value, years);
  const year = least && most ? least.findIndex((one, t) => one > (most[t] ?? one)) : -1;
  return [
    ...(share === undefined
      ? [lacks('share', '节能效益分享型须有分享比例。', 'A contract of shared savings has a share; give it.')]
      : []),
    ...((share_years === undefined) === (later_share === undefined)
      ? []
      : [
          lacks(
            share_years === undefined ? 'share_years' : 'later_share',
            '后期比例与初期年数须同时给出。',
            'The later share and the years of the first one go together.',
          ),
        ]),
    ...(year < 0
      ? []
      : [
          lacks(
            'yearly_cap',
            `第 ${year + 1} 年的上限 ${most?.[year]} 低于最低付费 ${least?.[year]}。`,
            `In year ${year + 1} the cap of ${most?.[year]} is below the least payment of ${least?.[year]}.`,
          ),
        ]),
  ];
}
