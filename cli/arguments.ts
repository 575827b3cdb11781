import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../models/language/nearest';
import type { Bilingual, Result } from '../models/language/types';
import type { Language } from '../models/project';
import type { SolveRequest } from '../models/studies/solve-types';
import { type AdviseRequest, readAdvise } from './advise-arguments';
import { type AppraiseRequest, readAppraise } from './appraise-arguments';
import { readSensitivity, type SensitivityAsk } from './sensitivity-arguments';
import { readSolve } from './solve-arguments';
import { readTemplate, type TemplateRequest } from './template-arguments';

/** What the user asked for. */
export type Request =
  | { readonly command: 'help' | 'version' | 'schema'; readonly lang: Language }
  | { readonly command: 'check'; readonly file: string; readonly lang: Language }
  | ({ readonly command: 'advise'; readonly lang: Language } & AdviseRequest)
  | ({ readonly command: 'template'; readonly lang: Language } & TemplateRequest)
  | ({ readonly command: 'run' | 'share' | 'pool'; readonly json: boolean } & Target)
  | ({ readonly command: 'compare'; readonly score: boolean; readonly json: boolean } & Target)
  | ({ readonly command: 'appraise'; readonly json: boolean } & AppraiseRequest & Target)
  | ({ readonly command: 'statements'; readonly table?: string; readonly json: boolean } & Target)
  | ({ readonly command: 'sensitivity' } & SensitivityAsk & Target)
  | ({ readonly command: 'export'; readonly xlsx: string } & Target)
  | ({
      readonly command: 'solve';
      readonly json: boolean;
      readonly solve: SolveRequest;
      /** Where the project with the solved value contracted is written; `-` is standard output. */
      readonly write?: string;
    } & Target);

