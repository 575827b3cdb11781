import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { InKind } from './schema-shareholders';
import { bilingual } from './text';

type Terms = Option['terms'];

/** Check what shareholders bring in kind: who, when, at which value, and that it is not paid for in cash as well. */
export function checkContributions(project: Project, terms: Terms, at: string): Finding[] {
  return (terms.in_kind ?? []).flatMap((item, j) => {
    const here = `${at}/in_kind/${j}`;
    return [
      ...checkOwner(project, terms, item, here),
      ...checkValues(item, here),
      ...checkLaw(item, here),
      ...checkEnd(terms, item, here),
      ...paidInCash(project, item, here),
    ];
  });
}

function checkOwner(project: Project, terms: Terms, { party, year }: InKind, here: string): Finding[] {
  const found: Finding[] = [];
  const known = project.parties.some(({ id }) => id === party);
  if (known && !(terms.shareholders ?? []).some((one) => one.party === party)) {
    found.push(errorAt(`${here}/party`, `“${party}”不是股东。`, `"${party}" is not a shareholder.`));
  }
  const end = project.timeline.construction_years.value + project.timeline.operation_years.value;
  if (year.value > end) {
    found.push(
      errorAt(
        `${here}/year`,
        `项目只有 ${end} 年，第 ${year.value} 年无法出资。`,
        `The project has ${end} years; nothing can be contributed in year ${year.value}.`,
      ),
    );
  }
  return found;
}

function checkValues({ appraised, booked, label }: InKind, here: string): Finding[] {
  if (booked === undefined || booked.value <= appraised.value) return [];
  const name = bilingual(label);
  return [
    warningAt(
      `${here}/booked`,
      `“${name.zh}”作价高于评估值：不得高估作价（公司法第 48 条），差额由该股东补足（第 52 条）。`,
      `"${name.en}" is booked above its appraisal: contributions may not be overvalued (China: Company Law art. 48), and the shareholder owes the difference (art. 52).`,
    ),
  ];
}

/** What the law lets count as capital; kept for judgement, since value may still be shown outside the capital. */
function checkLaw({ kind, valuation, appraised, booked, label }: InKind, here: string): Finding[] {
  const name = bilingual(label);
  const counted = (booked ?? appraised).value > 0;
  const found: Finding[] = [];
  if (counted && valuation === 'agreed') {
    found.push(
      warningAt(
        `${here}/valuation`,
        `“${name.zh}”未经评估作价：非货币出资应当评估（公司法第 48 条）。`,
        `"${name.en}" was not appraised: contributions other than money must be (China: Company Law art. 48).`,
      ),
    );
  }
  if (counted && (kind === 'people' || kind === 'operating_right')) {
    found.push(
      warningAt(
        `${here}/kind`,
        `“${name.zh}”不得作价入股：劳务、信用、特许经营权等不得作为出资（市场主体登记管理条例第 13 条）；可将作价入股金额设为 0，只保留经济价值。`,
        `"${name.en}" may not count as capital: labour, credit and concession rights cannot be contributed (China: Regulations on registration of market entities, art. 13); book it at 0 and keep its economic value.`,
      ),
    );
  }
  return found;
}

function checkEnd({ company }: Terms, { reversion }: InKind, here: string): Finding[] {
  if (reversion === undefined) return [];
  const found: Finding[] = [];
  if (reversion.to === company) {
    found.push(
      errorAt(
        `${here}/reversion/to`,
        `“${company}”是项目公司，期末资产不能归它自己。`,
        `"${company}" is the company itself; at the end the asset must go to somebody else.`,
      ),
    );
  }
  if (reversion.basis === 'amount' && reversion.price === undefined) {
    found.push(errorAt(`${here}/reversion/price`, '请给出约定价款。', 'Give the price agreed.'));
  }
  if (reversion.basis !== 'amount' && reversion.price !== undefined) {
    found.push(
      warningAt(
        `${here}/reversion/price`,
        '只有按约定金额收回时才用价款。',
        'The price is used only where it goes back for an agreed amount.',
      ),
    );
  }
  return found;
}

/** Land is never both capital in kind and paid for in cash. */
function paidInCash(project: Project, { kind, party, label }: InKind, here: string): Finding[] {
  if (kind !== 'land') return [];
  const bought = project.capex.find(({ category, supplier }) => category === 'land' && supplier === party);
  if (bought === undefined) return [];
  const name = bilingual(label);
  const other = bilingual(bought.label);
  return [
    warningAt(
      here,
      `“${name.zh}”已作实物出资，投资项“${other.zh}”又向同一方支付土地费用；同一宗土地不得重复计算。`,
      `"${name.en}" is brought in kind, and cost item "${other.en}" pays the same party for land in cash; one plot must not count twice.`,
    ),
  ];
}
