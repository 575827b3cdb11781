import { say } from '../part';
import { type Form, row, sum } from './form';
import type { Ledger } from './ledger';

/** Table O: what the project costs and brings the whole economy. */
export function economicFlows({ of }: Ledger): Form {
  const read = (short: string): string => of(`economics.${short}`);
  return {
    id: 'o',
    title: say('项目投资经济费用效益流量表', 'Economic costs and benefits of the project'),
    rows: [
      sum('1', say('效益流量', 'Benefits')),
      row('1.1', say('项目直接效益', 'Direct benefits'), read('direct')),
      row('1.2', say('资产余值回收', 'Value of assets left'), read('residual')),
      row('1.3', say('项目间接效益', 'Indirect benefits'), read('indirect')),
      sum('2', say('费用流量', 'Costs')),
      row('2.1', say('建设投资', 'Construction investment'), read('investment')),
      row('2.2', say('维持运营投资', 'Sustaining investment'), read('sustaining')),
      row('2.3', say('流动资金', 'Working capital'), read('working'), {
        definition: say(
          '只计存货占用的资源；应收应付不耗费资源。',
          'Stock alone: credit given and taken uses no resources.',
        ),
      }),
      row('2.4', say('经营费用', 'Operating cost'), read('operating')),
      row('2.5', say('项目间接费用', 'Indirect costs'), read('indirect_cost')),
      row('3', say('净效益流量', 'Net benefits'), 'r1 - r2', { emphasis: 'total' }),
    ],
    footers: [
      'economics.eirr',
      'economics.enpv',
      'economics.bcr',
      'economics.enpv_alternative',
      'economics.bcr_alternative',
    ],
  };
}
