import { describe, expect, test } from 'vitest';
import {
  LARGEST_PROJECT,
  newProject,
  parseDraft,
  parseProject,
  readProject,
  serializeProject,
} from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';

const good = serializeProject(kioskProject());

/** The problems of a text as sentences in one language. */
function said(text: string, lang: 'zh' | 'en'): string[] {
  const read = parseProject(text);
  return read.ok ? [] : read.error.map(({ place, message }) => `${place[lang]} | ${message[lang]}`);
}

describe('parseProject', () => {
  test('reads a good file, with or without a byte-order mark or Windows line ends', () => {
    for (const text of [good, `\ufeff${good}`, good.replaceAll('\n', '\r\n')]) {
      expect(parseProject(text)).toEqual({ ok: true, value: kioskProject() });
    }
  });

  test.each([
    ['an empty file', '', '项目文件 | 文件是空的。', 'Project file | The file is empty.'],
    ['blank lines', ' \n\t\n', '项目文件 | 文件是空的。', 'Project file | The file is empty.'],
    [
      'a truncated file',
      good.slice(0, 40),
      '第 3 行第 7 列 | 文件到此中断，内容不完整。',
      'Line 3, column 7 | The file breaks off here; its end is missing.',
    ],
    [
      'a trailing comma',
      '{\n  "format": "citypact-project",\n}',
      '第 3 行第 1 列 | 此处不应出现“}”，文件不是有效的 JSON。',
      'Line 3, column 1 | Unexpected "}" here; the file is not valid JSON.',
    ],
    [
      'Chinese punctuation',
      '{"format"："citypact-project"}',
      '第 1 行第 10 列 | 此处不应出现“：”，文件不是有效的 JSON。请改用半角的 : 。',
      'Line 1, column 10 | Unexpected "：" here; the file is not valid JSON. Write : instead.',
    ],
    [
      'a property written twice',
      '{"format": "a", "format": "b"}',
      '第 1 行第 17 列 | 属性“format”出现了两次，无法判断以哪个为准；请删除一个。',
      'Line 1, column 17 | The property "format" stands twice and it is unclear which one counts; remove one.',
    ],
    [
      'binary data',
      '\u0000\u0001\ufffd\ufffd\u0002',
      '项目文件 | 这不是文本文件，因此不是城约项目文件。',
      'Project file | This is not a text file, so it is not a CityPact project.',
    ],
    [
      'an Excel workbook',
      'PK\u0003\u0004\u0014\u0000',
      '项目文件 | 这是 Excel 工作簿或压缩包，不是城约项目文件。',
      'Project file | This is an Excel workbook or a zip archive, not a CityPact project.',
    ],
    [
      'JSON of something else',
      '{"name": "package"}',
      '项目文件 | 这是 JSON 文件，但不是城约项目（缺少 "format": "citypact-project"）。',
      'Project file | This is JSON but not a CityPact project (it lacks "format": "citypact-project").',
    ],
    [
      'a list',
      '[1, 2, 3]',
      '项目文件 | 这是 JSON 文件，但不是城约项目（缺少 "format": "citypact-project"）。',
      'Project file | This is JSON but not a CityPact project (it lacks "format": "citypact-project").',
    ],
    [
      'another format',
      '{"format": "ppp", "version": 1}',
      '项目文件 | 文件格式是 "ppp"，不是 "citypact-project"。',
      'Project file | The file\'s format is "ppp", not "citypact-project".',
    ],
    [
      'a newer version',
      '{"format": "citypact-project", "version": 7}',
      '项目文件 | 该文件由更新版本的城约生成（文件版本 7，本程序最高读取版本 1）；请升级后再打开。',
      'Project file | This file was made by a newer CityPact, version 7; this one reads up to 1. Update CityPact to open it.',
    ],
    [
      'no version',
      '{"format": "citypact-project"}',
      '项目文件 | 文件没有写明版本号（version），无法确定如何读取。',
      'Project file | The file does not say its version, so it is unclear how to read it.',
    ],
    [
      'a version in words',
      '{"format": "citypact-project", "version": "one"}',
      '项目文件 | 版本号应为 1 以上的整数，实际为 "one"。',
      'Project file | The version must be a whole number from 1, found "one".',
    ],
  ])('answers %s with one sentence', (_what, text, zh, en) => {
    expect(said(text, 'zh')).toEqual([zh]);
    expect(said(text, 'en')).toEqual([en]);
  });

  test.each([
    ['junk', 'x'.repeat(50_000_000)],
    ['brackets', '['.repeat(50_000_000)],
    ['the largest text it still reads, all brackets', '['.repeat(LARGEST_PROJECT)],
    ['the largest text it still reads, all blank', ' '.repeat(LARGEST_PROJECT)],
    ['the largest text it still reads, one string', `"${'\\n'.repeat(LARGEST_PROJECT / 2 - 1)}"`],
  ])('answers 50 MB of %s at once', (_what, text) => {
    const started = performance.now();
    expect(said(text, 'en')).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test('refuses a file too large to be a project by its size, unread', () => {
    expect(said('x'.repeat(50_000_000), 'en')).toEqual([
      'Project file | The file has 50 million characters, far more than any project; check that it is the right file.',
    ]);
  });

  test('reads a project of 2,000 items, and lists what is wrong with each, without delay', () => {
    const project = kioskProject();
    const [item, stream] = [project.capex[1], project.revenue[0]];
    const many = {
      ...project,
      capex: Array.from({ length: 1000 }, (_, i) => ({ ...item, id: `item_${i}`, label: `Item ${i}` })),
      revenue: Array.from({ length: 1000 }, (_, i) => ({
        ...stream,
        id: `stream_${i}`,
        label: `Stream ${i}`,
      })),
    };
    const broken = {
      ...many,
      capex: many.capex.map((each, i) => ({ ...each, supplier: `nobody_${i}`, life: { value: -1 } })),
    };
    const started = performance.now();
    expect(readProject(many).ok).toBe(false); // the payment still names the stream `advertising`
    const read = readProject(broken);
    expect(!read.ok && read.error).toHaveLength(50);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('answers a truncation at every place of a file with where it breaks off', () => {
    for (let end = 1; end < good.length - 2; end += 7) {
      expect(said(good.slice(0, end), 'en')).toEqual([
        expect.stringMatching(/^Line \d+, column \d+ \| The file breaks off here; its end is missing\.$/),
      ]);
    }
  });

  test('rejects a number too large for a computer', () => {
    expect(said(good.replace('"value": 20000', '"value": 1e999'), 'en')).toEqual([
      'Cost item "Kiosk equipment" › unit cost | This number is too large to be represented; write a finite number.',
    ]);
  });

  test('rejects names that reach into prototypes, and pollutes nothing', () => {
    const text = good
      .replace('"format"', '"__proto__": {"polluted": true}, "format"')
      .replace('"city": {', '"constructor": 1, "city": {');
    expect(said(text, 'en')).toEqual([
      'Project file | The property name "__proto__" is not allowed; remove it.',
      'Project identity | The property name "constructor" is not allowed; remove it.',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('readProject', () => {
  test('reads JSON that is already parsed and leaves it as it was', () => {
    const json: unknown = JSON.parse(good);
    expect(readProject(json)).toEqual({ ok: true, value: kioskProject() });
    expect(json).toEqual(JSON.parse(good));
  });

  test('fills in what has a default', () => {
    const { npv_first_flow: _left_out, ...timeline } = kioskProject().timeline;
    expect(readProject({ ...kioskProject(), timeline })).toEqual({ ok: true, value: kioskProject() });
  });

  test.each([undefined, null, 7, 'text', Number.NaN, []])('answers %j with a sentence', (json) => {
    const read = readProject(json);
    expect(!read.ok && read.error).toHaveLength(1);
  });
});

describe('a project at work', () => {
  test('opens again with what it still wants, which keeps it from being computed', () => {
    const [option] = newProject('Half done').options;
    const half = {
      ...newProject('Half done'),
      options: [{ ...option, scheme: 'ppp', variant: 'bt' }],
    };
    const text = JSON.stringify(half);
    expect(parseDraft(text)).toEqual({ ok: true, value: half });
    const strict = parseProject(text);
    expect(strict.ok ? [] : strict.error.map(({ path }) => path)).toContain('/options/0/terms/subsidies');
  });

  test('of the wrong shape does not', () => {
    expect(parseDraft(JSON.stringify({ ...newProject('X'), parties: 3 })).ok).toBe(false);
  });
});
