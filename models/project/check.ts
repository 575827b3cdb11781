import { checkCompliance } from './check-compliance';
import { checkContingent } from './check-contingent';
import { checkContracted } from './check-contracted';
import { checkExpertReview } from './check-expert-review';
import { checkFacts } from './check-facts';
import { checkFiscal } from './check-fiscal';
import { checkInputs, checkOwnUnit } from './check-inputs';
import { checkKpis } from './check-kpi';
import { checkNames } from './check-names';
import { checkParties, checkSavers } from './check-parties';
import { checkReferences } from './check-references';
import { checkScenarios } from './check-scenarios';
import { checkScoring } from './check-scoring';
import { checkTerms } from './check-terms';
import { checkTiming } from './check-timing';
import { placeOf } from './place';
import { type Finding, listed, type ProjectProblem } from './problem';
import type { Project } from './schema';

/** List what is wrong or doubtful in a project of the right shape, in the order of the file. */
export function checkProject(project: Project): ProjectProblem[] {
  const findings = [
    ...checkNames(project),
    ...checkReferences(project),
    ...checkParties(project),
    ...checkSavers(project),
    ...checkTerms(project),
    ...checkInputs(project),
    ...project.drivers.flatMap(({ unit }, i) =>
      checkOwnUnit(unit, `/drivers/${i}/unit`, project.identity.currency),
    ),
    ...checkTiming(project),
    ...checkFacts(project),
    ...checkFiscal(project),
    ...checkContingent(project),
    ...checkExpertReview(project),
    ...checkKpis(project),
    ...checkScoring(project),
    ...checkContracted(project),
    ...checkScenarios(project),
    ...checkCompliance(project),
  ];
  return placed(findings, project);
}

/** Put the place of each finding into words and list them. */
export function placed(findings: readonly Finding[], root: unknown): ProjectProblem[] {
  return listed(findings.map((finding) => ({ ...finding, place: placeOf(root, finding.path) })));
}
