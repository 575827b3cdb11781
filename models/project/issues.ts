import { nearestName } from '../language/nearest';
import { expectedAt, found, oneOf } from './expected';
import { formatPointer, getAt } from './pointer';
import { errorAt, type Finding } from './problem';
import { pieceAt, propertiesOf } from './schema-walk';
import type { z } from './zod';

type Issue = z.core.$ZodIssue;

/** Put a fault zod found in the file's shape into sentences of our own. */
export function findingsOf(issue: Issue, root: unknown, prefix: readonly PropertyKey[] = []): Finding[] {
  const steps = [...prefix, ...issue.path].map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownProperty(root, steps, key));
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.find((branch) => branch.some(({ path }) => path.length > 0));
    if (inner) return inner.flatMap((fault) => findingsOf(fault as Issue, root, steps));
    const short = issue.errors.flat().find((fault) => fault.code === 'too_small');
    if (short) return findingsOf(short as Issue, root, steps);
    if ('options' in issue && Array.isArray(issue.options)) return [wrongChoice(root, steps, issue.options)];
  }
  if (issue.code === 'invalid_value') return [wrongChoice(root, steps, issue.values)];
  if (issue.code === 'too_small' && getAt(root, formatPointer(steps)) !== undefined)
    return [empty(steps, issue.origin)];
  return [mismatch(root, steps)];
}

function unknownProperty(root: unknown, steps: readonly string[], key: string): Finding {
  const holder = getAt(root, formatPointer(steps));
  const piece = pieceAt(steps, root);
  const known = piece ? propertiesOf(piece, holder) : [];
  const near = nearestName(key, known);
  return errorAt(
    formatPointer([...steps, key]),
    `不认识属性“${key}”。${near ? `是否应为“${near}”？` : `此处可用：${known.join('、')}。`}`,
    `Unknown property "${key}". ${near ? `Did you mean "${near}"?` : `Known here: ${known.join(', ')}.`}`,
  );
}

function wrongChoice(root: unknown, steps: readonly string[], choices: readonly unknown[]): Finding {
  const path = formatPointer(steps);
  const value = getAt(root, path);
  const wanted =
    choices.length === 1 ? { zh: ` ${String(choices[0])}`, en: String(choices[0]) } : oneOf(choices);
  if (value === undefined)
    return errorAt(path, `缺少此项，应为${wanted.zh}。`, `This is missing; it must be ${wanted.en}.`);
  const near = typeof value === 'string' ? nearestName(value, choices.map(String)) : undefined;
  const was = found(value);
  return errorAt(
    path,
    `应为${wanted.zh}，实际为${was.zh}。${near ? `是否应为“${near}”？` : ''}`,
    `Expected ${wanted.en}, found ${was.en}.${near ? ` Did you mean "${near}"?` : ''}`,
  );
}

function empty(steps: readonly string[], origin: string): Finding {
  const path = formatPointer(steps);
  return origin === 'array'
    ? errorAt(path, '列表为空，至少需要一项。', 'The list is empty; it needs at least one entry.')
    : errorAt(path, '文字为空，请填写。', 'The text is empty; write something here.');
}

function mismatch(root: unknown, steps: readonly string[]): Finding {
  const path = formatPointer(steps);
  const value = getAt(root, path);
  const wanted = expectedAt(pieceAt(steps, root));
  if (value === undefined)
    return errorAt(path, `缺少此项，应为${wanted.zh}。`, `This is missing; it must be ${wanted.en}.`);
  const was = found(value);
  return errorAt(path, `应为${wanted.zh}，实际为${was.zh}。`, `Expected ${wanted.en}, found ${was.en}.`);
}
