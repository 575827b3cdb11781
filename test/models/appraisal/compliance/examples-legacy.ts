import {
  all,
  answered,
  availability,
  bond,
  boughtBack,
  type Example,
  figure,
  fixed,
  gap,
  gearing,
  no,
  owners,
  paidByCity,
  pays,
  startsIn,
  term,
  yes,
} from './setups';

export const LEGACY_EXAMPLES: Readonly<Record<string, Example>> = {
  'LP-01': { keeps: figure('budget_ratio', 0.1), breaks: figure('budget_ratio', 0.101) },
  'LP-02': {
    keeps: all(paidByCity, pays(availability), figure('budget_ratio', 0.05)),
    breaks: all(paidByCity, pays(availability), figure('budget_ratio', 0.06)),
  },
  'LP-03': { keeps: figure('budget_ratio', 0.07), breaks: figure('budget_ratio', 0.08) },
  'LP-04': { keeps: startsIn(2020), breaks: startsIn(2025) },
  'LP-05': { keeps: figure('approved_estimate', 1e9), breaks: figure('approved_estimate', 1e6) },
  'LP-06': answered('pays_on_time'),
  'LP-07': answered('levers_considered'),
  'LP-08': {
    keeps: all(bond('special_bond'), yes('bonds_within_limit')),
    breaks: all(bond('special_bond'), no('bonds_within_limit')),
  },
  'LP-09': answered('capital_on_time'),
  'LP-10': {
    keeps: pays({ ...gap, performance: { value: 0.9 }, linked_share: { value: 0.3 } }),
    breaks: pays({ ...gap, performance: { value: 0.9 }, linked_share: { value: 0.2 } }),
  },
  'LP-11': { keeps: term(9), breaks: term(8) },
  'LP-12': { keeps: owners(0.49), breaks: owners(0.5) },
  'LP-13': {
    keeps: all(pays(fixed), no('subsidy_from_other_budgets')),
    breaks: all(pays(fixed), yes('subsidy_from_other_budgets')),
  },
  'LP-14': {
    keeps: yes('is_package'),
    breaks: all(yes('is_package'), pays({ ...fixed, type: 'fixed', amount: { value: 1e9 } })),
  },
  'LP-15': {
    keeps: all(figure('vfm_qualitative_score', 60), figure('vfm_amount', 0)),
    breaks: all(figure('vfm_qualitative_score', 80), figure('vfm_amount', -1)),
  },
  'LP-16': { keeps: owners(0.2), breaks: boughtBack },
  'LP-17': { keeps: gearing(0.6), breaks: gearing(0.9) },
};
