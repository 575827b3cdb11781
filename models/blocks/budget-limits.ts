import type { BuildContext } from './context';
import { say } from './part';
import { publicParties } from './public-flows';
import { hasSubsidies } from './subsidies';

/** The lines the ministry has drawn, each editable in the file. */
export const BUDGET_LINES = {
  ceiling: {
    value: 0.1,
    label: say('支出责任上限', 'Ceiling'),
    source: say(
      '财金〔2015〕21 号：每一年度不超过 10%',
      'China: Caijin [2015] 21, at most 10 % in every year',
    ),
  },
  warning: {
    value: 0.07,
    label: say('预警线', 'Warning line'),
    source: say(
      '财金〔2019〕10 号：超过 7% 预警（可修改）',
      'China: Caijin [2019] 10, warning above 7 % (editable)',
    ),
  },
  government_pays: {
    value: 0.05,
    label: say('政府付费项目限值', 'Line for government-pays'),
    source: say(
      '财金〔2019〕10 号：超过 5% 不得新增政府付费项目',
      'China: Caijin [2019] 10, no new government-pays project above 5 %',
    ),
  },
} as const;

/** How a project is paid for: by its users, by the government, or by both. */
export function paidByWhom(context: BuildContext): 'users' | 'government' | 'both' {
  const { project, option, deal } = context;
  const publics = new Set(publicParties(context));
  const users = project.revenue.some(({ payer }) => !publics.has(payer));
  if (deal.account === 'public') return users ? 'both' : 'government';
  const government = hasSubsidies(option) || project.revenue.some(({ payer }) => publics.has(payer));
  if (!government) return 'users';
  return users ? 'both' : 'government';
}
