import { errorAt, type Finding, warningAt } from './problem';
import type { Project, Terms } from './schema';
import type { CarriedOut, Refinancing } from './schema-exit';
import type { Tranche } from './schema-funding';

/** The id the model gives the debt of a refinancing. */
const RESERVED = 'refinancing';

/** A date must leave something to end or to refinance: at the end of an operating year before the last. */
export function checkYear({ timeline }: Project, year: number, path: string): Finding[] {
  const works = timeline.construction_years.value;
  const end = works + timeline.operation_years.value;
  if (year > works && year < end) return [];
  return [
    errorAt(
      path,
      `应为运营期内、最后一年之前的项目年（大于 ${works}、小于 ${end}），实际为 ${year}。`,
      `Choose a project year in operation and before the last: above ${works} and below ${end}; found ${year}.`,
    ),
  ];
}

/** Check a refinancing: it replaces debt that is there, and is repaid before the concession ends. */
export function checkRefinancing(
  project: Project,
  terms: Terms,
  refinancing: Refinancing,
  at: string,
): Finding[] {
  const { year, years, dscr, carried_out } = refinancing;
  const path = `${at}/refinancing`;
  const lenders = (terms.funding?.tranches ?? []).filter(({ rank }) => rank !== 'shareholder');
  const found = checkYear(project, year.value, `${path}/year`);
  const end = project.timeline.construction_years.value + project.timeline.operation_years.value;
  if (lenders.length === 0) {
    found.push(errorAt(path, '没有外部债务可以再融资。', 'There is no outside debt to refinance.'));
  }
  if (found.length === 0 && year.value + years.value > end + 1e-9) {
    found.push(
      errorAt(
        `${path}/years`,
        `新债务在期满（第 ${end} 年）之后才还清；期限至多 ${end - year.value} 年。`,
        `The new debt would outlive the concession, which ends with year ${end}; its tenor is at most ${end - year.value} years.`,
      ),
    );
  }
  if ([dscr.value].flat().some((k) => k > 0 && k < 1)) {
    found.push(
      warningAt(
        `${path}/dscr`,
        '备付率低于 1 意味着新债务大于现金流能偿付的数额。',
        'A cover below 1 means more new debt than the cash flow can serve.',
      ),
    );
  }
  const replaced = lenders.filter(({ id }) => carried_out?.replaces?.includes(id) ?? true);
  return [
    ...found,
    ...checkLeft(project, refinancing, replaced, path),
    ...(carried_out === undefined ? [] : checkCarriedOut(terms, refinancing, carried_out, at)),
  ];
}

/** Debt that its own terms have repaid by the date leaves nothing to replace. */
function checkLeft(
  { timeline }: Project,
  { year, carried_out }: Refinancing,
  replaced: readonly Tranche[],
  path: string,
): Finding[] {
  if (replaced.length === 0) return [];
  const last = Math.max(
    ...replaced.map(({ repayment }) => (repayment.grace_years?.value ?? 0) + repayment.years.value),
  );
  const repaid = timeline.construction_years.value + last;
  if (year.value < repaid - 1e-9) return [];
  const told = carried_out === undefined ? warningAt : errorAt;
  return [
    told(
      `${path}/year`,
      `原债务在第 ${repaid} 年末已还清，第 ${year.value} 年末没有可以偿还的余额；请提前再融资年。`,
      `The old debt is repaid by the end of year ${repaid}: at the end of year ${year.value} nothing is left to replace; choose an earlier year.`,
    ),
  ];
}

function checkCarriedOut(
  { funding, company }: Terms,
  { equity_return, public_share }: Refinancing,
  { replaces = [], gearing, lender, gain }: CarriedOut,
  at: string,
): Finding[] {
  const path = `${at}/refinancing`;
  const tranches = funding?.tranches ?? [];
  const lent = tranches.filter(({ rank }) => rank !== 'shareholder').map(({ id }) => id);
  const found: Finding[] = replaces.flatMap((id, i) =>
    lent.includes(id)
      ? []
      : [
          errorAt(
            `${path}/carried_out/replaces/${i}`,
            `没有标识为“${id}”的外部债务；可选：${lent.join(', ') || '—'}。`,
            `There is no debt of a lender "${id}"; choose from: ${lent.join(', ') || '—'}.`,
          ),
        ],
  );
  tranches.forEach(({ id }, i) => {
    if (id !== RESERVED) return;
    found.push(
      errorAt(
        `${at}/funding/tranches/${i}/id`,
        `标识“${RESERVED}”留给再融资的新债务，请改用另一个标识。`,
        `The id "${RESERVED}" is kept for the new debt of the refinancing; give this debt another one.`,
      ),
    );
  });
  if (lender === company) {
    found.push(
      errorAt(
        `${path}/carried_out/lender`,
        '贷款人不能是项目公司自己；请选择另一个参与方。',
        'The company cannot lend to itself; choose another party.',
      ),
    );
  }
  if (funding?.shortfall === 'default') {
    found.push(
      errorAt(
        `${path}/carried_out`,
        '缺口处理为“可以拖欠”时无人保证偿还原债务，不能执行再融资；请改为由股东补足，或只作测算。',
        'Where debt may stay unpaid nobody stands behind repaying the old debt: let the sponsor meet shortfalls, or leave the refinancing beside the plan.',
      ),
    );
  }
  if (equity_return === undefined && (public_share !== undefined || gearing !== undefined)) {
    found.push(
      errorAt(
        `${path}/equity_return`,
        '请给出基准资本金收益率：执行再融资时，政府分享与公司价值都按合同约定的收益率计算。',
        "Give the base-case equity return: in a refinancing carried out, the government's share and the value of the company are worked out at the return the contract names.",
      ),
    );
  }
  if (gain !== undefined && public_share === undefined) {
    found.push(
      warningAt(
        `${path}/carried_out/gain`,
        '没有政府分享比例，支付方式不起作用。',
        'There is no public share, so how it is paid does nothing.',
      ),
    );
  }
  return found;
}
