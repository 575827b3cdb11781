import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { Budget, Risk } from './schema-fiscal';

/** Check the risk register and the budgets: probabilities, three points, years, and what they refer to. */
export function checkFiscal(project: Project): Finding[] {
  const { risks = [], budgets = [], options } = project;
  const known = new Set(options.map(({ id }) => id));
  return [
    ...risks.flatMap((risk, i) => riskFindings(risk, `/risks/${i}`, known)),
    ...budgets.flatMap((budget, i) => budgetFindings(budget, `/budgets/${i}`, project)),
    ...referenceFindings(project, known),
    ...shareFindings(project),
  ];
}

function riskFindings(risk: Risk, at: string, known: ReadonlySet<string>): Finding[] {
  const { method, from_year, to_year, options = [] } = risk;
  const found: Finding[] = [];
  if (method.type === 'scenarios') {
    const probabilities = method.cases.map(({ probability }) => probability.value);
    const total = probabilities.reduce((a, b) => a + b, 0);
    if (Math.abs(total - 1) > 1e-9) {
      const sum = percent(total);
      found.push(
        errorAt(
          `${at}/method/cases`,
          `各情形概率合计为 ${sum}，应为 100%；请调整，或补一个“不发生”的情形。`,
          `The probabilities of the cases add up to ${sum} and not to 100 %; change them, or add a case in which nothing happens.`,
        ),
      );
    }
  }
  if (method.type === 'event') {
    const { low, likely, high } = method;
    if (low.value > likely.value || likely.value > high.value) {
      found.push(
        errorAt(
          `${at}/method/likely`,
          '三点估计应满足 最低 ≤ 最可能 ≤ 最高。',
          'The three points must be in order: lowest ≤ likeliest ≤ highest.',
        ),
      );
    }
  }
  if (
    method.type === 'ratio' &&
    method.construction_ratio === undefined &&
    method.operation_ratio === undefined
  ) {
    found.push(
      warningAt(
        `${at}/method`,
        '比例法没有填比例，该风险成本为零。',
        'The ratio method has no ratio, so the risk costs nothing.',
      ),
    );
  }
  if (from_year !== undefined && to_year !== undefined && from_year.value > to_year.value) {
    found.push(errorAt(`${at}/to_year`, '截止年早于起始年。', 'The last year comes before the first.'));
  }
  for (const [i, option] of options.entries()) {
    if (!known.has(option)) found.push(unknownOption(`${at}/options/${i}`, option, known));
  }
  return found;
}

/** A risk taken away leaves what options say of it behind: it spoils nothing. */
function shareFindings({ risks = [], options }: Project): Finding[] {
  const known = risks.map(({ id }) => id);
  const list = known.length > 0 ? known.join(', ') : '—';
  return options.flatMap(({ terms }, i) =>
    (terms.risk_shares ?? []).flatMap(({ risk }, j, all) => {
      const at = `/options/${i}/terms/risk_shares/${j}/risk`;
      if (!known.includes(risk))
        return [
          warningAt(
            at,
            `没有标识为“${risk}”的风险，此项不起作用。已有：${list}。`,
            `There is no risk with the id "${risk}", so this does nothing; known: ${list}.`,
          ),
        ];
      if (all.findIndex((one) => one.risk === risk) === j) return [];
      return [
        errorAt(
          at,
          `“${risk}”的自留比例在本方案中已有一项，每项风险只能有一个。`,
          `This option has a retained share of "${risk}" already; give each risk one.`,
        ),
      ];
    }),
  );
}

function budgetFindings(
  { history = [], forecast, party, kind }: Budget,
  at: string,
  project: Project,
): Finding[] {
  const found: Finding[] = [];
  if (history.length === 0 && forecast === undefined) {
    found.push(
      warningAt(
        at,
        '没有历年支出，也没有预测，无法计算支出责任占比。',
        'Neither past years nor a forecast: no share of expenditure can be worked out.',
      ),
    );
  }
  for (const [i, { year, expenditure }] of history.entries()) {
    const before = history[i - 1]?.year;
    if (!Number.isInteger(year)) {
      found.push(errorAt(`${at}/history/${i}/year`, '年度应为整数。', 'A year is a whole number.'));
    } else if (before !== undefined && year <= before) {
      found.push(
        errorAt(
          `${at}/history/${i}/year`,
          `历年支出应按年度先后排列；${year} 年排在 ${before} 年之后。`,
          `Past years must stand in order; ${year} comes after ${before}.`,
        ),
      );
    } else if (before !== undefined && year > before + 1) {
      found.push(
        warningAt(
          `${at}/history/${i}/year`,
          `缺 ${before + 1} ${year - before > 2 ? `至 ${year - 1} ` : ''}年的支出，增长率按前后年度折算。`,
          `Expenditure of ${before + 1}${year - before > 2 ? ` to ${year - 1}` : ''} is missing; growth is spread over the years around it.`,
        ),
      );
    }
    if (expenditure.value === 0 && forecast === undefined) {
      found.push(
        errorAt(
          `${at}/history/${i}/expenditure`,
          '历年支出不能为零：增长率无从计算。',
          'A past year cannot be zero: no growth can be worked out from it.',
        ),
      );
    }
  }
  if (forecast === undefined && history.length > 0 && history.length < 5) {
    found.push(
      warningAt(
        `${at}/history`,
        `只有 ${history.length} 年历史数据，规定参照前五年。`,
        `${history.length} past ${history.length === 1 ? 'year' : 'years'} given; the rule looks at five.`,
      ),
    );
  }
  if (kind !== 'general_public') {
    found.push(
      warningAt(
        `${at}/kind`,
        '新签合同不得从政府性基金预算、国有资本经营预算安排运营补贴（可自行判断）。',
        'New contracts may not take operating subsidies from fund or state-capital budgets (for judgement).',
      ),
    );
  }
  if (party !== undefined && !project.parties.some(({ id }) => id === party)) {
    found.push(
      errorAt(`${at}/party`, `没有标识为“${party}”的参与方。`, `There is no party with the id "${party}".`),
    );
  }
  return found;
}

function referenceFindings(
  { value_for_money, expert_review }: Project,
  known: ReadonlySet<string>,
): Finding[] {
  const named = [
    { path: '/value_for_money/reference', id: value_for_money?.reference },
    { path: '/expert_review/option', id: expert_review?.option },
  ];
  return named.flatMap(({ path, id }) =>
    id === undefined || known.has(id) ? [] : [unknownOption(path, id, known)],
  );
}

/** A warning: whoever removes an option must not lose the figures of the others. */
function unknownOption(path: string, id: string, known: ReadonlySet<string>): Finding {
  return warningAt(
    path,
    `没有标识为“${id}”的方案，此项不起作用。已有：${[...known].join('、')}。`,
    `There is no option with the id "${id}", so this does nothing; known: ${[...known].join(', ')}.`,
  );
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))} %`;
}
