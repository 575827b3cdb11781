import { parseProject } from '../../../models/project';
import { sha256 } from '../../../models/project/sha256';
import { runProject } from '../../../models/studies/run';

/** Every line of every option of a project file, as a digest of its numbers bit by bit. */
export function engineBytes(text: string): Record<string, string> {
  const parsed = parseProject(text);
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message.en).join('\n'));
  const digests: Record<string, string> = {};
  for (const { id } of parsed.value.options) {
    const result = runProject(parsed.value, { option: id });
    if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
    const { run } = result.value;
    for (const line of run.model.lines.keys()) {
      digests[`${id} ${line}`] = sha256(hexOf(run.series(line))).slice(0, 16);
    }
  }
  return digests;
}

function hexOf(series: ArrayLike<number>): string {
  const bytes = new DataView(new ArrayBuffer(8));
  return Array.from(series, (value) => {
    if (Number.isNaN(value)) return 'undefined'; // one NaN is as good as another
    bytes.setFloat64(0, value);
    return bytes.getBigUint64(0).toString(16);
  }).join(' ');
}
