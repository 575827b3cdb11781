import type { Bilingual } from '../engine/engine';
import { put } from '../engine/put';
import { type ChoiceDef, definedChoiceRow } from '../facts/choice-def';
import type { RowContext } from '../facts/context';
import { inputRow } from '../facts/rows';
import type { SheetRow } from '../sheet/sheet-vm';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const MODEL: ChoiceDef = {
  label: say('会计模式', 'Accounting model'),
  help: say(
    '按收款权判断（企业会计准则解释第 14 号），或由本方案指定；不影响现金流与所得税。',
    'By the right to cash (Interpretation 14, IFRIC 12), or named by this option; cash flow and tax stay the same.',
  ),
  values: {
    rule: say('按收款权判断', 'By the right to cash'),
    intangible: say('无形资产模式', 'Intangible asset'),
    financial_asset: say('金融资产模式', 'Financial asset'),
  },
  fallback: 'rule',
};

/** How the company's accounts show the concession. */
export function accountingRows(ctx: RowContext, at: number): readonly SheetRow[] {
  const path = `/options/${at}/terms/accounting`;
  const margin = (key: 'construction_margin' | 'operation_margin'): SheetRow =>
    inputRow(ctx, `${path}/${key}`, `accounting.${key}`, { optional: true, depth: 0 });
  return [
    definedChoiceRow(ctx, `${path}/model`, MODEL, {
      depth: 0,
      apply: (project, value) => put(project, `${path}/model`, value === 'rule' ? undefined : value),
    }),
    margin('construction_margin'),
    margin('operation_margin'),
  ];
}
