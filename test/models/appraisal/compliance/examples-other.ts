import {
  all,
  answered,
  as,
  asIs,
  bond,
  boughtBack,
  bullet,
  debtFor,
  type Example,
  figure,
  gap,
  guarantee,
  increment,
  inKind,
  instalments,
  lockUp,
  mode,
  named,
  no,
  owners,
  pays,
  preference,
  priceOf,
  prudent,
  purchase,
  selfOperated,
  shareholderLoan,
  termination,
  yes,
} from './setups';

export const OTHER_EXAMPLES: Readonly<Record<string, Example>> = {
  'GF-01': { keeps: all(selfOperated, bond('special_bond')), breaks: all(selfOperated, bond('loan')) },
  'GF-02': answered('in_approved_budget'),
  'GF-03': { keeps: no('contractor_prefinances'), breaks: all(mode('bt'), pays(instalments)) },
  'GF-04': {
    keeps: figure('approved_estimate', 1e9),
    breaks: all(figure('approved_estimate', 1e6), no('overrun_approved')),
  },
  'GF-05': {
    keeps: all(figure('approved_estimate', 110), figure('feasibility_estimate', 101)),
    breaks: all(figure('approved_estimate', 111), figure('feasibility_estimate', 100)),
  },
  'GF-06': { keeps: all(selfOperated, priceOf(0.1)), breaks: all(selfOperated, priceOf(2)) },
  'GF-07': answered('outline_complete'),
  'GF-08': {
    keeps: all(bond('special_bond'), priceOf(5)),
    breaks: all(bond('special_bond'), priceOf(0.2)),
  },
  'GF-09': {
    keeps: all(bond('special_bond'), no('bond_negative_list')),
    breaks: all(bond('special_bond'), yes('bond_negative_list')),
  },
  'GF-10': {
    keeps: all(
      bond('special_bond'),
      yes('bond_as_capital', 'bond_capital_sector'),
      figure('province_bond_capital_share', 0.3),
    ),
    breaks: all(
      bond('special_bond'),
      yes('bond_as_capital', 'bond_capital_sector'),
      figure('province_bond_capital_share', 0.31),
    ),
  },
  'GF-11': { keeps: purchase(3), breaks: purchase(4) },
  'GF-12': {
    keeps: yes('is_it_project'),
    breaks: all(
      yes('is_it_project'),
      as(({ project }) => {
        project.opex = [];
      }),
    ),
  },
  'JV-01': {
    keeps: asIs,
    breaks: as(({ project }) => {
      project.timeline = { ...project.timeline, construction_years: { value: 6 } };
      project.capex = [
        {
          ...named('works'),
          supplier: 'builder',
          cost: {
            type: 'total',
            amount: { value: 6_000_000 },
            spend: { profile: 'even', start_year: { value: 1 }, years: { value: 6 } },
          },
          life: { value: 4 },
        },
      ];
      project.tax = { ...project.tax, rate: { value: 0.25 } };
    }),
  },
  'JV-02': { keeps: prudent, breaks: bullet },
  'JV-03': {
    keeps: all(preference, yes('unanimous_agreement')),
    breaks: all(preference, no('unanimous_agreement')),
  },
  'JV-04': {
    keeps: all(yes('converts_reserve'), figure('reserve_left', 0.25)),
    breaks: all(yes('converts_reserve'), figure('reserve_left', 0.24)),
  },
  'JV-05': answered('dividend_in_six_months'),
  'JV-06': { keeps: inKind('appraisal'), breaks: inKind('agreed') },
  'JV-07': { keeps: owners(0.2), breaks: boughtBack },
  'JV-08': { keeps: asIs, breaks: pays(increment) },
  'JV-09': {
    keeps: yes('fees_are_public_revenue', 'fees_through_treasury'),
    breaks: all(yes('fees_are_public_revenue'), no('fees_through_treasury')),
  },
  'JV-10': { keeps: asIs, breaks: all(shareholderLoan, priceOf(3), no('excess_interest_disallowed')) },
  'JV-11': {
    keeps: yes('uses_public_data', 'data_authorised'),
    breaks: all(yes('uses_public_data'), no('data_authorised')),
  },
  'INT-01': answered('affordability_assessed'),
  'INT-02': answered('vfm_assessed'),
  'INT-03': answered('risk_allocated'),
  'INT-04': answered('competitive_tender'),
  'INT-05': { keeps: debtFor(3), breaks: debtFor(4) },
  'INT-06': { keeps: all(lockUp, priceOf(3)), breaks: priceOf(3) },
  'INT-07': {
    keeps: all(pays(guarantee), yes('contingent_disclosed')),
    breaks: all(pays(guarantee), no('contingent_disclosed')),
  },
  'INT-08': { keeps: termination, breaks: asIs },
  'INT-09': answered('step_in_agreed'),
  'INT-10': answered('change_mechanism'),
  'INT-11': {
    keeps: pays({ ...gap, performance: { value: 0.9 }, linked_share: { value: 0.2 } }),
    breaks: pays({ ...gap, performance: { value: 0.9 }, linked_share: { value: 0 } }),
  },
  'INT-12': answered('handover_bond'),
  'INT-13': answered('contract_published'),
};
