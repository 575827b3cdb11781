import { errorAt, type Finding } from './problem';
import type { Project } from './schema';
import type { Subsidy, SubsidyOf } from './schema-subsidies';
import { bilingual } from './text';

/** Check instalments and rents: what is recovered is stated, and all of it within the operating phase. */
export function checkSubsidyWorks(
  project: Project,
  subsidy: SubsidyOf<'instalments' | 'lease_rent'>,
  at: string,
): Finding[] {
  if (subsidy.type === 'lease_rent') return checkRent(subsidy, at);
  const operation = project.timeline.operation_years.value;
  const last = (subsidy.from_year?.value ?? 1) - 1 + subsidy.instalments.value;
  const found = lackingCost(subsidy, at);
  if (last > operation) {
    found.push(
      errorAt(
        `${at}/instalments`,
        `最后一期回购款在第 ${last} 个运营年，而运营期只有 ${operation} 年，余额付不清；请减少期数或延长运营期。`,
        `The last instalment falls in operating year ${last}, but there are only ${operation}: the balance would not be paid off. Fewer instalments or a longer operating phase are needed.`,
      ),
    );
  }
  return found;
}

/** An agreed cost needs its amount. */
export function lackingCost(
  subsidy: Pick<Subsidy, 'label'> & { readonly cost_base?: unknown; readonly agreed_cost?: unknown },
  at: string,
): Finding[] {
  if (subsidy.cost_base !== 'agreed' || subsidy.agreed_cost !== undefined) return [];
  const name = bilingual(subsidy.label);
  return [
    errorAt(
      `${at}/agreed_cost`,
      `“${name.zh}”按约定建设成本计算，请给出金额。`,
      `"${name.en}" is computed on an agreed construction cost; give the amount.`,
    ),
  ];
}

function checkRent(subsidy: SubsidyOf<'lease_rent'>, at: string): Finding[] {
  const { basis, rent, implicit_rate, cost_base } = subsidy;
  const name = bilingual(subsidy.label);
  if (basis === 'agreed') {
    if (rent !== undefined) return [];
    return [
      errorAt(
        `${at}/rent`,
        `“${name.zh}”按约定租金支付，请给出年租金。`,
        `"${name.en}" is an agreed rent; give the rent per year.`,
      ),
    ];
  }
  return [
    ...lackingCost(subsidy, at),
    ...(cost_base === undefined
      ? [
          errorAt(
            `${at}/cost_base`,
            `“${name.zh}”按建设成本计算租金，请选择成本口径。`,
            `"${name.en}" recovers the construction cost; say which cost.`,
          ),
        ]
      : []),
    ...(implicit_rate === undefined
      ? [
          errorAt(
            `${at}/implicit_rate`,
            `“${name.zh}”按建设成本计算租金，请给出租赁内含利率。`,
            `"${name.en}" recovers the construction cost; give the implicit rate.`,
          ),
        ]
      : []),
  ];
}
