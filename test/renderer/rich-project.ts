import { computeProject } from '../../renderer/engine/compute';
import { type Project, parseProject, type RunResult, setAt } from '../../renderer/engine/engine';
import type { NumberStyle } from '../../renderer/format/unit-vm';
import type { Funding } from '../../renderer/terms/funding-templates';
import sampleText from '../../samples/linknyc.citypact?raw';

export const style: NumberStyle = { language: 'zh-CN', currency: 'USD', scale: 'million' };

/** The LinkNYC sample as the file has it. */
export function linknyc(): Project {
  const parsed = parseProject(sampleText);
  if (!parsed.ok) throw new Error(parsed.error.map((p) => p.message.en).join('\n'));
  return parsed.value;
}

/** Every kind of money at once: a grant, three ranks of debt, all reserves, a covenant. */
export const RICH: Funding = {
  order: 'equity_first',
  initial_working_capital: { value: 1_000_000 },
  grants: [{ id: 'aid', label: '补助', from: 'city', amount: { value: 2_000_000 }, timing: 'first' }],
  tranches: [
    {
      id: 'senior',
      label: { zh: '优先贷款', en: 'Senior' },
      lender: 'lenders',
      rank: 'senior',
      size: { gearing: { value: 0.5 }, dscr: { value: 1.3 } },
      rate: { value: 0.06 },
      fees: { upfront: { value: 0.01 }, agency: { value: 50_000 } },
      draws: 'mid',
      repayment: { type: 'annuity', years: { value: 6 }, grace_years: { value: 3 } },
    },
    {
      id: 'mezzanine',
      label: '夹层',
      lender: 'lenders',
      rank: 'mezzanine',
      size: { cap: { value: 2_000_000 } },
      rate: { value: 0.09 },
      repayment: { type: 'bullet', years: { value: 9 }, sweep: { value: 0.2 } },
    },
    {
      id: 'own',
      label: '股东借款',
      lender: 'shareholders',
      rank: 'shareholder',
      size: { gearing: { value: 0.1 } },
      rate: { value: 0.08 },
      repayment: { type: 'equal_principal', years: { value: 8 } },
    },
  ],
  reserves: {
    dsra: { months: { value: 6 }, funding: 'construction' },
    mra: { look_forward: { value: 2 }, items: ['kiosks'] },
    interest_rate: { value: 0.02 },
  },
  lock_up: { dscr: { value: 1.15 }, passes: { value: 2 }, default_dscr: { value: 1.05 } },
};

/** LinkNYC with every kind of money. */
export function richProject(): Project {
  const project = linknyc();
  const party = project.parties.find(({ role }) => role === 'government')?.id ?? 'city';
  const grants = RICH.grants?.map((grant) => ({ ...grant, from: party }));
  return setAt(project, '/options/0/terms/funding', { ...RICH, grants });
}

/** Compute the first option in the base scenario. */
export function computed(project: Project): RunResult {
  const outcome = computeProject(project, project.options[0]?.id ?? '', project.scenarios[0]?.id ?? '');
  if (!outcome.ok) throw new Error(outcome.problems.map((p) => `${p.path} ${p.message.en}`).join('\n'));
  return outcome.result;
}
