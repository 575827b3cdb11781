import {
  all,
  answered,
  as,
  asIs,
  availability,
  boughtBack,
  domain,
  type Example,
  excess,
  figure,
  fixed,
  forbidden,
  gap,
  granted,
  guarantee,
  mode,
  no,
  owners,
  paidByCity,
  pays,
  priceOf,
  sells,
  term,
  yes,
} from './setups';

export const CONCESSION_EXAMPLES: Readonly<Record<string, Example>> = {
  'NC-01': { keeps: asIs, breaks: all(pays(fixed), no('subsidy_is_general_policy')) },
  'NC-02': {
    keeps: asIs,
    breaks: all(paidByCity, no('fees_collected_on_behalf')),
  },
  'NC-03': { keeps: priceOf(2), breaks: priceOf(0.5) },
  'NC-04': { keeps: asIs, breaks: all(pays(fixed), no('subsidy_is_general_policy')) },
  'NC-05': { keeps: pays(fixed), breaks: pays(availability) },
  'NC-06': { keeps: asIs, breaks: pays(gap) },
  'NC-07': {
    keeps: all(granted, yes('support_ceiling_stated')),
    breaks: all(granted, no('support_ceiling_stated')),
  },
  'NC-08': {
    keeps: all(pays(fixed), yes('subsidy_is_general_policy')),
    breaks: all(pays(fixed), no('subsidy_is_general_policy')),
  },
  'NC-09': { keeps: asIs, breaks: all(pays(guarantee), no('guarantee_by_law')) },
  'NC-10': { keeps: asIs, breaks: term(44) },
  'NC-11': { keeps: figure('sector_longest_term', 5), breaks: figure('sector_longest_term', 4) },
  'NC-12': { keeps: asIs, breaks: mode('bt') },
  'NC-13': { keeps: mode('bot'), breaks: mode('blt') },
  'NC-14': answered('ownership_defined'),
  'NC-15': answered('competitive_tender'),
  'NC-16': answered('criteria_complete'),
  'NC-17': { keeps: domain('Parking'), breaks: all(domain('Parking'), owners(0.6)) },
  'NC-18': { keeps: domain('Smart city'), breaks: all(domain('Smart city'), owners(0.7)) },
  'NC-19': {
    keeps: all(
      yes('private_plan_considered'),
      as(({ project }) => {
        project.compliance = { rules: [{ id: 'NC-19', applies: 'not is_list_c' }] };
      }),
    ),
    breaks: all(
      no('private_plan_considered'),
      as(({ project }) => {
        project.compliance = { rules: [{ id: 'NC-19', applies: 'not is_list_c' }] };
      }),
    ),
  },
  'NC-20': { keeps: asIs, breaks: all(sells, no('transfer_needs_reselection')) },
  'NC-21': { keeps: no('is_commercial_project'), breaks: yes('is_commercial_project') },
  'NC-22': {
    keeps: asIs,
    breaks: as(({ project, terms }) => {
      project.capex = [];
      delete terms.funding;
    }),
  },
  'NC-23': forbidden('bundles_unrelated'),
  'NC-24': answered('mode_feasibility_done'),
  'NC-25': answered('approval_path_done'),
  'NC-26': { keeps: owners(0.2), breaks: boughtBack },
  'NC-27': { keeps: excess(0.4), breaks: excess(0.6) },
  'NC-28': answered('yearly_evaluation'),
  'NC-29': forbidden('partner_is_local_soe'),
  'NC-30': answered('handover_bond'),
  'NC-31': {
    keeps: yes('price_regulated', 'price_mechanism'),
    breaks: all(yes('price_regulated'), no('price_mechanism')),
  },
  'NC-32': forbidden('non_compete_compensated'),
};
