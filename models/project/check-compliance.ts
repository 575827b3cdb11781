import { nearestName } from '../language/nearest';
import { type Finding, warningAt } from './problem';
import type { Project } from './schema';

/** Check that what is said of rules speaks of options the project has, and says each thing once; formulas are the rules' own affair. */
export function checkCompliance({ compliance, options }: Project): Finding[] {
  const { regimes = [], answers = [], figures = [], justifications = [], rules = [] } = compliance ?? {};
  const ids = options.map(({ id }) => id);
  const lists = { regimes, answers, figures, justifications };
  return [
    ...Object.entries(lists).flatMap(([list, entries]) =>
      entries.flatMap(({ option }, i) =>
        option === undefined || ids.includes(option)
          ? []
          : [unknownOption(`/compliance/${list}/${i}/option`, option, ids)],
      ),
    ),
    ...repeated(regimes, 'regimes', ({ option }) => option),
    ...repeated(answers, 'answers', ({ option, question }) => `${option ?? ''}:${question}`),
    ...repeated(figures, 'figures', ({ option, figure }) => `${option ?? ''}:${figure}`),
    ...repeated(justifications, 'justifications', ({ option, rule }) => `${option}:${rule}`),
    ...repeated(rules, 'rules', ({ id }) => id),
  ];
}

function unknownOption(path: string, option: string, known: readonly string[]): Finding {
  const near = nearestName(option, known);
  return warningAt(
    path,
    `没有方案“${option}”，此项不起作用。${near ? `是否应为“${near}”？` : ''}`,
    `There is no option "${option}", so this does nothing.${near ? ` Did you mean "${near}"?` : ''}`,
  );
}

/** What is said twice is warned of at its second place. */
function repeated<Entry>(
  entries: readonly Entry[],
  list: string,
  keyOf: (entry: Entry) => string,
): Finding[] {
  const keys = entries.map(keyOf);
  return keys.flatMap((key, i) =>
    keys.indexOf(key) === i
      ? []
      : [
          warningAt(
            `/compliance/${list}/${i}`,
            '与前面的一项重复，请删去其中一项。',
            'This repeats an earlier entry; remove one of the two.',
          ),
        ],
  );
}
