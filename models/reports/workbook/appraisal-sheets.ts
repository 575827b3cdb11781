import { affordabilitySheet } from './affordability-sheet';
import type { Build } from './build';
import { comparisonSheet } from './comparison-sheet';
import { complianceSheet } from './compliance-sheet';
import { contingentSheet } from './contingent-sheet';
import { costBenefitSheet } from './cost-benefit-sheet';
import { decisionSheet } from './decision-sheet';
import { kpiSheet } from './kpi-sheet';
import { kpiYearsSheet } from './kpi-years-sheet';
import type { PlanSheet } from './plan-types';
import { poolSheet } from './pool-sheet';
import { reviewSheet } from './review-sheet';
import { scenariosSheet } from './scenarios-sheet';
import { scoresSheet } from './scores-sheet';
import { vfmSheets } from './vfm-sheet';

/** What the project is worth and whether it may be done: sheets that are there only where the project has the facts. */
export function appraisalSheets(build: Build): PlanSheet[] {
  const vfm = vfmSheets(build);
  const scores = scoresSheet(build);
  const sheets = [
    decisionSheet(build, { scores, vfm }),
    comparisonSheet(build),
    scenariosSheet(build),
    kpiSheet(build),
    kpiYearsSheet(build),
    costBenefitSheet(build),
    ...(vfm?.sheets ?? []),
    reviewSheet(build),
    affordabilitySheet(build),
    contingentSheet(build),
    complianceSheet(build),
    scores?.sheet ?? null,
    poolSheet(build),
  ];
  return sheets.filter((sheet) => sheet !== null);
}
