import { ahpWeights, CONSISTENT_UP_TO } from '../finance/decision';
import { nearestName } from '../language/nearest';
import { type ComparisonNode, comparisonNodes } from './criteria-tree';
import { type Finding, warningAt } from './problem';
import type { Project } from './schema';
import { decisionWords } from './scoring-reasons';

/** Check the groups criteria stand in: known, filled, and with names no criterion has. */
export function groupFindings({ criteria = [], criteria_groups: groups = [] }: Project): Finding[] {
  const known = groups.map(({ id }) => id);
  const lost = criteria.flatMap(({ group }, i) => {
    if (group === undefined || known.includes(group)) return [];
    const near = nearestName(group, known);
    return [
      warningAt(
        `/criteria/${i}/group`,
        `没有标识为“${group}”的分组，该指标按未分组计。${near ? `是否应为“${near}”？` : ''}`,
        `There is no group "${group}", so the criterion counts as in none.${near ? ` Did you mean "${near}"?` : ''}`,
      ),
    ];
  });
  const own = groups.flatMap(({ id }, i) => {
    if (criteria.some((one) => one.id === id)) {
      return [
        warningAt(
          `/criteria_groups/${i}/id`,
          `分组“${id}”与一项评价指标同名，两两比较无法区分；请改其中一个标识。`,
          `Group "${id}" has the id of a criterion, so comparisons cannot tell them apart; change one.`,
        ),
      ];
    }
    if (criteria.some(({ group }) => group === id)) return [];
    return [
      warningAt(
        `/criteria_groups/${i}`,
        `分组“${id}”没有评价指标，不参与加权。`,
        `Group "${id}" has no criteria and is not weighed.`,
      ),
    ];
  });
  return [...lost, ...own];
}

/** Say at each node which comparisons are missing, or which one contradicts the others most. */
export function nodeFindings({ criteria = [], criteria_groups, weighting }: Project): Finding[] {
  const nodes = comparisonNodes(criteria, criteria_groups, weighting);
  const isTree = nodes.length > 1;
  return nodes.flatMap((node) => {
    const weighed = ahpWeights(node.matrix, weighting?.random_index);
    if (!weighed.ok) {
      const { zh, en } = decisionWords(weighed.error, node.members);
      const path = '/weighting/comparisons';
      return [
        isTree
          ? warningAt(path, `${placeOf(node).zh}：${zh}`, `${placeOf(node).en}: ${en}`)
          : warningAt(path, zh, en),
      ];
    }
    const { consistencyRatio, worst } = weighed.value;
    return isTree && consistencyRatio !== undefined && consistencyRatio > CONSISTENT_UP_TO
      ? [contradiction(node, consistencyRatio, worst)]
      : [];
  });
}

function placeOf({ id, label }: ComparisonNode): { readonly zh: string; readonly en: string } {
  return id === null
    ? { zh: '各组之间', en: 'Between groups' }
    : { zh: `“${label.zh}”组内`, en: `Within "${label.en}"` };
}

function contradiction(
  node: ComparisonNode,
  ratio: number,
  worst:
    | { readonly row: number; readonly column: number; readonly given: number; readonly implied: number }
    | undefined,
): Finding {
  const { zh, en } = contradictionWords(node, ratio, worst);
  return warningAt('/weighting/comparisons', zh, en);
}

/** Name the place, the ratio and the comparison that fits the others worst. */
export function contradictionWords(
  node: ComparisonNode,
  ratio: number,
  worst:
    | { readonly row: number; readonly column: number; readonly given: number; readonly implied: number }
    | undefined,
): { readonly zh: string; readonly en: string } {
  const place = placeOf(node);
  const [a, b] = [node.members[worst?.row ?? -1]?.label, node.members[worst?.column ?? -1]?.label];
  const short = (value: number): string => String(Number(value.toPrecision(2)));
  const told = worst && a && b;
  return {
    zh: `${place.zh}的比较前后矛盾：一致性比率 ${ratio.toFixed(3)}，超过 0.10。${told ? `最不合群的是“${a.zh}”对“${b.zh}”：给出 ${short(worst.given)}，其余比较意味着约 ${short(worst.implied)}。` : ''}`,
    en: `${place.en} the comparisons contradict one another: consistency ratio ${ratio.toFixed(3)}, above 0.10.${told ? ` The worst is "${a.en}" over "${b.en}": given ${short(worst.given)}, the weights imply about ${short(worst.implied)}.` : ''}`,
  };
}
