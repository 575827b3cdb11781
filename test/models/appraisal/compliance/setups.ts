import type { Draft, Setup } from '../../../support/compliance-project';

/* Changes to the small project from which the examples are put together. */

/** A change that keeps a rule and one that breaks it. */
export interface Example {
  readonly keeps: Setup;
  readonly breaks: Setup;
}

type Terms = Draft['terms'];
type Subsidy = NonNullable<Terms['subsidies']>[number];
type Tranche = NonNullable<Terms['funding']>['tranches'][number];

export const as = (setup: Setup): Setup => setup;
export const asIs: Setup = () => {};
export const yes = (...q: readonly string[]): Setup => as((d) => d.yes(...q));
export const no = (...q: readonly string[]): Setup => as((d) => d.no(...q));
export const all = (...setups: readonly Setup[]): Setup =>
  as((d) => {
    for (const setup of setups) setup(d);
  });
export const figure = (name: string, amount: number): Setup => as((d) => d.figure(name, amount));
export const answered = (question: string): Example => ({ keeps: yes(question), breaks: no(question) });
export const forbidden = (question: string): Example => ({ keeps: no(question), breaks: yes(question) });

export const named = (id: string) => ({ id, label: id });
export const pays = (subsidy: Subsidy): Setup =>
  as(({ terms }) => {
    terms.subsidies = [subsidy];
  });
export const fixed: Subsidy = { ...named('support'), type: 'fixed', amount: { value: 100_000 } };
export const availability: Subsidy = {
  ...named('availability'),
  type: 'availability',
  base_payment: { value: 100_000 },
};
export const guarantee: Subsidy = {
  ...named('guarantee'),
  type: 'revenue_guarantee',
  forecast: { value: 10_000_000 },
  floor_share: { value: 0.8 },
};
export const gap: Extract<Subsidy, { type: 'mof_formula' }> = {
  ...named('gap'),
  type: 'mof_formula',
  profit_rate: { value: 0.05 },
  discount_rate: { value: 0.05 },
  cost_base: 'without_interest',
};
export const instalments: Subsidy = {
  ...named('instalments'),
  type: 'instalments',
  cost_base: 'without_interest',
  return_rate: { value: 0.05 },
  instalments: { value: 3 },
  method: 'equal_instalments',
};
export const increment: Subsidy = {
  ...named('increment'),
  type: 'tax_increment',
  driver: 'kiosks',
  base_value: { value: 0 },
  tax_rate: { value: 0.01 },
};

export const paidByCity: Setup = as(({ project }) => {
  project.revenue = project.revenue.map((stream) => ({ ...stream, payer: 'city' }));
});
export const owners = (city: number): Setup =>
  as(({ terms }) => {
    terms.shareholders = [
      { party: 'sponsor', share: { value: 1 - city } },
      { party: 'city', share: { value: city } },
    ];
  });
export const boughtBack: Setup = all(
  owners(0.2),
  as(({ terms }) => {
    terms.share_exits = [
      {
        ...named('put'),
        seller: 'sponsor',
        buyer: 'city',
        kind: 'put',
        year: { value: 4 },
        basis: 'guaranteed_irr',
        irr: { value: 0.08 },
      },
    ];
  }),
);
export const granted: Setup = as(({ terms }) => {
  terms.funding = {
    tranches: [],
    ...terms.funding,
    grants: [{ ...named('grant'), from: 'city', amount: { value: 500_000 }, timing: 'first' }],
  };
});
export const term = (operation: number): Setup =>
  as(({ project }) => {
    project.timeline = { ...project.timeline, operation_years: { value: operation } };
    project.capex = project.capex.filter(({ id }) => id === 'kiosks');
    project.tax = { ...project.tax, rate: { value: 0.25 } };
  });
export const mode = (variant: 'bot' | 'blt' | 'bt'): Setup =>
  as(({ option }) => {
    option.scheme = 'ppp';
    option.variant = variant;
  });
export const domain = (words: string): Setup =>
  as(({ project }) => {
    project.identity = { ...project.identity, domain: words };
  });
