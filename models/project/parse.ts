import type { Bilingual, Result } from '../language/types';
import { checkProject, placed } from './check';
import { brief } from './expected';
import { findingsOf } from './issues';
import { type JsonFault, scanJson } from './json-scan';
import { type MigrationFailure, migrate } from './migrate';
import { isRecord } from './pointer';
import { errorAt, MOST_PROBLEMS, type ProjectProblem, THE_FILE } from './problem';
import { type Project, projectSchema } from './schema';
import { findUnsafe } from './unsafe';

/** No project comes near this many characters; more is refused unread. */
export const LARGEST_PROJECT = 8_000_000;

/** Read a project from the text of a file; one that cannot be computed is refused. */
export function parseProject(text: string): Result<Project, ProjectProblem[]> {
  return sound(parseDraft(text));
}

/**
 * Read a project that may be at work: its shape must be right, its content may still want something. What a person
 * saved half done opens again, and says what is missing.
 */
export function parseDraft(text: string): Result<Project, ProjectProblem[]> {
  const fault = textFault(text);
  if (fault) return whole(fault);
  const json = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  const broken = scanJson(json);
  if (broken) return { ok: false, error: [jsonProblem(broken)] };
  return readDraft(JSON.parse(json));
}

/** Read a project from parsed JSON, bringing an older version up to date; one that cannot be computed is refused. */
export function readProject(json: unknown): Result<Project, ProjectProblem[]> {
  return sound(readDraft(json));
}

function readDraft(json: unknown): Result<Project, ProjectProblem[]> {
  const migrated = migrate(json);
  if (!migrated.ok) return whole(migrationFault(migrated.error, json));
  const file = migrated.value;
  const unsafe = findUnsafe(file, MOST_PROBLEMS);
  if (unsafe.length > 0) return { ok: false, error: placed(unsafe, file) };
  const parsed = projectSchema.safeParse(file);
  if (parsed.success) return { ok: true, value: parsed.data };
  const findings = parsed.error.issues.flatMap((issue) => findingsOf(issue, file));
  return { ok: false, error: placed(findings, file) };
}

function sound(draft: Result<Project, ProjectProblem[]>): Result<Project, ProjectProblem[]> {
  if (!draft.ok) return draft;
  const problems = checkProject(draft.value);
  return problems.some(({ severity }) => severity === 'error') ? { ok: false, error: problems } : draft;
}

const BYTE_ORDER_MARK = 0xfeff;

function textFault(text: string): Bilingual | null {
  if (text.length > LARGEST_PROJECT) {
    const millions = Math.round(text.length / 1e6);
    return {
      zh: `文件有 ${millions} 百万个字符，远大于任何项目文件；请确认选对了文件。`,
      en: `The file has ${millions} million characters, far more than any project; check that it is the right file.`,
    };
  }
  const start = text.slice(0, 4096);
  if (start.trim() === '' && text.trim() === '') return { zh: '文件是空的。', en: 'The file is empty.' };
  if (start.startsWith('PK\u0003\u0004')) {
    return {
      zh: '这是 Excel 工作簿或压缩包，不是城约项目文件。',
      en: 'This is an Excel workbook or a zip archive, not a CityPact project.',
    };
  }
  if (start.includes('\u0000') || start.includes('\ufffd')) {
    return {
      zh: '这不是文本文件，因此不是城约项目文件。',
      en: 'This is not a text file, so it is not a CityPact project.',
    };
  }
  return null;
}

/** Punctuation that looks right in a Chinese or typographic text and is wrong in JSON. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

function jsonProblem(fault: JsonFault): ProjectProblem {
  const { line, column } = fault;
  const place = { zh: `第 ${line} 行第 ${column} 列`, en: `Line ${line}, column ${column}` };
  return { path: '', place, message: jsonMessage(fault), severity: 'error' };
}

function jsonMessage({ kind, found }: JsonFault): Bilingual {
  const shown = found < ' ' ? JSON.stringify(found).slice(1, -1) : found;
  switch (kind) {
    case 'truncated':
      return { zh: '文件到此中断，内容不完整。', en: 'The file breaks off here; its end is missing.' };
    case 'too_deep':
      return {
        zh: '括号嵌套过深，这不是项目文件。',
        en: 'Brackets are nested too deeply for a project file.',
      };
    case 'duplicate':
      return {
        zh: `属性“${brief(found)}”出现了两次，无法判断以哪个为准；请删除一个。`,
        en: `The property "${brief(found)}" stands twice and it is unclear which one counts; remove one.`,
      };
    case 'unexpected': {
      const meant = LOOKALIKES[found];
      return {
        zh: `此处不应出现“${shown}”，文件不是有效的 JSON。${meant ? `请改用半角的 ${meant} 。` : ''}`,
        en: `Unexpected "${shown}" here; the file is not valid JSON.${meant ? ` Write ${meant} instead.` : ''}`,
      };
    }
  }
}

function migrationFault(failure: MigrationFailure, json: unknown): Bilingual {
  switch (failure.reason) {
    case 'not_a_project':
      return notAProject(json);
    case 'no_version':
      return {
        zh: '文件没有写明版本号（version），无法确定如何读取。',
        en: 'The file does not say its version, so it is unclear how to read it.',
      };
    case 'bad_version':
      return {
        zh: `版本号应为 1 以上的整数，实际为 ${brief(JSON.stringify(failure.found))}。`,
        en: `The version must be a whole number from 1, found ${brief(JSON.stringify(failure.found))}.`,
      };
    case 'too_new':
      return {
        zh: `该文件由更新版本的城约生成（文件版本 ${failure.version}，本程序最高读取版本 ${failure.current}）；请升级后再打开。`,
        en: `This file was made by a newer CityPact, version ${failure.version}; this one reads up to ${failure.current}. Update CityPact to open it.`,
      };
    case 'failed':
      return {
        zh: `无法把文件从版本 ${failure.from} 升级到版本 ${failure.to}，内容可能已损坏。`,
        en: `The file could not be brought from version ${failure.from} to ${failure.to}; it may be damaged.`,
      };
  }
}

function notAProject(json: unknown): Bilingual {
  const format = isRecord(json) ? json.format : undefined;
  if (format === undefined) {
    return {
      zh: '这是 JSON 文件，但不是城约项目（缺少 "format": "citypact-project"）。',
      en: 'This is JSON but not a CityPact project (it lacks "format": "citypact-project").',
    };
  }
  const named = brief(JSON.stringify(format));
  return {
    zh: `文件格式是 ${named}，不是 "citypact-project"。`,
    en: `The file's format is ${named}, not "citypact-project".`,
  };
}

function whole(message: Bilingual): { readonly ok: false; readonly error: ProjectProblem[] } {
  return { ok: false, error: [{ ...errorAt('', message.zh, message.en), place: THE_FILE }] };
}
