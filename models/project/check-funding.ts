import { addsUp } from './adds-up';
import { checkDraws } from './check-draws';
import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { Funding, Tranche } from './schema-funding';
import { waterfallStepSchema } from './schema-funding';
import { bilingual } from './text';
import { projectYears } from './years';

/** Check one option's funding: every tranche has a size and a repayment that make sense together, and so do the rest. */
export function checkFunding(project: Project, { terms }: Option, i: number): Finding[] {
  const { funding } = terms;
  if (funding === undefined) return [];
  const at = `/options/${i}/terms/funding`;
  return [
    ...funding.tranches.flatMap((tranche, j) => [
      ...checkSize(tranche, `${at}/tranches/${j}`),
      ...checkRepayment(project, tranche, `${at}/tranches/${j}`),
      ...checkShareholder(tranche, `${at}/tranches/${j}`),
    ]),
    ...checkDraws(project, funding, at),
    ...checkGrants(project, funding, at),
    ...checkSweeps(project, funding, at),
    ...checkReserves(funding, at),
    ...checkLockUp(funding, at),
    ...checkWaterfall(funding, at),
    ...checkFullCapacity(funding, at),
  ];
}

function checkSize({ size, label }: Tranche, at: string): Finding[] {
  const name = bilingual(label);
  if (Object.values(size).every((rule) => rule === undefined)) {
    return [
      errorAt(
        `${at}/size`,
        `“${name.zh}”没有规模规则；请至少给出债务资金比例、偿债备付率、贷款寿命期备付率、上限、约定金额中的一项。`,
        `"${name.en}" has no rule for its size; give at least one of gearing, DSCR, LLCR, cap and fixed amount.`,
      ),
    ];
  }
  const { dscr, llcr } = size;
  const low = dscr === undefined ? [] : [dscr.value].flat().filter((k) => k > 0 && k < 1);
  const thin = (path: string): Finding =>
    warningAt(
      path,
      '备付率低于 1 意味着债务大于现金流能偿付的数额，差额须由股东补足。',
      'A cover below 1 means more debt than the cash flow can serve; the sponsor must pay the difference.',
    );
  return [
    ...(low.length > 0 ? [thin(`${at}/size/dscr`)] : []),
    ...(llcr !== undefined && llcr.value > 0 && llcr.value < 1 ? [thin(`${at}/size/llcr`)] : []),
  ];
}

function checkRepayment(project: Project, { repayment, label }: Tranche, at: string): Finding[] {
  const name = bilingual(label);
  const years = projectYears(project);
  const operation = project.timeline.operation_years.value;
  const grace = repayment.grace_years?.value ?? 0;
  const findings: Finding[] = [];
  if (grace >= operation) {
    findings.push(
      errorAt(
        `${at}/repayment/grace_years`,
        `宽限期 ${grace} 年不短于运营期 ${operation} 年，“${name.zh}”没有时间还本；请缩短宽限期。`,
        `A grace of ${grace} years leaves no time to repay "${name.en}" within ${operation} years of operation; shorten it.`,
      ),
    );
  } else if (grace + repayment.years.value > operation + 1e-9) {
    findings.push(
      warningAt(
        `${at}/repayment/years`,
        `宽限期与还款期合计长于运营期（${operation} 年），未还部分将在最后一期一次还清。`,
        `Grace and repayment together outlast the operating period (${operation} years): what is still owed falls due in the last period.`,
      ),
    );
  }
  if (repayment.type === 'balloon' && repayment.balloon === undefined) {
    findings.push(
      errorAt(
        `${at}/repayment/balloon`,
        '末期一次还本须给出比例。',
        'A balloon needs the share left to the last instalment.',
      ),
    );
  }
  if (repayment.type !== 'table') return findings;
  if (repayment.weights === undefined) {
    findings.push(
      errorAt(
        `${at}/repayment/weights`,
        '按比例还本须给出各年比例。',
        'A repayment table needs the share of each year.',
      ),
    );
  } else
    findings.push(
      ...addsUp(
        repayment.weights.value,
        years,
        `${at}/repayment/weights`,
        '各年还本比例',
        'shares repaid each year',
      ),
    );
  return findings;
}

/** Shareholder loans come after the cash flow is settled: nothing in them may follow it. */
function checkShareholder({ rank, size, repayment, label, fees }: Tranche, at: string): Finding[] {
  if (rank !== 'shareholder') return [];
  const name = bilingual(label);
  const findings: Finding[] = [];
  if (size.dscr !== undefined || size.llcr !== undefined) {
    findings.push(
      errorAt(
        `${at}/size`,
        `“${name.zh}”是股东借款，不能按偿债备付率或贷款寿命期备付率定规模。`,
        `"${name.en}" is a shareholder loan and cannot be sized by DSCR or LLCR.`,
      ),
    );
  }
  if (fees?.agency !== undefined) {
    findings.push(
      errorAt(
        `${at}/fees/agency`,
        `“${name.zh}”是股东借款，没有代理费。`,
        `"${name.en}" is a shareholder loan and bears no agency fee.`,
      ),
    );
  }
  if (repayment.type === 'sculpted' || repayment.type === 'full_capacity' || repayment.sweep !== undefined) {
    findings.push(
      errorAt(
        `${at}/repayment/type`,
        `“${name.zh}”是股东借款，只能按计划还本，不能随现金流还本或提前清偿。`,
        `"${name.en}" is a shareholder loan and is repaid by a plan, not by the cash flow or a sweep.`,
      ),
    );
  }
  return findings;
}

