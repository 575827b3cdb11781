import {
  figureText,
  hierarchyWords,
  nodeWords,
  percentText,
  pointsText,
  proposeCriteria,
  type Scoring,
  scoreOptions,
  scoringSummary,
} from '../models/appraisal/scoring';
import type { Bilingual } from '../models/language/types';
import type { Language, Project } from '../models/project';
import { type Comparison, compareOptions } from '../models/studies/compare';
import type { AppraisalPart } from './appraise';
import { plain, table } from './table';

const SAY = {
  weight: { zh: '权重', en: 'Weight' },
  worst: { zh: '最差', en: 'Worst' },
  best: { zh: '最好', en: 'Best' },
  total: { zh: '总分', en: 'Total' },
  rank: { zh: '名次', en: 'Place' },
  first: { zh: '居第一的比例', en: 'First, share of draws' },
  proposed: {
    zh: '项目没有评价指标；以下按各方案的主要数值试拟，权重相等，锚点由这些数值取整而来，未写入文件。',
    en: 'The project has no criteria; these are proposed from the headline figures, with equal weights and anchors rounded from them, and not written to the file.',
  },
  care: { zh: '注意', en: 'Mind' },
} as const satisfies Record<string, Bilingual>;

/** Multi-criteria score of every option on the command line. */
export const scorePart: AppraisalPart = {
  id: 'score',
  label: { zh: '综合评分', en: 'Score across criteria' },
  report: ({ project, scenario, lang }) => {
    if (project.options.length < 2 && (project.criteria ?? []).length === 0) return null;
    const comparison = compareOptions(project, { scenario: scenario ?? project.scenarios[0]?.id ?? '' });
    const scored = scoreOrPropose(project, comparison);
    if (scored === null) return null;
    return { text: scoreText(scored, comparison, lang), data: machineScore(scored, comparison, lang) };
  },
};

/** A score, and whether its criteria were only proposed. */
export interface Scored {
  readonly project: Project;
  readonly scoring: Scoring;
  readonly isProposed: boolean;
}

/** Score by the project's own criteria, or by proposed ones where it has none; null where nothing tells options apart. */
export function scoreOrPropose(project: Project, comparison: Comparison): Scored | null {
  const isProposed = (project.criteria ?? []).length === 0;
  const judged = isProposed ? { ...project, criteria: proposeCriteria(project, comparison) } : project;
  const scoring = scoreOptions(judged, comparison);
  return scoring === null ? null : { project: judged, scoring, isProposed };
}

/** Print a score for reading: the summary, then values by criterion and option. */
export function scoreText(
  { project, scoring, isProposed }: Scored,
  comparison: Comparison,
  lang: Language,
): string {
  const { options, criteria, totals, ranks, robustness } = scoring;
  const sentences = scoringSummary(scoring, comparison, project);
  const head = [
    '',
    SAY.weight[lang],
    SAY.worst[lang],
    SAY.best[lang],
    ...options.map(({ label }) => label[lang]),
  ];
  const rows = criteria.map(({ label, weight, worst, best, unit, cells }) => [
    label[lang],
    weight === null ? '—' : percentText(weight),
    figureText(worst, unit, project)[lang],
    figureText(best, unit, project)[lang],
    ...cells.map((cell) => (cell.state === 'missing' ? '—' : pointsText(cell.value))),
  ]);
  const last = (label: string, cells: readonly string[]): string[] => [label, '', '', '', ...cells];
  const sides = head.map((_, i) => (i === 0 ? ('left' as const) : ('right' as const)));
  return [
    ...(isProposed ? [`${SAY.proposed[lang]}\n`] : []),
    ...sentences.map(
      ({ kind, text }) =>
        `${kind === 'caution' ? `${SAY.care[lang]}${lang === 'zh' ? '：' : ': '}` : ''}${plain(text[lang])}\n`,
    ),
    ...scoring.problems.map(({ message }) => `${plain(message[lang])}\n`),
    '\n',
    table(
      [
        head,
        ...rows,
        last(
          SAY.total[lang],
          totals.map((total) => (total === null ? '—' : pointsText(total))),
        ),
        last(
          SAY.rank[lang],
          ranks.map((rank) => (rank === null ? '—' : String(rank))),
        ),
        last(
          SAY.first[lang],
          (robustness?.shares ?? []).map((places) => (places ? percentText(places[0] ?? 0) : '—')),
        ),
      ],
      sides,
    ),
    ...hierarchyLines(scoring.hierarchy, lang),
  ].join('');
}

/** Criteria in groups: local and global weights at every node, and how consistent all of it is. */
function hierarchyLines(hierarchy: Scoring['hierarchy'], lang: Language): readonly string[] {
  if (!hierarchy) return [];
  return [
    '\n',
    ...hierarchy.nodes.map((node) => `${plain(nodeWords(node)[lang])}\n`),
    `${hierarchyWords(hierarchy)[lang]}\n`,
  ];
}

/** A score as data: values from 0 to 1, what would turn the first place, and the summary. */
export function machineScore(
  { project, scoring, isProposed }: Scored,
  comparison: Comparison,
  lang: Language,
) {
  const idOf = (i: number): string => scoring.options[i]?.id ?? '';
  return {
    scenario: scoring.scenario,
    proposed: isProposed,
    method: scoring.method,
    in_proportion: scoring.inProportion,
    ...(scoring.consistency
      ? {
          consistency: {
            index: scoring.consistency.index,
            ratio: scoring.consistency.ratio ?? null,
            random_index: scoring.consistency.table,
            accepted: scoring.consistency.accepted,
          },
        }
      : {}),
    ...(scoring.hierarchy
      ? {
          hierarchy: {
            index: scoring.hierarchy.index,
            ratio: scoring.hierarchy.ratio ?? null,
            accepted: scoring.hierarchy.accepted,
            nodes: scoring.hierarchy.nodes.map(({ id, label, weight, members, consistency }) => ({
              id,
              label: label[lang],
              weight,
              ratio: consistency.ratio ?? null,
              accepted: consistency.accepted,
              members: members.map((one) => ({ ...one, label: one.label[lang] })),
            })),
          },
        }
      : {}),
    criteria: scoring.criteria.map(({ id, label, unit, weight, worst, best, cells }) => ({
      id,
      label: label[lang],
      unit,
      weight,
      worst,
      best,
      values: cells.map((cell) =>
        cell.state === 'valued'
          ? { figure: cell.figure, value: cell.value }
          : { undefined: cell.reason[lang], value: cell.state === 'worst' ? 0 : null },
      ),
    })),
    options: scoring.options.map(({ id, label }, i) => ({
      id,
      label: label[lang],
      total: scoring.totals[i] ?? null,
      rank: scoring.ranks[i] ?? null,
      place_shares: scoring.robustness?.shares[i] ?? null,
    })),
    dominances: scoring.dominances.map(({ better, worse }) => ({ better: idOf(better), worse: idOf(worse) })),
    flips: scoring.flips.map(({ criterion, weight, at, direction, first }) => ({
      criterion: scoring.criteria[criterion]?.id ?? '',
      weight,
      at,
      direction,
      first: idOf(first),
    })),
    summary: scoringSummary(scoring, comparison, project).map(({ kind, text }) => ({
      kind,
      text: text[lang],
    })),
    problems: scoring.problems.map(({ path, message }) => ({ path, message: message[lang] })),
  };
}