export const startsIn = (year: number): Setup =>
  as(({ project }) => {
    project.timeline = { ...project.timeline, start: `${year}-01-01` };
  });
export const bond = (kind: NonNullable<Tranche['kind']>): Setup =>
  as(({ terms }) => {
    const tranches = (terms.funding?.tranches ?? []).map((tranche) => ({ ...tranche, kind }));
    terms.funding = { ...terms.funding, tranches };
  });
export const selfOperated: Setup = as(({ option }) => {
  option.scheme = 'government_funded';
  option.variant = 'self_operated';
});
export const purchase = (operation: number): Setup =>
  all(
    as(({ option }) => {
      option.scheme = 'government_funded';
      option.variant = 'service_purchase';
    }),
    term(operation),
    pays({ ...named('service'), type: 'service_price', amount: { value: 100_000 } }),
  );
export const priceOf = (factor: number): Setup =>
  as(({ project }) => {
    project.inputs = project.inputs.map((input) => ({ ...input, value: 12_000 * factor }));
  });
export const debtFor = (years: number): Setup =>
  as(({ terms }) => {
    const tranches = (terms.funding?.tranches ?? []).map((tranche) => ({
      ...tranche,
      repayment: { ...tranche.repayment, years: { value: years } },
    }));
    terms.funding = { ...terms.funding, tranches };
  });
export const bullet: Setup = as(({ terms }) => {
  const tranches = (terms.funding?.tranches ?? []).map((tranche) => ({
    ...tranche,
    repayment: { type: 'bullet' as const, years: { value: 4 } },
  }));
  terms.funding = { ...terms.funding, tranches };
});
export const gearing = (share: number): Setup =>
  as(({ terms }) => {
    const tranches = (terms.funding?.tranches ?? []).map((tranche) => ({
      ...tranche,
      size: { gearing: { value: share } },
    }));
    terms.funding = { ...terms.funding, tranches };
  });
export const shareholderLoan: Setup = as(({ terms }) => {
  const tranches = (terms.funding?.tranches ?? []).map((tranche) => ({
    ...tranche,
    lender: 'sponsor',
    rank: 'shareholder' as const,
    size: { gearing: { value: 0.8 } },
  }));
  terms.funding = { ...terms.funding, tranches };
});
export const preference: Setup = all(
  owners(0.2),
  as(({ terms }) => {
    terms.preferences = [
      { ...named('first'), type: 'preferred_return', party: 'sponsor', rate: { value: 0.06 } },
    ];
  }),
);
export const inKind = (valuation: 'appraisal' | 'agreed'): Setup =>
  all(
    owners(0.2),
    as(({ terms }) => {
      terms.in_kind = [
        {
          ...named('site'),
          party: 'city',
          kind: 'equipment',
          valuation,
          appraised: { value: 1_000_000 },
          year: { value: 1 },
        },
      ];
    }),
  );
export const termination: Setup = as(({ terms }) => {
  terms.termination = { year: { value: 3 }, authority: { equity: 'paid_in' } };
});
export const lockUp: Setup = as(({ terms }) => {
  terms.funding = {
    tranches: [],
    ...terms.funding,
    lock_up: { dscr: { value: 1.1 }, passes: { value: 1 } },
  };
});
export const prudent: Setup = as(({ terms }) => {
  terms.distribution = {
    ...terms.distribution,
    dividends: 'distributable_profit',
    statutory_reserve: { rate: { value: 0.1 }, ceiling: { value: 0.5 } },
  };
});
export const excess = (rate: number): Setup =>
  as(({ terms }) => {
    terms.payments = [
      {
        ...named('excess'),
        type: 'excess_return',
        rate: { value: rate },
        return_on_capital: { value: 0.08 },
      },
    ];
  });
export const sells: Setup = all(
  owners(0.2),
  as(({ terms }) => {
    terms.share_exits = [
      {
        ...named('sale'),
        seller: 'sponsor',
        buyer: 'city',
        kind: 'transfer',
        year: { value: 4 },
        basis: 'paid_in',
      },
    ];
  }),
);