function checkGrants(project: Project, { grants = [] }: Funding, at: string): Finding[] {
  return grants.flatMap(({ timing, weights }, j) => {
    if (timing !== 'weights') return [];
    const path = `${at}/grants/${j}/weights`;
    if (weights === undefined)
      return [
        errorAt(path, '按年到位的补助须给出各年比例。', 'A grant paid by year needs the share of each year.'),
      ];
    return addsUp(weights.value, projectYears(project), path, '各年到位比例', 'shares paid each year');
  });
}

function checkSweeps(project: Project, { tranches }: Funding, at: string): Finding[] {
  const years = projectYears(project);
  const sums = Array.from({ length: years }, (_, y) =>
    tranches.reduce(
      (sum, { repayment: { sweep } }) => sum + (sweep ? (yearly(sweep.value, years)[y] ?? 0) : 0),
      0,
    ),
  );
  const most = Math.max(0, ...sums);
  const j = tranches.findLastIndex(({ repayment }) => repayment.sweep !== undefined);
  if (most <= 1 + 1e-9) return [];
  return [
    errorAt(
      `${at}/tranches/${j}/repayment/sweep`,
      `各笔债务的现金清偿比例合计为 ${most}，不能超过 1。`,
      `The sweep shares of all tranches add up to ${most}; they cannot exceed 1.`,
    ),
  ];
}

function checkReserves({ reserves, tranches }: Funding, at: string): Finding[] {
  if (reserves === undefined) return [];
  const findings: Finding[] = [];
  if (reserves.dsra && !tranches.some(({ rank }) => rank === 'senior')) {
    findings.push(
      warningAt(
        `${at}/reserves/dsra`,
        '没有优先级债务，偿债储备不起作用。',
        'There is no senior debt, so the debt service reserve has nothing to hold.',
      ),
    );
  }
  const lenders = tranches.some(({ rank }) => rank !== 'shareholder');
  if (reserves.interest_rate && reserves.bank === undefined && !lenders) {
    findings.push(
      errorAt(
        `${at}/reserves/bank`,
        '储备账户有利率就要指明开户银行。',
        'Reserves that earn interest need an account bank; name the party that pays it.',
      ),
    );
  }
  return findings;
}

/** A test of the period ahead must not change the very cover it tests. */
function checkLockUp({ lock_up, tranches, shortfall }: Funding, at: string): Finding[] {
  if (lock_up === undefined || (lock_up.test ?? 'historic') === 'historic') return [];
  if (shortfall !== 'default' && !tranches.some(({ rank }) => rank === 'shareholder')) return [];
  return [
    errorAt(
      `${at}/lock_up/test`,
      '有股东借款或允许违约时，下期备付率取决于本期是否锁定，不能再按它锁定；请改用 historic。',
      'With shareholder loans, or where debt may go unpaid, cover in the next period hangs on the lock-up itself; test the period behind (historic).',
    ),
  ];
}

const BEFORE: readonly (readonly [string, string])[] = [
  ['senior_interest', 'senior_principal'],
  ['senior_interest', 'dsra'],
  ['senior_principal', 'mezzanine_interest'],
  ['senior_principal', 'sweep'],
  ['mezzanine_interest', 'mezzanine_principal'],
  ['mezzanine_principal', 'shareholder_interest'],
  ['dsra', 'shareholder_interest'],
  ['sweep', 'shareholder_interest'],
  ['shareholder_interest', 'shareholder_principal'],
];

function checkWaterfall({ waterfall }: Funding, at: string): Finding[] {
  if (waterfall === undefined) return [];
  const path = `${at}/waterfall`;
  const steps: readonly string[] = waterfall;
  const missing = waterfallStepSchema.options.filter((step) => !steps.includes(step));
  const twice = steps.filter((step, k) => steps.indexOf(step) !== k);
  if (missing.length > 0 || twice.length > 0) {
    const named = [...missing, ...twice].join(', ');
    return [
      errorAt(
        path,
        `现金使用次序须把每一步恰好列一次；请检查：${named}。`,
        `The order of payments names every step exactly once; look at ${named}.`,
      ),
    ];
  }
  return BEFORE.filter(([a, b]) => steps.indexOf(a) > steps.indexOf(b)).map(([a, b]) =>
    errorAt(path, `“${a}”必须排在“${b}”之前。`, `"${a}" must come before "${b}".`),
  );
}

function checkFullCapacity({ tranches }: Funding, at: string): Finding[] {
  const full = tranches.flatMap(({ repayment }, j) => (repayment.type === 'full_capacity' ? [j] : []));
  return full
    .slice(1)
    .map((j) =>
      errorAt(
        `${at}/tranches/${j}/repayment/type`,
        '只有一笔债务可以按最大能力还本：同一笔利润不能还两次。',
        'Only one tranche can be repaid at full capacity: the same profit cannot repay twice.',
      ),
    );
}
