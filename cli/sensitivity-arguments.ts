import type { Bilingual, Result } from '../models/language/types';
import type { SensitivityFigureRequest, SensitivityRequest } from '../models/studies/sensitivity-types';

/** What `citypact sensitivity` is asked. */
export interface SensitivityAsk {
  readonly request: SensitivityRequest;
  /** Two factors moved at once. */
  readonly grid?: readonly [string, string];
  readonly as: 'text' | 'json' | 'csv';
}

type Values = Readonly<Record<string, unknown>>;
type Target = { readonly option?: string; readonly scenario?: string };

/** Read what to vary from the options of a command line. */
export function readSensitivity(
  values: Values,
  { option, scenario }: Target,
): Result<SensitivityAsk, Bilingual> {
  const factors = listOf(values.factor);
  const figures: SensitivityFigureRequest[] = [];
  for (const text of listOf(values.figure)) {
    const figure = readFigure(text);
    if (!figure) {
      return fail(
        `看不懂指标“${text}”，请写成 行 或 行=判据，如 returns.project.irr_post_tax=8%。`,
        `The figure "${text}" cannot be read; write LINE or LINE=LIMIT, such as returns.project.irr_post_tax=8%.`,
      );
    }
    figures.push(figure);
  }
  const changes = typeof values.changes === 'string' ? readChanges(values.changes) : undefined;
  if (changes?.ok === false) return changes;
  const grid = typeof values.grid === 'string' ? readGrid(values.grid) : undefined;
  if (grid?.ok === false) return grid;
  if (values.json === true && values.csv === true)
    return fail('--json 与 --csv 只能用一个。', 'Use either --json or --csv.');
  return {
    ok: true,
    value: {
      request: {
        ...(option === undefined ? {} : { option }),
        ...(scenario === undefined ? {} : { scenario }),
        ...(factors.length > 0 ? { factors } : {}),
        ...(figures.length > 0 ? { figures } : {}),
        ...(changes ? { changes: changes.value } : {}),
        ...(values.resolve === true ? { contracts: 'solved_again' as const } : {}),
      },
      ...(grid ? { grid: grid.value } : {}),
      as: values.json === true ? 'json' : values.csv === true ? 'csv' : 'text',
    },
  };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function readFigure(text: string): SensitivityFigureRequest | null {
  const [line = '', limit, more] = text.split('=').map((part) => part.trim());
  if (line === '' || more !== undefined) return null;
  if (limit === undefined) return { line };
  const threshold = readNumber(limit);
  return threshold === undefined ? null : { line, threshold };
}

function readChanges(text: string): Result<readonly number[], Bilingual> {
  const changes = text
    .split(/[,，、;；]/)
    .filter((part) => part.trim() !== '')
    .map(readNumber);
  if (changes.every((one) => one !== undefined)) return { ok: true, value: changes };
  return fail(
    `看不懂变化率“${text}”，请写成 -20%,-10%,10%,20%。`,
    `The changes "${text}" cannot be read; write -20%,-10%,10%,20%.`,
  );
}

function readGrid(text: string): Result<readonly [string, string], Bilingual> {
  const [first, second, more] = text.split(',').map((part) => part.trim());
  if (first && second && more === undefined) return { ok: true, value: [first, second] };
  return fail(
    `看不懂双因素“${text}”，请写成 因素,因素，如 investment,price。`,
    `The grid "${text}" cannot be read; write FACTOR,FACTOR, such as investment,price.`,
  );
}

/** A number, or a percentage. */
function readNumber(text: string): number | undefined {
  const parts = /^([+\-−]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([%％]?)$/i.exec(text.trim());
  if (!parts?.[1]) return undefined;
  const value = Number(parts[1].replace('−', '-')) / (parts[2] ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

function fail(zh: string, en: string): Result<never, Bilingual> {
  return { ok: false, error: { zh, en } };
}
