import type { BlockDef, InputDef, LineDef } from '../../language/types';
import type { CheckDef } from '../checks';
import type { BuildContext } from '../context';
import { ownerWords } from '../owner-words';
import { ofItem, type Part, part, say } from '../part';
import { balanceSheet } from './balance-sheet-form';
import { equityCashFlow, projectCashFlow } from './cash-flow-forms';
import { constructionInterest, debtSchedule } from './debt-forms';
import { depreciationForm } from './depreciation-form';
import { economicFlows } from './economic-flow-form';
import { financialPlan } from './financial-plan';
import { type Form, type FormRow, letterOf, levelOf } from './form';
import { constructionInvestment, usesAndFunding } from './investment-forms';
import { type Ledger, ledgerOf } from './ledger';
import { isWorkedOut, whyLeftOut } from './left-out';
import { revenueAndTaxes, totalCost } from './operation-forms';
import { investorCashFlows, profitAndDistribution } from './owners-forms';
import type { StatementDef, StatementLeftOut, StatementRowDef } from './statement';
import { tieChecks } from './ties';
import { workingCapital } from './working-capital-form';

/**
 * The standard statements A to O of 《建设项目经济评价方法与参数》 (3rd edition): every row is a line, read from the lines
 * the project has. O (economic flows) stands where the project is appraised; P (sensitivity) is a study of its own. What
 * says nothing about the option is left out, with the reason.
 *
 * @param lines the lines of the business, before the parties' accounts
 */
export function statementsBlock(
  context: BuildContext,
  lines: readonly LineDef[],
): Part & {
  readonly statements: readonly StatementDef[];
  readonly leftOut: readonly StatementLeftOut[];
  readonly checks: readonly CheckDef[];
} {
  const ledger = ledgerOf(context, lines);
  const all = formsOf(ledger);
  const forms = all.filter((form) => isWorkedOut(context, form));
  const ties = tieChecks(ledger, forms);
  const written = [...forms.flatMap(linesOf), ...ties.lines];
  const parts = ledger.parts.map(
    (helper): LineDef => ({
      ...helper,
      id: `statements.parts.${helper.short}`,
      block: 'statements.parts',
    }),
  );
  const known = new Set([...lines, ...written].map(({ id }) => id));
  return {
    ...part({
      blocks: [...(parts.length > 0 ? [PARTS] : []), ...forms.map(blockOf)],
      inputs: ledger.has('surcharges.vat_surcharge') ? EDUCATION : [],
      lines: [...parts, ...written],
    }),
    statements: forms
      .filter((form) => whyLeftOut(context, form) === null)
      .map((form) => statementOf(context, form, known)),
    leftOut: all.flatMap((form): StatementLeftOut[] => {
      const reason = whyLeftOut(context, form);
      return reason ? [{ letter: letterOf(form), title: form.title, reason }] : [];
    }),
    checks: ties.checks,
  };
}

function formsOf(ledger: Ledger): readonly Form[] {
  return [
    projectCashFlow(ledger),
    equityCashFlow(ledger),
    ...investorCashFlows(ledger),
    profitAndDistribution(ledger),
    financialPlan(ledger),
    balanceSheet(ledger),
    debtSchedule(ledger),
    usesAndFunding(ledger),
    totalCost(ledger),
    revenueAndTaxes(ledger),
    constructionInterest(ledger),
    workingCapital(ledger),
    constructionInvestment(ledger),
    depreciationForm(ledger),
    ...(ledger.has('economics.net') ? [economicFlows(ledger)] : []),
  ];
}

const PARTS: BlockDef = {
  id: 'statements.parts',
  label: say('报表汇总', 'Part sums of the statements'),
  group: 'statements',
};

/** What the law names as part of the surcharges, share of VAT paid. */
const EDUCATION: readonly InputDef[] = [
  rate('education_rate', 0.03, '教育费附加费率', 'Education surcharge rate'),
  rate('local_education_rate', 0.02, '地方教育附加费率', 'Local education surcharge rate'),
];

function rate(short: string, value: number, zh: string, en: string): InputDef {
  return {
    id: `statements.j.${short}`,
    unit: '%',
    kind: 'rate',
    label: say(zh, en),
    value,
    block: 'statements.j',
    source: say(
      '征收教育费附加的暂行规定；财综〔2010〕98 号',
      'China: education surcharge rules; Caizong [2010] 98',
    ),
    confidence: 'published',
  };
}

function titled({ title, ...form }: Form): ReturnType<typeof say> {
  const letter = letterOf(form);
  return say(`附表 ${letter} ${title.zh}`, `Statement ${letter} ${title.en}`);
}

function blockOf(form: Form): BlockDef {
  return { id: `statements.${form.id}`, label: titled(form), group: 'statements' };
}

function linesOf(form: Form): LineDef[] {
  const block = `statements.${form.id}`;
  const letter = letterOf(form);
  const rows = form.rows.flatMap((one): LineDef[] => {
    if (one.short === undefined) return [];
    const { definition, emphasis } = one;
    return [
      {
        id: `${block}.${one.short}`,
        formula: one.formula ?? sumOfRows(form, one),
        unit: one.unit ?? 'money',
        kind: one.kind ?? 'flow',
        label: numbered(letter, one),
        block,
        ...(definition ? { definition } : {}),
        ...(emphasis ? { emphasis } : {}),
      },
    ];
  });
  const helpers = (form.helpers ?? []).map(
    ({ short, label, ...rest }): LineDef => ({
      id: `${block}.${short}`,
      label: say(`${letter} ${label.zh}`, `${letter} ${label.en}`),
      block,
      ...rest,
    }),
  );
  return [...rows, ...helpers];
}

function numbered(letter: string, { no, label, owner }: FormRow): ReturnType<typeof say> {
  const before = no === '' ? letter : `${letter} ${no}`;
  const { zh, en } = owner ? ofItem(owner, label) : label;
  return say(`${before} ${zh}`, `${before} ${en}`);
}

function sumOfRows({ rows }: Form, { no }: FormRow): string {
  return rows
    .filter((one) => one.no.startsWith(`${no}.`) && levelOf(one.no) === levelOf(no) + 1)
    .map(({ short }) => short)
    .join(' + ');
}

function statementOf(context: BuildContext, form: Form, known: ReadonlySet<string>): StatementDef {
  const block = `statements.${form.id}`;
  const full = (short: string | undefined): string | undefined =>
    short === undefined || short.includes('.') ? short : `${block}.${short}`;
  const signed = (short: string): string =>
    short.startsWith('-') ? `-${block}.${short.slice(1)}` : `${block}.${short}`;
  let level = 0;
  return {
    id: form.id,
    letter: letterOf(form),
    title: ownerWords(context, block)(form.title),
    rows: form.rows.map((one): StatementRowDef => {
      level = one.no === '' ? level : levelOf(one.no);
      return {
        no: one.no,
        label: ownerWords(context, block, `${block}.${one.short ?? ''}`)(one.label),
        level: one.no === '' && one.emphasis === 'memo' ? Math.min(level, 1) + 1 : level,
        ...(one.short === undefined ? {} : { line: `${block}.${one.short}` }),
        ...(one.emphasis ? { emphasis: one.emphasis } : {}),
        ...(one.ratio ? { ratio: one.ratio } : {}),
        ...(one.byYear
          ? { byYear: typeof one.byYear === 'string' ? one.byYear : one.byYear.map(signed) }
          : {}),
        ...(one.further ? { further: one.further.map(full) } : {}),
      };
    }),
    footers: (form.footers ?? []).filter((id) => known.has(id)),
    furtherColumns: form.furtherColumns ?? [],
  };
}
