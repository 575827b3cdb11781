import { power } from '../finance/elementary';
import { ownPath, withOwnItems } from './check-scheme';
import { checkWorkingCapital } from './check-working-capital';
import { errorAt, type Finding, warningAt } from './problem';
import type { Capex, Project } from './schema';
import { projectYears } from './years';

/** Check what taxes, depreciation and contingency ask of the facts. */
export function checkFacts(project: Project): Finding[] {
  const own = project.options.flatMap((option, i) =>
    itemFindings(withOwnItems(project, option)).flatMap((finding): Finding[] => {
      const path = ownPath(finding.path, i);
      return path === undefined ? [] : [{ ...finding, path }];
    }),
  );
  return [
    ...vatFindings(project),
    ...reliefFindings(project),
    ...itemFindings(project),
    ...own,
    ...taxFindings(project),
    ...breakEvenFindings(project),
    ...checkWorkingCapital(project),
  ];
}

function itemFindings(project: Project): Finding[] {
  return project.capex.flatMap((item, i) => [
    ...booksFindings(item, i),
    ...buyerFindings(item, i, project),
    ...priceFindings(item, i, project),
  ]);
}

function vatFindings(project: Project): Finding[] {
  const rated = (['capex', 'revenue', 'opex'] as const).flatMap((list) =>
    project[list].flatMap(({ vat_rate }, i) => (vat_rate === undefined ? [] : [`/${list}/${i}/vat_rate`])),
  );
  if (project.vat === undefined) {
    return rated.map((path) =>
      warningAt(
        path,
        '没有“增值税”一节，税率不起作用；请说明未抵扣的进项税是结转还是退还。',
        'Without a VAT section the rate does nothing; say whether input VAT in excess is carried forward or refunded.',
      ),
    );
  }
  if (rated.length > 0) return [];
  return [
    warningAt(
      '/vat',
      '收入、投资与成本都没有增值税税率，不会计算增值税。',
      'No revenue, investment or cost has a VAT rate, so no VAT is computed.',
    ),
  ];
}

/** Refunds and levies that need something else of the file to work. */
function reliefFindings({ vat, revenue, capex, options }: Project): Finding[] {
  const { refund_share, refund_months, surplus, refund_on_collection } = vat ?? {};
  const streams = [...revenue, ...options.flatMap(({ terms }) => terms.revenues ?? [])];
  const general = streams.filter(({ vat_rate, simplified }) => vat_rate !== undefined && simplified !== true);
  const named = refund_on_collection?.streams ?? [];
  const unknown = named.filter((id) => !streams.some((stream) => stream.id === id));
  const relieved = general.some(({ id }) => named.length === 0 || named.includes(id));
  return [
    ...(surplus === 'carry_forward' && (refund_share ?? refund_months) !== undefined
      ? [
          warningAt(
            `/vat/${refund_share === undefined ? 'refund_months' : 'refund_share'}`,
            '未抵扣的进项税选择结转，退税比例与月数不起作用。',
            'Input VAT in excess is carried forward, so the share and months of a refund do nothing.',
          ),
        ]
      : []),
    ...named.flatMap((id, i) =>
      !unknown.includes(id)
        ? []
        : [
            errorAt(
              `/vat/refund_on_collection/streams/${i}`,
              `没有标识为“${id}”的收入项。`,
              `There is no revenue stream with the id "${id}".`,
            ),
          ],
    ),
    ...(refund_on_collection && unknown.length === 0 && !relieved
      ? [
          warningAt(
            '/vat/refund_on_collection',
            '没有按一般计税方法征税的收入，即征即退不起作用。',
            'No revenue is taxed by the general method, so nothing is refunded upon collection.',
          ),
        ]
      : []),
    ...revenue.flatMap(({ simplified, vat_rate }, i) =>
      simplified === true && vat_rate === undefined
        ? [
            warningAt(
              `/revenue/${i}/simplified`,
              '简易计税的收入没有征收率，不会计算增值税。',
              'Revenue under the simplified levy has no rate, so no VAT is computed.',
            ),
          ]
        : [],
    ),
    ...capex.flatMap(({ residual_vat_rate, residual_buyer }, i) =>
      residual_vat_rate !== undefined && residual_buyer === undefined
        ? [
            warningAt(
              `/capex/${i}/residual_vat_rate`,
              '资产没有受让方，转让残值的税率不起作用。',
              'The asset has no buyer, so the VAT rate on its residual does nothing.',
            ),
          ]
        : [],
    ),
  ];
}