export interface Target {
  readonly file: string;
  readonly option?: string;
  readonly scenario?: string;
  readonly lang: Language;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const CHOICES = { option: text, scenario: text, lang: text } as const;

const COMMANDS: Readonly<Record<string, NonNullable<ParseArgsConfig['options']>>> = {
  run: { ...CHOICES, json: flag },
  share: { ...CHOICES, json: flag },
  pool: { ...CHOICES, json: flag },
  compare: { scenario: text, lang: text, score: flag, json: flag },
  appraise: { ...CHOICES, part: text, trials: text, seed: text, risk: text, why: text, json: flag },
  check: { lang: text },
  statements: { ...CHOICES, table: text, json: flag },
  sensitivity: {
    ...CHOICES,
    factor: { type: 'string', multiple: true },
    figure: { type: 'string', multiple: true },
    changes: text,
    grid: text,
    resolve: flag,
    json: flag,
    csv: flag,
  },
  export: { ...CHOICES, xlsx: text },
  solve: { ...CHOICES, vary: text, mode: text, target: text, between: text, json: flag, write: text },
  advise: {
    answer: { type: 'string', multiple: true },
    answers: text,
    questions: flag,
    json: flag,
    lang: text,
  },
  template: {
    option: text,
    set: { type: 'string', multiple: true },
    out: { type: 'string', short: 'o' },
    json: flag,
    lang: text,
  },
  schema: { lang: text },
};

/** Read a command line; what cannot be understood is answered with a sentence. */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Request, Bilingual> {
  const [command] = argv.filter((word) => !word.startsWith('-'));
  const options = command === undefined ? undefined : COMMANDS[command];
  if (argv.includes('--help') || argv.includes('-h'))
    return done({ command: 'help', lang: languageOf(argv, env) });
  if (argv.includes('--version') || argv.includes('-v'))
    return done({ command: 'version', lang: languageOf(argv, env) });
  if (command === undefined) return fail('请给出命令。', 'Give a command.');
  if (!options || argv[0] !== command) return unknownCommand(argv[0] ?? '');

  const parsed = readOptions(argv.slice(1), options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const lang = values.lang === undefined ? languageOf(argv, env) : namedLanguage(values.lang);
  if (lang === null) return fail('--lang 只能是 zh 或 en。', '--lang is zh or en.');
  const [file, extra] = positionals;
  if (command === 'advise') {
    if (file !== undefined) return unexpected(file);
    const advise = readAdvise(values);
    return advise.ok ? done({ command, lang, ...advise.value }) : advise;
  }
  if (command === 'template') {
    const template = readTemplate(values, positionals);
    return template.ok ? done({ command, lang, ...template.value }) : template;
  }
  if (command === 'schema') return file === undefined ? done({ command, lang }) : unexpected(file);
  if (file === undefined || file === '')
    return fail(
      `${command} 需要一个项目文件（- 为标准输入）。`,
      `${command} needs a project file (- for standard input).`,
    );
  if (extra !== undefined) return unexpected(extra);
  if (command === 'check') return done({ command, file, lang });

  const target: Target = {
    file,
    lang,
    ...choice('option', values.option),
    ...choice('scenario', values.scenario),
  };
  if (command === 'compare')
    return done({ command, score: values.score === true, json: values.json === true, ...target });
  if (command === 'appraise') {
    const appraise = readAppraise(values);
    return appraise.ok
      ? done({ command, json: values.json === true, ...appraise.value, ...target })
      : appraise;
  }
  if (command === 'run' || command === 'share' || command === 'pool')
    return done({ command, json: values.json === true, ...target });
  if (command === 'statements') {
    const table = typeof values.table === 'string' ? { table: values.table.toLowerCase() } : {};
    return done({ command, json: values.json === true, ...table, ...target });
  }
  if (command === 'sensitivity') {
    const asked = readSensitivity(values, target);
    return asked.ok ? done({ command, ...asked.value, ...target }) : asked;
  }
  if (command === 'solve') {
    const solve = readSolve(values, target);
    if (!solve.ok) return solve;
    const write = typeof values.write === 'string' && values.write !== '' ? { write: values.write } : {};
    return done({ command, json: values.json === true, solve: solve.value, ...write, ...target });
  }
  if (typeof values.xlsx !== 'string' || values.xlsx === '') {
    return fail('export 需要用 --xlsx 给出要写的文件。', 'export needs --xlsx with the file to write.');
  }
  return done({ command: 'export', xlsx: values.xlsx, ...target });
}

/** The language asked for, else that of the system, else English. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.indexOf('--lang');
  const given =
    at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const named = namedLanguage(given);
  if (named !== null) return named;
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en';
}

/** `zh` and `en`, also with a region as the app and browsers write them. */
function namedLanguage(word: string | boolean | undefined): Language | null {
  const found =
    typeof word === 'string' ? /^(zh|en)([-_][a-z]+)*$/i.exec(word)?.[1]?.toLowerCase() : undefined;
  return found === 'zh' || found === 'en' ? found : null;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function readOptions(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Result<{ values: Values; positionals: readonly string[] }, Bilingual> {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!known) return unknownOption(token.rawName, Object.keys(options));
    const noValue = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (known.type === 'string' && noValue)
      return fail(`${token.rawName} 后面要给出取值。`, `${token.rawName} needs a value.`);
    if (known.type === 'boolean' && token.value !== undefined)
      return fail(`${token.rawName} 后面没有取值。`, `${token.rawName} takes no value.`);
  }
  return { ok: true, value: { values: values as Values, positionals } };
}

function unknownCommand(word: string): Result<never, Bilingual> {
  const near = nearestName(word, Object.keys(COMMANDS));
  return fail(
    `没有命令“${word}”。${near ? `是否应为“${near}”？` : ''}`,
    `There is no command "${word}".${near ? ` Did you mean "${near}"?` : ''}`,
  );
}

function unknownOption(word: string, known: readonly string[]): Result<never, Bilingual> {
  const near = nearestName(word.replace(/^-+/, ''), known);
  return fail(
    `没有选项“${word}”。${near ? `是否应为“--${near}”？` : ''}`,
    `There is no option "${word}".${near ? ` Did you mean "--${near}"?` : ''}`,
  );
}

function unexpected(word: string): Result<never, Bilingual> {
  return fail(`多出了参数“${word}”。`, `The argument "${word}" is one too many.`);
}

function choice(
  key: 'option' | 'scenario',
  value: string | boolean | undefined,
): { [k in typeof key]?: string } {
  return typeof value === 'string' ? { [key]: value } : {};
}

function done(value: Request): Result<Request, Bilingual> {
  return { ok: true, value };
}

function fail(zh: string, en: string): Result<never, Bilingual> {
  return { ok: false, error: { zh, en } };
}
