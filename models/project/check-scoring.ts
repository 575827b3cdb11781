import { type DecisionReason, directWeights, swingWeights } from '../finance/decision';
import { nearestName } from '../language/nearest';
import { groupFindings, nodeFindings } from './check-criteria-groups';
import { comparisonNodes } from './criteria-tree';
import { type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { ScoringCriterion } from './schema-scoring';
import { decisionWords } from './scoring-reasons';
import { bilingual } from './text';

/** Check by what options are judged. Nothing here keeps a project from being computed: only the scores are missing. */
export function checkScoring(project: Project): Finding[] {
  const { criteria = [], weighting } = project;
  return [
    ...criteria.flatMap((criterion, i) => [
      ...anchorFindings(criterion, `/criteria/${i}`),
      ...markFindings(criterion, `/criteria/${i}`, project),
    ]),
    ...groupFindings(project),
    ...comparisonFindings(project),
    ...(criteria.length > 0 ? weightFindings(project, criteria, weighting) : []),
  ];
}

function anchorFindings({ label, worst, best, direction, shape }: ScoringCriterion, at: string): Finding[] {
  const name = bilingual(label);
  if (worst.value === best.value) return [said(`${at}/best`, { reason: 'anchors_equal' }, name)];
  const findings: Finding[] = [];
  if (best.value > worst.value !== (direction === 'more')) {
    findings.push(
      warningAt(
        `${at}/direction`,
        `“${name.zh}”标明${direction === 'more' ? '越大越好' : '越小越好'}，但最好锚点${direction === 'more' ? '小于' : '大于'}最差锚点；计分按锚点。`,
        `"${name.en}" says ${direction === 'more' ? 'more' : 'less'} is better, but its best anchor lies ${direction === 'more' ? 'below' : 'above'} the worst; scores follow the anchors.`,
      ),
    );
  }
  const points = shape?.form === 'piecewise' ? shape.points : [];
  const corners = [
    { along: 0, value: 0 },
    ...points.map((point) => ({
      along: (point.at - worst.value) / (best.value - worst.value),
      value: point.worth,
    })),
    { along: 1, value: 1 },
  ];
  const fault = corners.findIndex((corner, i) => {
    const before = corners[i - 1];
    return before !== undefined && !(corner.along > before.along && corner.value >= before.value);
  });
  if (fault >= 0) {
    const corner = Math.min(fault, points.length) - 1;
    findings.push(said(`${at}/shape/points/${corner}`, { reason: 'points_out_of_order', at: corner }, name));
  }
  return findings;
}

function markFindings({ marks = [] }: ScoringCriterion, at: string, { options }: Project): Finding[] {
  const known = options.map(({ id }) => id);
  return marks.flatMap(({ option, expert }, j) => {
    if (!known.includes(option))
      return [unknown(`${at}/marks/${j}/option`, option, known, { zh: '方案', en: 'option' })];
    if (marks.findIndex((one) => one.option === option && one.expert === expert) === j) return [];
    return [
      warningAt(
        `${at}/marks/${j}`,
        `${expert === undefined ? '' : `“${expert}”`}对方案“${option}”已评过分；每人每方案只评一次。`,
        `${expert === undefined ? 'Option' : `"${expert}" has marked option`} "${option}"${expert === undefined ? ' has a mark' : ''} already; one mark each.`,
      ),
    ];
  });
}

function comparisonFindings({ criteria = [], criteria_groups: groups = [], weighting }: Project): Finding[] {
  const known = [...criteria, ...groups].map(({ id }) => id);
  const nodes = comparisonNodes(criteria, groups);
  const meet = (a: string, b: string): boolean =>
    nodes.some(({ members }) => [a, b].every((one) => members.some(({ id }) => id === one)));
  const pairs = (weighting?.comparisons ?? []).map(({ criterion, over }) =>
    [criterion, over].toSorted().join(' '),
  );
  return (weighting?.comparisons ?? []).flatMap(({ criterion, over, ratio }, i) => {
    const at = `/weighting/comparisons/${i}`;
    const word = { zh: '评价指标', en: 'criterion' };
    if (!known.includes(criterion)) return [unknown(`${at}/criterion`, criterion, known, word)];
    if (!known.includes(over)) return [unknown(`${at}/over`, over, known, word)];
    if (criterion === over)
      return [warningAt(at, '指标不与自身比较。', 'A criterion is not compared with itself.')];
    if (!(ratio > 0))
      return [
        warningAt(
          `${at}/ratio`,
          `重要性之比应大于 0，实际为 ${ratio}；不如对方重要时用分数，如 1/3 写作 0.3333。`,
          `How many times as important must be above 0, found ${ratio}; where it is less important write a fraction, 0.3333 for a third.`,
        ),
      ];
    if (!meet(criterion, over)) {
      return [
        warningAt(
          at,
          `“${criterion}”与“${over}”不在同一组，这次比较不计入；组内指标与组内指标比较，组与组比较。`,
          `"${criterion}" and "${over}" do not stand in the same group, so the comparison does not count; compare within a group, and groups with one another.`,
        ),
      ];
    }
    if (pairs.indexOf(pairs[i] ?? '') === i) return [];
    return [
      warningAt(
        at,
        `“${criterion}”与“${over}”已比较过；后一次为准。`,
        `"${criterion}" and "${over}" have been compared already; the later comparison counts.`,
      ),
    ];
  });
}

function weightFindings(
  project: Project,
  criteria: readonly ScoringCriterion[],
  weighting: Project['weighting'],
): Finding[] {
  const method = weighting?.method ?? 'direct';
  if (method === 'ahp') return nodeFindings(project);
  const given = criteria.map(({ weight, points }) => (method === 'swing' ? points : weight)?.value ?? 0);
  const weights = method === 'swing' ? swingWeights(given) : directWeights(given);
  return weights.ok ? [] : [said('/criteria', weights.error, undefined, criteria)];
}

function said(
  path: string,
  reason: DecisionReason,
  name?: { readonly zh: string; readonly en: string },
  criteria: readonly ScoringCriterion[] = [],
): Finding {
  const { zh, en } = decisionWords(reason, criteria, name);
  return warningAt(path, zh, en);
}

function unknown(
  at: string,
  id: string,
  known: readonly string[],
  word: { readonly zh: string; readonly en: string },
): Finding {
  const near = nearestName(id, known);
  return warningAt(
    at,
    `没有标识为“${id}”的${word.zh}。${near ? `是否应为“${near}”？` : `已有：${known.join('、')}。`}`,
    `There is no ${word.en} "${id}". ${near ? `Did you mean "${near}"?` : `Known: ${known.join(', ')}.`}`,
  );
}
