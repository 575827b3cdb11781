import { complianceProblems } from '../models/appraisal/compliance';
import type { Bilingual, ModelError, Result } from '../models/language/types';
import {
  checkProject,
  type Language,
  type Project,
  parseProject,
  projectJsonSchema,
} from '../models/project';
import { projectFingerprint } from '../models/project/fingerprint';
import { compareOptions } from '../models/studies/compare';
import { poolOf } from '../models/studies/pool';
import type { RunResult } from '../models/studies/result';
import { sharingMargins } from '../models/studies/sharing-margin';
import type { Solution, SolveFailure, SolveRequest } from '../models/studies/solve-types';
import { adviseCommand } from './advise-command';
import { APPRAISAL_PARTS, appraise } from './appraise';
import { machineScore, scoreOrPropose, scoreText } from './appraise-score';
import { languageOf, type Request, readArguments, type Target } from './arguments';
import { checkProblems } from './causes';
import { compareText, machineComparison } from './compare';
import type { Io } from './io';
import { machineReadable } from './machine';
import { machinePool, NO_POOL, poolText } from './pool';
import { modelErrorLines, problemLines, sentenceLine } from './problems';
import { named, report } from './report';
import { sensitivityCommand } from './sensitivity-command';
import { machineShare, shareText } from './share';
import { answerText, contractedFile, machineAnswer } from './solve';
import { statementP } from './statement-p';
import { machineStatements, noStatement, statementsText } from './statements';
import { templateCommand } from './template-command';
import { HELP, READ_FAILURES, WORDS, WRITE_FAILURES } from './words';

/** The parts of the engine the commands call. */
export interface Engine {
  readonly runProject: (
    project: Project,
    choice: { option?: string; scenario?: string },
  ) => Result<RunResult, ModelError[]>;
  readonly solveFor: (project: Project, request: SolveRequest) => Result<Solution, SolveFailure>;
  readonly buildWorkbook: (
    result: RunResult,
    project: Project,
    lang: Language,
    stamp: { readonly version: string; readonly exported: string },
  ) => Promise<Uint8Array>;
}

export const OK = 0;
export const PROBLEM = 1;
export const USAGE = 2;

