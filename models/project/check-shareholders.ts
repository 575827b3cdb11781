import { addsUp } from './adds-up';
import { checkContributions } from './check-in-kind';
import { yearly } from './check-inputs';
import { checkPreferences } from './check-preferences';
import { checkShareExits } from './check-share-exits';
import { contributionOf, shareOf } from './owners';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { Shareholder } from './schema-shareholders';
import { projectYears } from './years';

type Terms = Option['terms'];

/** Check who owns the company of one option: shares are whole, promises can be kept, and the law's limits are named. */
export function checkShareholders(project: Project, option: Option, i: number): Finding[] {
  const { terms } = option;
  const at = `/options/${i}/terms`;
  const { shareholders = [] } = terms;
  if (shareholders.length === 0) return orphans(terms, at);
  return [
    ...distinctOwners(terms, shareholders, at),
    ...checkShares(project, terms, shareholders, at),
    ...checkCalls(terms, shareholders, at),
    ...checkLenders(terms, shareholders, at),
    ...checkGovernment(project, option, shareholders, at),
    ...checkPreferences(project, terms, shareholders, at),
    ...checkContributions(project, terms, at),
    ...checkShareExits(project, terms, shareholders, at),
  ];
}

/** What several owners agree means nothing without a list of them. */
function orphans(terms: Terms, at: string): Finding[] {
  return (['calls', 'in_kind', 'preferences', 'share_exits'] as const).flatMap((key) => {
    const value = terms[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [
      errorAt(
        `${at}/${key}`,
        '没有列出股东，此项不起作用；请先列出各股东。',
        'No shareholders are listed, so this does nothing; list them first.',
      ),
    ];
  });
}

function distinctOwners(terms: Terms, owners: readonly Shareholder[], at: string): Finding[] {
  const found = owners.flatMap(({ party }, j) => {
    const path = `${at}/shareholders/${j}/party`;
    if (party === terms.company)
      return [
        errorAt(
          path,
          `“${party}”是项目公司，不能是自己的股东；请选择另一个参与方。`,
          `"${party}" is the company itself and cannot own its shares; choose another party.`,
        ),
      ];
    const first = owners.findIndex((one) => one.party === party);
    return first === j
      ? []
      : [
          errorAt(
            path,
            `“${party}”已是第 ${first + 1} 个股东，请合并为一行。`,
            `"${party}" already stands as shareholder ${first + 1}; put both into one.`,
          ),
        ];
  });
  if (!owners.some(({ party }) => party === terms.sponsor)) {
    found.push(
      warningAt(
        `${at}/sponsor`,
        '投资人不在股东之列；资本金净现值按其折现率计算，请改为主要股东。',
        'The sponsor is not a shareholder; the NPV of equity is taken at his rate, so name the leading shareholder.',
      ),
    );
  }
  return found;
}

function checkShares(project: Project, terms: Terms, owners: readonly Shareholder[], at: string): Finding[] {
  const agreed = owners.filter(({ share }) => share !== undefined);
  const here = `${at}/shareholders`;
  const found: Finding[] = [];
  if (agreed.length > 0 && agreed.length < owners.length) {
    const without = owners.findIndex(({ share }) => share === undefined);
    found.push(
      errorAt(
        `${here}/${without}`,
        '有的股东约定了持股比例，有的没有；请全部填写，或全部不填而按出资计算。',
        'Some shareholders have an agreed share and some have none; give all of them, or none and let contributions decide.',
      ),
    );
  } else if (agreed.length > 0) {
    const total = agreed.reduce((sum, { share }) => sum + (share?.value ?? 0), 0);
    if (Math.abs(total - 1) > 1e-9) found.push(wholeShares(here, total));
  } else if (owners.every(({ party }) => contributionOf(terms, party) <= 0)) {
    found.push(
      errorAt(
        here,
        '各股东既没有约定持股比例，也没有认缴现金或实物出资，无法确定比例。',
        'The shareholders have neither agreed shares nor cash subscribed nor anything in kind, so shares cannot be found.',
      ),
    );
  }
  const claims = owners.filter(({ dividend_share }) => dividend_share !== undefined);
  if (claims.length > 0 && claims.length < owners.length) {
    const without = owners.findIndex(({ dividend_share }) => dividend_share === undefined);
    found.push(
      errorAt(
        `${here}/${without}`,
        '有的股东约定了分红比例，有的没有；请全部填写（可为 0）。',
        'Some shareholders have an agreed part of distributions and some have none; give all of them (0 is one).',
      ),
    );
  } else if (claims.length > 0) {
    const years = projectYears(project);
    const all = claims.map(({ dividend_share }) => yearly(dividend_share?.value ?? 0, years));
    const sums = Array.from({ length: years }, (_, y) => all.reduce((sum, part) => sum + (part[y] ?? 0), 0));
    const wrong = sums.findIndex((sum) => Math.abs(sum - 1) > 1e-9);
    if (wrong >= 0)
      found.push(
        ...addsUp(
          sums[wrong] ?? 0,
          1,
          here,
          `第 ${wrong + 1} 年各股东的约定分红比例`,
          `agreed parts of distributions of year ${wrong + 1}`,
        ),
      );
  }
  return found;
}

function wholeShares(path: string, total: number): Finding {
  const shown = Number((total * 100).toPrecision(8));
  return errorAt(
    path,
    `各股东持股比例合计应为 100%，实际为 ${shown}%。`,
    `The shares of all shareholders must add up to 100 %; they add up to ${shown} %.`,
  );
}

function checkCalls(terms: Terms, owners: readonly Shareholder[], at: string): Finding[] {
  const missing = owners.findIndex(({ subscribed }) => subscribed === undefined);
  const found: Finding[] = [];
  if (terms.calls === 'in_order' && missing >= 0 && missing < owners.length - 1) {
    found.push(
      errorAt(
        `${at}/shareholders/${missing}`,
        '按次序注资时，除最后一方外都要有认缴现金（可为 0）。',
        'Where shareholders pay one after the other, all but the last need cash subscribed (0 is an amount).',
      ),
    );
  }
  if (terms.calls === 'by_subscribed' && missing >= 0) {
    found.push(
      errorAt(
        `${at}/shareholders/${missing}`,
        '按认缴现金比例注资时，每个股东都要有认缴现金（可为 0）。',
        'Where cash is called by what was subscribed, every shareholder needs an amount (0 is one).',
      ),
    );
  }
  const byShare = terms.calls === 'by_share' || (terms.calls === undefined && missing >= 0);
  if (byShare && (terms.in_kind ?? []).length > 0) {
    found.push(
      warningAt(
        `${at}/shareholders`,
        '现金按持股比例缴付，实物出资方也要缴现金；如不是这样，请填写各方认缴现金。',
        'Cash is called by share, so who brought something in kind pays cash too; if that is not meant, give the cash each subscribed.',
      ),
    );
  }
  if (owners.every(({ supports }) => supports === false)) {
    found.push(
      warningAt(
        `${at}/shareholders`,
        '没有股东承担运营期补足，仍按持股比例计算。',
        'No shareholder stands behind operation; support is still computed by share.',
      ),
    );
  }
  return found;
}

function checkLenders(terms: Terms, owners: readonly Shareholder[], at: string): Finding[] {
  return (terms.funding?.tranches ?? []).flatMap(({ rank, lender }, j) =>
    rank !== 'shareholder' || owners.some(({ party }) => party === lender)
      ? []
      : [
          errorAt(
            `${at}/funding/tranches/${j}/lender`,
            '股东借款的贷款人必须是股东之一。',
            'The lender of a shareholder loan must be one of the shareholders.',
          ),
        ],
  );
}

/** 财金〔2014〕156号: below half in a PPP company; the new mechanism implies it where private capital must control. */
function checkGovernment(
  project: Project,
  option: Option,
  owners: readonly Shareholder[],
  at: string,
): Finding[] {
  const scheme: string = option.scheme;
  if (scheme !== 'concession' && scheme !== 'ppp') return [];
  const isPublic = (id: string): boolean =>
    project.parties.some((party) => party.id === id && party.role === 'government');
  const share = owners
    .filter(({ party }) => isPublic(party))
    .reduce((sum, { party }) => sum + shareOf(option.terms, party), 0);
  if (share < 0.5) return [];
  const shown = Number((share * 100).toPrecision(4));
  return [
    warningAt(
      `${at}/shareholders`,
      `政府方持股 ${shown}%：存量 PPP 项目公司中政府持股应低于 50% 且不具有实际控制力（财金〔2014〕156号，原文未再核对）；新机制下由民营企业独资或控股的项目同样须低于 50%（国办函〔2023〕115号）。`,
      `The government holds ${shown} %: in a legacy PPP company it must hold less than half and not control it (China: Caijin [2014] 156, not re-read); under the new mechanism projects that private capital must own or control imply the same (Guobanhan [2023] 115).`,
    ),
  ];
}
