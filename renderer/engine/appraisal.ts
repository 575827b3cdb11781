/** The way to KPIs, the library of published effects and the economic evaluation. */
export { effectsOn, kpiFrom, likelyBeneficiary } from '../../models/appraisal/library/begin';
export { EFFECTS, type EffectDef } from '../../models/appraisal/library/effects';
export { AIMS, type Aim, ISSUES, ISSUES_SOURCE, issueLabel } from '../../models/appraisal/library/issues';
export { type Evaluation, evaluationOf } from '../../models/appraisal/value/evaluation';
export { type KpiRow, kpiTable } from '../../models/appraisal/value/kpi-table';
export { DIMENSIONS, EVIDENCE, SROI_INPUTS } from '../../models/appraisal/value/names';
