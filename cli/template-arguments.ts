import { nearestName } from '../models/language/nearest';
import type { Bilingual, Result } from '../models/language/types';

/** What is asked of the templates: their list, or one of them inserted into a project file. */
export type TemplateRequest =
  | { readonly action: 'list'; readonly json: boolean }
  | {
      readonly action: 'apply';
      readonly file: string;
      readonly template: string;
      readonly option?: string;
      readonly values: Readonly<Record<string, number | string>>;
      /** Where the project with the template is written; `-` (when absent) is standard output. */
      readonly out: string;
    };

/** Read `template list` and `template apply FILE TEMPLATE`; what cannot be understood is answered with a sentence. */
export function readTemplate(
  values: Readonly<Record<string, unknown>>,
  words: readonly string[],
): Result<TemplateRequest, Bilingual> {
  const [action = '', file, template, extra] = words;
  if (action === 'list') {
    return file === undefined
      ? { ok: true, value: { action, json: values.json === true } }
      : fail(`多出了参数“${file}”。`, `The argument "${file}" is one too many.`);
  }
  if (action !== 'apply') {
    const near = nearestName(action, ['list', 'apply']);
    return fail(
      `template 之后应为 list 或 apply。${near ? `是否应为“${near}”？` : ''}`,
      `After template comes list or apply.${near ? ` Did you mean "${near}"?` : ''}`,
    );
  }
  if (file === undefined || file === '' || template === undefined || template === '') {
    return fail(
      'template apply 需要项目文件和模板标识；用 citypact template list 查看模板。',
      'template apply needs a project file and a template; see citypact template list.',
    );
  }
  if (extra !== undefined) return fail(`多出了参数“${extra}”。`, `The argument "${extra}" is one too many.`);
  const read = readPairs(values.set);
  if (!read.ok) return read;
  const { option, out } = values;
  return {
    ok: true,
    value: {
      action,
      file,
      template,
      ...(typeof option === 'string' ? { option } : {}),
      values: read.value,
      out: typeof out === 'string' && out !== '' ? out : '-',
    },
  };
}

function readPairs(given: unknown): Result<Record<string, number | string>, Bilingual> {
  const pairs: Record<string, number | string> = {};
  for (const text of Array.isArray(given) ? given : []) {
    const [, key, value] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(String(text)) ?? [];
    if (key === undefined || value === undefined)
      return fail(
        `看不懂参数“${String(text)}”，请写成 参数=取值，如 gearing=0.3。`,
        `The parameter "${String(text)}" cannot be read; write KEY=VALUE, such as gearing=0.3.`,
      );
    const percent = /^(-?[\d.]+)%$/.exec(value)?.[1];
    pairs[key] = percent === undefined ? value : Number((Number(percent) / 100).toPrecision(12));
  }
  return { ok: true, value: pairs };
}

function fail(zh: string, en: string): Result<never, Bilingual> {
  return { ok: false, error: { zh, en } };
}