function booksFindings(item: Capex, i: number): Finding[] {
  const { life, residual_rate, depreciation, tax_depreciation } = item;
  return [
    ...(depreciation
      ? methodFindings(depreciation, life.value, residual_rate?.value ?? 0, `/capex/${i}/depreciation`)
      : []),
    ...(tax_depreciation
      ? methodFindings(
          tax_depreciation,
          tax_depreciation.tax_life.value,
          tax_depreciation.tax_residual_rate?.value ?? 0,
          `/capex/${i}/tax_depreciation`,
        )
      : []),
  ];
}

function methodFindings(
  { method, driver }: NonNullable<Capex['depreciation']>,
  life: number,
  residual: number,
  path: string,
): Finding[] {
  if (method === 'units') {
    if (driver !== undefined) return [];
    return [
      errorAt(
        path,
        '工作量法需要说明按哪个业务量计提，请填写 driver。',
        'Units of production needs the driver that counts the output: fill in driver.',
      ),
    ];
  }
  if (method === 'straight_line' || method === 'over_term' || life <= 0) return [];
  const years = Math.max(1, Math.round(life));
  const found: Finding[] = [];
  if (Math.abs(years - life) > 1e-9) {
    found.push(
      warningAt(
        path,
        `该方法按整年计提，折旧年限 ${life} 年按 ${years} 年计算。`,
        `This method goes by whole years: a life of ${life} years counts as ${years}.`,
      ),
    );
  }
  if (method === 'fixed_declining' && residual <= 0) {
    found.push(
      errorAt(
        path,
        '固定余额递减法的递减率由残值率得出，残值率须大于 0。',
        'The rate of fixed declining balance follows from the residual rate, which must be above 0.',
      ),
    );
  }
  const most = years > 2 ? power(1 - 2 / years, years - 2) : 1;
  if (method === 'declining_balance' && residual > most) {
    const shown = Number((Math.floor(most * 1e4 + 1e-6) / 1e4).toFixed(4));
    found.push(
      errorAt(
        path,
        `折旧 ${years} 年时双倍余额递减法的残值率不能超过 ${shown}，实际为 ${residual}；请降低残值率或改用直线法。`,
        `Over ${years} years double declining balance leaves at most ${shown}; the residual rate is ${residual}. Lower it or take straight line.`,
      ),
    );
  }
  return found;
}

function buyerFindings({ residual_buyer }: Capex, i: number, project: Project): Finding[] {
  return project.options
    .filter(({ terms }) => terms.company === residual_buyer)
    .slice(0, 1)
    .map(() =>
      errorAt(
        `/capex/${i}/residual_buyer`,
        '项目公司不能向自己出售资产，请选择其他参与方。',
        'The company cannot sell the asset to itself; choose another party.',
      ),
    );
}

function priceFindings({ index }: Capex, i: number, { contingency }: Project): Finding[] {
  if (index === undefined || contingency === undefined || contingency.price_rate.value === 0) return [];
  return [
    warningAt(
      `/capex/${i}/index`,
      '该项既按价格指数上涨，又计提价差预备费，涨价可能重复计算。',
      'This item both follows a price index and carries price contingency: the price rise may be counted twice.',
    ),
  ];
}

function taxFindings({ tax }: Project): Finding[] {
  if (tax.loss_years === undefined || tax.loss_carry_forward) return [];
  return [
    warningAt(
      '/tax/loss_years',
      '亏损不结转，结转年限不起作用。',
      'Losses are not carried forward, so the years allowed do nothing.',
    ),
  ];
}

function breakEvenFindings(project: Project): Finding[] {
  if (project.break_even === undefined) return [];
  const { value } = project.break_even.year;
  const first = project.timeline.construction_years.value;
  if (value > Math.floor(first) && value <= projectYears(project)) return [];
  return [
    errorAt(
      '/break_even/year',
      `盈亏平衡分析年应在运营期内（第 ${Math.floor(first) + 1} 至第 ${projectYears(project)} 个项目年），实际为 ${value}。`,
      `The year of the break-even must lie in operation (project years ${Math.floor(first) + 1} to ${projectYears(project)}); it is ${value}.`,
    ),
  ];
}
