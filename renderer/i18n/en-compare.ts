import type { zhCNCompare } from './zh-CN-compare';

/** The words of the comparison in English. */
export const enCompare: typeof zhCNCompare = {
  compare: {
    title: 'Options side by side',
    help: 'The same facts under the same scenario. Click a figure to go to its option and see why it is so.',
    busy: 'Computing the options…',
    figures: 'Headline figures',
    parties: 'Net cash of each party',
    partiesNpv: 'Net present value of each party, at its own rate',
    partiesHelp: 'What it receives less what it pays over the whole life, nominal; a dash takes no part.',
    baseline: 'Compared with',
    baselineNone: 'No differences',
    shown: 'Options compared',
    chart: 'Year by year',
    party: 'Party',
    cannot: 'Cannot be computed: {{reason}}',
    checksFail: '{{count}} checks fail',
    open: 'Open option “{{name}}”',
    less: 'less than “{{name}}”',
    more: 'more than “{{name}}”',
    one: 'The project has a single option; there is nothing to compare.',
    add: 'Add an option',
    measure: 'Measured by',
    total: 'Total',
    npv: 'Net present value',
    absent: 'The option has no such figure',
    complianceHelp:
      'Each option is judged by the rules of its regime; one that breaks a rule without a reason given is not to be recommended. Click a name for the whole list.',
    amber: 'Warned or justified',
    worst: 'Gravest',
    openCompliance: 'Open compliance of “{{name}}”',
    overlay: 'Lines over one another',
    overOptions: 'Options',
    overScenarios: 'Scenarios',
    chartFigure: 'Figure drawn',
    budget: 'Budget',
    limit: 'Limit that applies, {{value}} %',
    figureOf: {
      net: 'Net cash of the year',
      cumulative: 'Net cash, cumulative',
      outlay: 'Government outlay of the year',
      ratio: 'Share of the budget',
    },
    figureHelp: {
      net: 'What the party receives less what it pays in the year.',
      cumulative: 'What the party has received less what it has paid since the beginning.',
      outlay: 'All the cash the government pays in the year.',
      ratio:
        'Liabilities of all projects as a share of the budget’s expenditure, against the limit that applies.',
    },
  },
};