/** Do what a command line asks and give the exit code. */
export async function main(argv: readonly string[], io: Io, engine: Engine): Promise<number> {
  if (argv.length === 0) {
    io.err(HELP[languageOf(argv, io.env)]);
    return USAGE;
  }
  const request = readArguments(argv, io.env);
  if (!request.ok) return usage(request.error, languageOf(argv, io.env), io);
  const asked = request.value;
  switch (asked.command) {
    case 'help':
      io.out(HELP[asked.lang]);
      return OK;
    case 'version':
      io.out(`citypact ${io.version}\n`);
      return OK;
    case 'schema':
      io.out(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`);
      return OK;
    case 'check':
      return check(asked, io, engine);
    case 'advise':
      return { ok: OK, problem: PROBLEM, usage: USAGE }[await adviseCommand(asked, io)];
    case 'template': {
      const outcome = await templateCommand(asked, io, (file) => load(file, asked.lang, io));
      return { ok: OK, problem: PROBLEM, usage: USAGE }[outcome];
    }
    case 'run':
      return run(asked, io, engine);
    case 'share':
      return share(asked, io, engine);
    case 'pool':
      return pool(asked, io, engine);
    case 'compare':
      return compare(asked, io);
    case 'appraise':
      return appraisal(asked, io);
    case 'statements':
      return statements(asked, io, engine);
    case 'sensitivity': {
      const loaded = await loadChoice(asked, io);
      return !loaded.ok ? loaded.error : sensitivityCommand(asked, loaded.value, io) ? OK : PROBLEM;
    }
    case 'export':
      return exportWorkbook(asked, io, engine);
    case 'solve':
      return solve(asked, io, engine);
  }
}

async function run(
  asked: Extract<Request, { command: 'run' | 'share' | 'pool' }>,
  io: Io,
  engine: Engine,
): Promise<number> {
  const computed = await compute(asked, io, engine);
  if (!computed.ok) return computed.error;
  const { project, result } = computed.value;
  const { lang } = asked;
  io.out(
    asked.json
      ? `${JSON.stringify(machineReadable(result, project, lang), null, 2)}\n`
      : report(result, project, lang),
  );
  return failedChecks(asked.file, result, project, lang, io) ? PROBLEM : OK;
}

/** Who gets what of revenue, and who bears the next unit of it. */
async function share(
  asked: Extract<Request, { command: 'run' | 'share' | 'pool' }>,
  io: Io,
  engine: Engine,
): Promise<number> {
  const computed = await compute(asked, io, engine);
  if (!computed.ok) return computed.error;
  const { project, result } = computed.value;
  const { lang, json } = asked;
  const margins = sharingMargins(project, { option: result.option, scenario: result.scenario }, result);
  io.out(
    json
      ? `${JSON.stringify(machineShare(result, margins, project, lang), null, 2)}\n`
      : shareText(result, margins, project, lang),
  );
  return failedChecks(asked.file, result, project, lang, io) ? PROBLEM : OK;
}

/** Every option of a project under one scenario, side by side. */
async function compare(asked: Extract<Request, { command: 'compare' }>, io: Io): Promise<number> {
  const loaded = await loadChoice(asked, io);
  if (!loaded.ok) return loaded.error;
  const project = loaded.value;
  const { lang, file, json } = asked;
  const scenario = asked.scenario ?? project.scenarios[0]?.id ?? '';
  const comparison = compareOptions(project, { scenario });
  const scored = asked.score ? scoreOrPropose(project, comparison) : null;
  const score = scored && machineScore(scored, comparison, lang);
  io.out(
    json
      ? `${JSON.stringify({ input_sha256: projectFingerprint(project), ...machineComparison(comparison, project, lang), ...(score ? { score } : {}) }, null, 2)}\n`
      : `${compareText(comparison, project, lang)}${scored ? `\n${scoreText(scored, comparison, lang)}` : ''}`,
  );
  const broken = comparison.options.filter((option) => !option.ok || option.failedChecks > 0);
  for (const option of comparison.options) {
    if (!option.ok) io.err(modelErrorLines(file, option.errors, project, lang));
    else failedChecks(file, option.result, project, lang, io);
  }
  return broken.length > 0 ? PROBLEM : OK;
}

/** What a deal is worth to the city and whether government may and should do it, part by part. */
async function appraisal(asked: Extract<Request, { command: 'appraise' }>, io: Io): Promise<number> {
  const { lang, file, json, part } = asked;
  if (part !== undefined && !APPRAISAL_PARTS.some(({ id }) => id === part)) {
    const known = APPRAISAL_PARTS.map(({ id }) => id).join(', ');
    return usage(
      { zh: `没有评价部分“${part}”；可选：${known}。`, en: `There is no part "${part}"; known: ${known}.` },
      lang,
      io,
    );
  }
  const loaded = await loadChoice(asked, io);
  if (!loaded.ok) return loaded.error;
  const { command: _, file: __, json: ___, part: ____, ...rest } = asked;
  const report = appraise({ ...rest, project: loaded.value }, part);
  io.out(json ? `${JSON.stringify({ file, ...report.data }, null, 2)}\n` : report.text);
  return report.failed ? PROBLEM : OK;
}

/** The rules by which a pool may share its cost, side by side. */
async function pool(
  asked: Extract<Request, { command: 'run' | 'share' | 'pool' }>,
  io: Io,
  engine: Engine,
): Promise<number> {
  const computed = await compute(asked, io, engine);
  if (!computed.ok) return computed.error;
  const { project, result } = computed.value;
  const { file, lang, json } = asked;
  const study = poolOf(result, project);
  if (study === null) {
    io.err(sentenceLine(file, NO_POOL[lang], lang));
    return PROBLEM;
  }
  io.out(json ? `${JSON.stringify(machinePool(study, lang), null, 2)}\n` : poolText(study, project, lang));
  return failedChecks(file, result, project, lang, io) ? PROBLEM : OK;
}

async function statements(
  asked: Extract<Request, { command: 'statements' }>,
  io: Io,
  engine: Engine,
): Promise<number> {
  const computed = await compute(asked, io, engine);
  if (!computed.ok) return computed.error;
  const { project, result } = computed.value;
  const { lang, table } = asked;
  const chosen = result.statements.filter(({ id }) => table === undefined || id === table);
  const p = table === undefined || table === 'p' ? statementP(project, result, lang) : null;
  if (chosen.length === 0 && p === null) return usage(noStatement(result, table ?? ''), lang, io);
  const data = [...machineStatements(result, chosen, lang), ...(p ? [p.data] : [])];
  const text = [statementsText(result, chosen, project, lang), p?.text ?? ''].filter((one) => one !== '');
  io.out(asked.json ? `${JSON.stringify(data, null, 2)}\n` : text.join('\n'));
  return failedChecks(asked.file, result, project, lang, io) ? PROBLEM : OK;
}

async function exportWorkbook(
  asked: Extract<Request, { command: 'export' }>,
  io: Io,
  engine: Engine,
): Promise<number> {
  const computed = await compute(asked, io, engine);
  if (!computed.ok) return computed.error;
  const { project, result } = computed.value;
  const bytes = await engine.buildWorkbook(result, project, asked.lang, {
    version: io.version,
    exported: io.now(),
  });
  const written = await io.write(asked.xlsx, bytes);
  if (!written.ok) {
    io.err(sentenceLine(asked.xlsx, WRITE_FAILURES[written.reason][asked.lang], asked.lang));
    return PROBLEM;
  }
  io.err(`${WORDS.written[asked.lang]} ${asked.xlsx}\n`);
  return failedChecks(asked.file, result, project, asked.lang, io) ? PROBLEM : OK;
}

async function solve(asked: Extract<Request, { command: 'solve' }>, io: Io, engine: Engine): Promise<number> {
  const { file, lang } = asked;
  const loaded = await loadChoice(asked, io);
  if (!loaded.ok) return loaded.error;
  const project = loaded.value;
  const answer = engine.solveFor(project, asked.solve);
  if (!answer.ok && answer.error.problems)
    io.err(modelErrorLines(file, answer.error.problems, project, lang));
  const writesOut = asked.write === '-';
  const said = asked.json
    ? `${JSON.stringify(machineAnswer(answer, lang), null, 2)}\n`
    : answerText(answer, lang);
  // The file takes the standard output, so the answer goes beside it.
  if (writesOut || (!answer.ok && !asked.json)) io.err(said);
  else io.out(said);
  if (!answer.ok) return PROBLEM;
  if (asked.write === undefined) return OK;
  const bytes = contractedFile(project, answer.value);
  if (writesOut) {
    io.out(new TextDecoder().decode(bytes));
    return OK;
  }
  const written = await io.write(asked.write, bytes);
  if (!written.ok) {
    io.err(sentenceLine(asked.write, WRITE_FAILURES[written.reason][lang], lang));
    return PROBLEM;
  }
  io.err(`${WORDS.written[lang]} ${asked.write}\n`);
  return OK;
}

async function check(asked: Extract<Request, { command: 'check' }>, io: Io, engine: Engine): Promise<number> {
  const { file, lang } = asked;
  const project = await load(file, lang, io);
  if (!project) return PROBLEM;
  const misread = complianceProblems(project);
  io.err(problemLines(file, [...checkProject(project), ...misread], lang));
  let code = misread.some(({ severity }) => severity === 'error') ? PROBLEM : OK;
  const said = new Set<string>();
  for (const option of project.options) {
    for (const scenario of project.scenarios) {
      const result = engine.runProject(project, { option: option.id, scenario: scenario.id });
      const name = named(project, option.id, scenario.id, lang);
      if (!result.ok) {
        code = PROBLEM;
        io.out(`✗ ${name}\n`);
        // A fault of a shared formula is the same under every option and scenario: say it once.
        const fresh = result.error.filter((error) => !said.has(keyOf(error)));
        for (const error of fresh) said.add(keyOf(error));
        io.err(modelErrorLines(file, fresh, project, lang));
        continue;
      }
      const failed = failedChecks(`${file}: ${name}`, result.value, project, lang, io);
      if (failed) code = PROBLEM;
      io.out(`${failed ? '✗' : '✓'} ${name}  ${tally(result.value, lang)}\n`);
    }
  }
  return code;
}

function keyOf({ kind, line, message, position }: ModelError): string {
  return JSON.stringify([kind, line, position, message.en]);
}

function tally({ checks }: RunResult, lang: Language): string {
  const passed = checks.filter((one) => one.passed).length;
  return lang === 'zh'
    ? `检查 ${checks.length} 项，通过 ${passed} 项`
    : `${passed} of ${checks.length} checks passed`;
}

/** Say on stderr which checks fail; only those of the model itself count as a problem. */
function failedChecks(file: string, result: RunResult, project: Project, lang: Language, io: Io): boolean {
  const stale = result.contracted.filter(({ state }) => state === 'stale');
  const outdated = stale.map(({ label, sentence }) => ({
    path: '',
    place: label,
    message: sentence,
    severity: 'warning' as const,
  }));
  io.err(problemLines(file, [...checkProblems(result, project), ...outdated], lang));
  return result.checks.some(({ passed, severity }) => !passed && severity === 'error');
}

type Computed = { readonly project: Project; readonly result: RunResult };

/** Load a project and compute the chosen option; on failure say why and give the exit code. */
async function compute(asked: Target, io: Io, engine: Engine): Promise<Result<Computed, number>> {
  const { file, lang } = asked;
  const loaded = await loadChoice(asked, io);
  if (!loaded.ok) return loaded;
  const project = loaded.value;
  const { option, scenario } = asked;
  const result = engine.runProject(project, {
    ...(option === undefined ? {} : { option }),
    ...(scenario === undefined ? {} : { scenario }),
  });
  if (result.ok) return { ok: true, value: { project, result: result.value } };
  io.err(modelErrorLines(file, result.error, project, lang));
  return { ok: false, error: PROBLEM };
}

/** Load a project and see that it has the option and the scenario asked for; else say so and give the exit code. */
async function loadChoice(asked: Target, io: Io): Promise<Result<Project, number>> {
  const { file, lang } = asked;
  const project = await load(file, lang, io);
  if (!project) return { ok: false, error: PROBLEM };
  const wrong =
    wrongChoice('option', project.options, asked) ?? wrongChoice('scenario', project.scenarios, asked);
  if (wrong) return { ok: false, error: usage(wrong, lang, io) };
  io.err(problemLines(file, checkProject(project), lang));
  return { ok: true, value: project };
}

function wrongChoice(
  key: 'option' | 'scenario',
  items: readonly { readonly id: string }[],
  asked: Target,
): Bilingual | null {
  const id = asked[key];
  if (id === undefined || items.some((item) => item.id === id)) return null;
  const known = items.map((item) => item.id);
  return {
    zh: `项目中没有${WORDS[key].zh}“${id}”；可选：${known.join('、')}。`,
    en: `The project has no ${WORDS[key].en.toLowerCase()} "${id}"; choose from: ${known.join(', ')}.`,
  };
}

async function load(file: string, lang: Language, io: Io): Promise<Project | null> {
  const read = await io.read(file);
  if (!read.ok) {
    io.err(sentenceLine(file, READ_FAILURES[read.reason][lang], lang));
    return null;
  }
  const parsed = parseProject(read.text);
  if (parsed.ok) return parsed.value;
  io.err(problemLines(file, parsed.error, lang));
  return null;
}

function usage(message: Bilingual, lang: Language, io: Io): number {
  const help = lang === 'zh' ? '用法见 citypact --help。' : 'See citypact --help.';
  io.err(`citypact${lang === 'zh' ? '：' : ': '}${message[lang]}${lang === 'zh' ? '' : ' '}${help}\n`);
  return USAGE;
}
