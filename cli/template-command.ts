import { nearestName } from '../models/language/nearest';
import type { Bilingual } from '../models/language/types';
import { checkProject, type Language, type Project, placeOf, serializeProject } from '../models/project';
import {
  type Applied,
  applyTemplate,
  type Param,
  readValues,
  TEMPLATES,
  type Template,
  templateOf,
} from '../models/project/templates';
import type { Io } from './io';
import { problemLines, sentenceLine } from './problems';
import { plain, table } from './table';
import type { TemplateRequest } from './template-arguments';
import { WORDS, WRITE_FAILURES } from './words';

type Asked = TemplateRequest & { readonly lang: Language };
type Outcome = 'ok' | 'problem' | 'usage';

const KINDS = {
  revenue: { zh: '收入模板', en: 'Revenue templates' },
  instrument: {
    zh: '融资工具（写入一个方案的条款）',
    en: 'Financing instruments (into the terms of one option)',
  },
} as const satisfies Record<Template['kind'], Bilingual>;

/** List the templates, or insert one into a project file and say what was added; tell how it went. */
export async function templateCommand(
  asked: Asked,
  io: Io,
  load: (file: string) => Promise<Project | null>,
): Promise<Outcome> {
  const { lang } = asked;
  if (asked.action === 'list') {
    io.out(
      asked.json
        ? `${JSON.stringify(
            TEMPLATES.map((one) => machineTemplate(one, lang)),
            null,
            2,
          )}\n`
        : listText(lang),
    );
    return 'ok';
  }
  const template = templateOf(asked.template);
  if (!template) return refuse(io, lang, [noTemplate(asked.template)]);
  const project = await load(asked.file);
  if (!project) return 'problem';
  const option = project.options.find(({ id }) => id === asked.option);
  if (asked.option !== undefined && !option) return refuse(io, lang, [noOption(project, asked.option)]);
  const values = readValues(template, asked.values, project, option);
  if (!values.ok) return refuse(io, lang, values.error);
  const applied = applyTemplate(project, template, { option: asked.option, values: values.value });
  return write(applied, template, asked, io);
}

async function write(
  applied: Applied,
  template: Template,
  { lang, out }: Extract<Asked, { action: 'apply' }>,
  io: Io,
): Promise<Outcome> {
  const text = serializeProject(applied.project);
  if (out === '-') io.out(text);
  else {
    const written = await io.write(out, new TextEncoder().encode(text));
    if (!written.ok) {
      io.err(sentenceLine(out, WRITE_FAILURES[written.reason][lang], lang));
      return 'problem';
    }
  }
  io.err(addedText(applied, template, lang));
  const errors = checkProject(applied.project).filter(({ severity }) => severity === 'error');
  io.err(problemLines(out, errors, lang));
  if (out !== '-') io.err(`${WORDS.written[lang]} ${out}\n`);
  return errors.length > 0 ? 'problem' : 'ok';
}

function addedText({ project, added, notices }: Applied, { label }: Template, lang: Language): string {
  const head = lang === 'zh' ? `已插入“${label.zh}”：` : `Inserted "${label.en}":`;
  const lines = [
    head,
    ...added.map((path) => `  + ${placeOf(project, path)[lang]}`),
    ...notices.map(({ text, source }) => `  ! ${text[lang]}${source ? ` [${source[lang]}]` : ''}`),
  ];
  return lines.map((line) => `${plain(line)}\n`).join('');
}

function listText(lang: Language): string {
  return (['revenue', 'instrument'] as const)
    .map((kind) => {
      const some = TEMPLATES.filter((template) => template.kind === kind);
      const body = some.map(({ id, label, adds, params }) => {
        const head = `  ${id}  ${label[lang]}\n      + ${adds[lang]}\n`;
        return (
          head +
          table(
            params.map((param) => paramRow(param, lang)),
            ['left', 'right', 'left'],
          )
        );
      });
      return `${KINDS[kind][lang]}\n${body.join('')}`;
    })
    .join('\n');
}

function paramRow(param: Param, lang: Language): string[] {
  if ('choices' in param)
    return [
      `      ${param.id}`,
      param.choices[0]?.id ?? '',
      `${param.label[lang]}: ${param.choices.map(({ id }) => id).join(' | ')}`,
    ];
  return [`      ${param.id}`, String(param.value), `${param.label[lang]} (${param.unit})`];
}

function machineTemplate({ id, kind, label, help, source, adds, params }: Template, lang: Language): unknown {
  return {
    id,
    kind,
    label: label[lang],
    help: help[lang],
    source: source[lang],
    adds: adds[lang],
    params: params.map((param) =>
      'choices' in param
        ? { id: param.id, label: param.label[lang], choices: param.choices.map((one) => one.id) }
        : {
            id: param.id,
            label: param.label[lang],
            unit: param.unit,
            value: param.value,
            note: param.note[lang],
          },
    ),
  };
}

function noTemplate(id: string): Bilingual {
  const near = nearestName(
    id,
    TEMPLATES.map((template) => template.id),
  );
  return {
    zh: `没有模板“${id}”。${near ? `是否应为“${near}”？` : '用 citypact template list 查看全部模板。'}`,
    en: `There is no template "${id}".${near ? ` Did you mean "${near}"?` : ' See citypact template list.'}`,
  };
}

function noOption({ options }: Project, id: string): Bilingual {
  const known = options.map((option) => option.id);
  return {
    zh: `项目中没有方案“${id}”；可选：${known.join('、')}。`,
    en: `The project has no option "${id}"; choose from: ${known.join(', ')}.`,
  };
}

function refuse(io: Io, lang: Language, sentences: readonly Bilingual[]): Outcome {
  for (const sentence of sentences)
    io.err(`citypact${lang === 'zh' ? '：' : ': '}${plain(sentence[lang])}\n`);
  return 'usage';
}
