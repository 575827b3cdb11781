import type { zhCNExitFields } from './zh-CN-exit';

/** The fields of how a concession ends or is refinanced, in English. */
export const enExitFields: typeof zhCNExitFields = {
  termination: 'Compute early termination',
  causes: 'Causes',
  causesHelp: 'Tick the causes to compute; at least one.',
  cause_authority: 'Authority default',
  cause_force_majeure: 'Force majeure',
  cause_company: 'Company default',
  deducted: 'Taken off the payment',
  deductedHelp: 'Tick the money of the company that is taken off the payment.',
  refinancing: 'Refinancing',
  insured: 'Causes insured',
  insuredHelp: 'Tick the causes in which insurers pay; with none ticked they pay in all.',
  insuredAll: 'All causes',
  carriedOut: 'Carry it out in the plan',
  carriedOutHelp:
    'On: the old debt is repaid at the date, and interest, tax, reserves, distributions and statements follow. Off: it is computed beside the plan.',
  replaces: 'Debt replaced',
  replacesHelp: "Tick the debt that the new debt repays; with none ticked, all lenders' debt.",
  replacesAll: "All lenders' debt",
  exitMoreHelp: 'Tick what is agreed otherwise; what is not ticked follows common practice.',
  transferPrice: 'Transfer price',
  transferPriceHelp:
    'The government pays for what is handed over at the end; without it the hand-over is free.',
  handBack: 'Hand-back reserve',
  handBackHelp: 'Money saved before the end for hand-back works, after debt service.',
  handBackItems: 'Investment the hand-back reserve pays',
  handBackItemsHelp:
    'Investment paid out of the reserve while it is saved and in the last period; with none it is released at the end.',
};
