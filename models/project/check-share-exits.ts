import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { ShareExit, Shareholder } from './schema-shareholders';
import { bilingual } from './text';

type Terms = Option['terms'];

/** Check how shares are sold: by someone who has them, to someone else, within the term. */
export function checkShareExits(
  project: Project,
  terms: Terms,
  owners: readonly Shareholder[],
  at: string,
): Finding[] {
  const exits = terms.share_exits ?? [];
  return exits.flatMap((exit, j) => {
    const here = `${at}/share_exits/${j}`;
    return [
      ...checkPair(terms, exit, here),
      ...checkYear(project, exit, here),
      ...checkSeller(project, owners, exits, exit, here),
      ...checkPart(exits, j, here),
      ...checkPromise(project, exit, here),
    ];
  });
}

function checkPair({ company }: Terms, { seller, buyer, label }: ShareExit, here: string): Finding[] {
  const name = bilingual(label);
  if (seller === buyer)
    return [
      errorAt(
        `${here}/buyer`,
        `“${name.zh}”的转让方与受让方是同一方。`,
        `In "${name.en}" seller and buyer are the same.`,
      ),
    ];
  if (buyer === company)
    return [
      errorAt(
        `${here}/buyer`,
        `“${name.zh}”由项目公司回购自身股份属于减资，须动用公司现金并经债权人程序（公司法第 89、224 条），此处不计算；请选择政府、其他股东或第三方为受让方。`,
        `In "${name.en}" the company would buy its own shares, a reduction of capital with the company's cash (China: Company Law arts. 89, 224) that is not computed here; choose the government, another shareholder or a third party.`,
      ),
    ];
  return seller === company
    ? [errorAt(`${here}/seller`, '项目公司不持有自己的股份。', 'The company holds no shares of its own.')]
    : [];
}

function checkYear({ timeline }: Project, { year }: ShareExit, here: string): Finding[] {
  const works = timeline.construction_years.value;
  const end = works + timeline.operation_years.value;
  if (year.value >= works && year.value <= end) return [];
  return [
    errorAt(
      `${here}/year`,
      `交割年应在建成之后、期满之前（第 ${Math.ceil(works)} 至第 ${Math.floor(end)} 年），实际为第 ${year.value} 年。`,
      `Shares change hands after completion and before the end, in years ${Math.ceil(works)} to ${Math.floor(end)}; found ${year.value}.`,
    ),
  ];
}

function checkSeller(
  project: Project,
  owners: readonly Shareholder[],
  exits: readonly ShareExit[],
  { seller, year }: ShareExit,
  here: string,
): Finding[] {
  if (!project.parties.some(({ id }) => id === seller)) return [];
  const founder = owners.some(({ party }) => party === seller);
  const bought = exits.some((one) => one.buyer === seller && one.year.value < year.value);
  if (!(founder || bought))
    return [
      errorAt(
        `${here}/seller`,
        `“${seller}”在第 ${year.value} 年没有股份可转让。`,
        `"${seller}" holds no shares in year ${year.value} to sell.`,
      ),
    ];
  const claims = owners.some(({ dividend_share }) => dividend_share !== undefined);
  return claims && bought
    ? [
        errorAt(
          `${here}/seller`,
          '约定分红比例时，购入的股份不能再转让：约定的比例只属于创始股东。',
          'Where parts of distributions are agreed, shares once bought cannot be sold again: the agreement is of the founders.',
        ),
      ]
    : [];
}

/** Several sales of one holding in one year sell at most all of it. */
function checkPart(exits: readonly ShareExit[], j: number, here: string): Finding[] {
  const exit = exits[j];
  if (exit === undefined) return [];
  const same = exits.filter((one) => one.seller === exit.seller && one.year.value === exit.year.value);
  const total = same.reduce((sum, { part }) => sum + (part?.value ?? 1), 0);
  if (same.indexOf(exit) !== same.length - 1 || total <= 1 + 1e-9) return [];
  const shown = Number((total * 100).toPrecision(6));
  return [
    errorAt(
      here,
      `“${exit.seller}”在第 ${exit.year.value} 年共转让所持股份的 ${shown}%，超过全部。`,
      `"${exit.seller}" sells ${shown} % of his shares in year ${exit.year.value}, more than all of them.`,
    ),
  ];
}

/** What a government may not promise. */
function checkPromise(
  { parties }: Project,
  { basis, kind, seller, buyer, label }: ShareExit,
  here: string,
): Finding[] {
  const isPublic = (id: string): boolean => parties.some((one) => one.id === id && one.role === 'government');
  if (!isPublic(buyer) || isPublic(seller)) return [];
  if (basis !== 'guaranteed_irr' && !(basis === 'paid_in' && kind !== 'call')) return [];
  const name = bilingual(label);
  return [
    warningAt(
      here,
      basis === 'guaranteed_irr'
        ? `“${name.zh}”由政府按约定收益率受让：政府不得承诺最低收益或固定回报（财预〔2017〕50号、财金〔2019〕10号、预算法第 35 条）。`
        : `“${name.zh}”由政府按本金受让：政府不得承诺回购社会资本方的投资本金（财预〔2017〕50号、财金〔2019〕10号、预算法第 35 条）。`,
      basis === 'guaranteed_irr'
        ? `In "${name.en}" the government buys at an agreed return: it may not promise a least or fixed return (China: Caiyu [2017] 50, Caijin [2019] 10, Budget Law art. 35).`
        : `In "${name.en}" the government buys at the capital paid in: it may not promise to buy back private capital (China: Caiyu [2017] 50, Caijin [2019] 10, Budget Law art. 35).`,
    ),
  ];
}
