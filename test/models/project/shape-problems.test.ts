import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAt, readProject, setAt } from '../../../models/project';
import { FUZZ_SEED, seeded } from '../../support/arbitrary-project';
import { kioskProject } from '../../support/kiosk-project';

/** The problems of the kiosk project with one thing changed. */
function problems(path: string, value: unknown) {
  const read = readProject(setAt<unknown>(kioskProject(), path, value));
  return read.ok ? [] : read.error;
}

describe('a file of the wrong shape is answered with place and sentence:', () => {
  test.each([
    [
      'a misspelt property',
      '/capex/0/lifes',
      { value: 8 },
      '投资项“信息亭设备”› “lifes” | 不认识属性“lifes”。是否应为“life”？',
      'Cost item "Kiosk equipment" › "lifes" | Unknown property "lifes". Did you mean "life"?',
    ],
    [
      'a property nobody knows',
      '/tax/zone',
      1,
      '所得税 › “zone” | 不认识属性“zone”。此处可用：rate、payment_lag_days、loss_carry_forward、loss_years、settlement、holiday、interest_cap、deferred、stamp_duty。',
      'Corporate tax › "zone" | Unknown property "zone". Known here: rate, payment_lag_days, loss_carry_forward, loss_years, settlement, holiday, interest_cap, deferred, stamp_duty.',
    ],
    [
      'a property that belongs to another form',
      '/drivers/0/form/potential',
      { value: 1 },
      '业务量“信息亭”› 潜在总量 | 不认识属性“potential”。此处可用：type、target、start_year、years。',
      'Driver "Kiosks" › potential | Unknown property "potential". Known here: type, target, start_year, years.',
    ],
    [
      'a bare number for an input',
      '/capex/0/life',
      8,
      '投资项“信息亭设备”› 折旧年限 | 应为一个输入，写作 { "value": 10 }，实际为 8。',
      'Cost item "Kiosk equipment" › depreciation life | Expected an input, written { "value": 10 }, found 8.',
    ],
    [
      'a number in quotes',
      '/capex/0/life/value',
      '8',
      '投资项“信息亭设备”› 折旧年限 | 应为一个数，实际为文字“8”。',
      'Cost item "Kiosk equipment" › depreciation life | Expected a number, found the text "8".',
    ],
    [
      'a word in a series',
      '/tax/rate/value',
      [0.25, '25%', 0.25, 0.2, 0.2],
      '所得税 › 所得税税率 › 第 2 年 | 应为一个数，实际为文字“25%”。',
      'Corporate tax › corporate tax rate › year 2 | Expected a number, found the text "25%".',
    ],
    [
      'an empty series',
      '/tax/rate/value',
      [],
      '所得税 › 所得税税率 | 列表为空，至少需要一项。',
      'Corporate tax › corporate tax rate | The list is empty; it needs at least one entry.',
    ],
    [
      'a missing input',
      '/tax/rate',
      undefined,
      '所得税 › 所得税税率 | 缺少此项，应为一个输入，写作 { "value": 10 }。',
      'Corporate tax › corporate tax rate | This is missing; it must be an input, written { "value": 10 }.',
    ],
    [
      'a missing section',
      '/timeline',
      undefined,
      '时间安排 | 缺少此项，应为一组内容 { … }。',
      'Timeline | This is missing; it must be a group { … }.',
    ],
    [
      'a missing name',
      '/revenue/0/label',
      undefined,
      '收入项“advertising”› 名称 | 缺少此项，应为一段文字，或中英文各一段 { "zh": …, "en": … }。',
      'Revenue stream "advertising" › name | This is missing; it must be a text, or one in each language { "zh": …, "en": … }.',
    ],
    [
      'a name in one language only',
      '/revenue/0/label',
      { zh: '广告' },
      '收入项“advertising”› 名称 › 英文 | 缺少此项，应为一段文字。',
      'Revenue stream "advertising" › name › text in English | This is missing; it must be a text.',
    ],
    [
      'an empty formula',
      '/revenue/0/formula',
      '',
      '收入项“广告收入”› 公式 | 文字为空，请填写。',
      'Revenue stream "Advertising" › formula | The text is empty; write something here.',
    ],
    [
      'an unknown choice',
      '/timeline/step',
      'yearly',
      '时间安排 › 计算步长 | 应为以下之一：year、half_year、quarter、month，实际为文字“yearly”。是否应为“year”？',
      'Timeline › time step | Expected one of year, half_year, quarter, month, found the text "yearly". Did you mean "year"?',
    ],
    [
      'an unknown kind of payment',
      '/options/0/terms/payments/0/type',
      'lease',
      '方案“特许经营”› 支付项“特许经营费”› 类型 | 应为以下之一：fixed、share、greater_of、bands、volume_bands、excess_return、cost_plus、hurdle，实际为文字“lease”。',
      'Option "Concession" › Payment "Concession fee" › type | Expected one of fixed, share, greater_of, bands, volume_bands, excess_return, cost_plus, hurdle, found the text "lease".',
    ],
    [
      'a kind left out',
      '/drivers/0/form/type',
      undefined,
      '业务量“信息亭”› 类型 | 缺少此项，应为以下之一：constant、growth、ramp、bass、logistic、table、formula。',
      'Driver "Kiosks" › type | This is missing; it must be one of constant, growth, ramp, bass, logistic, table, formula.',
    ],
    [
      'a day that does not exist',
      '/timeline/start',
      '2026-02-30',
      '时间安排 › 开工日期 | 应为形如 2026-01-31 的日期，实际为文字“2026-02-30”。',
      'Timeline › start date | Expected a date such as 2026-01-31, found the text "2026-02-30".',
    ],
    [
      'a currency in words',
      '/identity/currency',
      'dollars',
      '项目概况 › 货币 | 应为三个大写字母的货币代码，如 CNY，实际为文字“dollars”。',
      'Project identity › currency | Expected a currency code of three capital letters such as USD, found the text "dollars".',
    ],
    [
      'an id with capitals',
      '/opex/0/id',
      'Upkeep',
      '运营成本项“维护”› 标识 | 应为以小写字母开头，只含小写字母、数字和下划线的标识，实际为文字“Upkeep”。',
      'Operating cost "Upkeep" › id | Expected an id that starts with a lower-case letter and has only lower-case letters, digits and underscores, found the text "Upkeep".',
    ],
    [
      'no options',
      '/options',
      [],
      '方案 | 列表为空，至少需要一项。',
      'Options | The list is empty; it needs at least one entry.',
    ],
    [
      'a group for a list',
      '/parties',
      {},
      '参与方 | 应为一个列表 [ … ]，实际为一组内容 { … }。',
      'Parties | Expected a list [ … ], found a group { … }.',
    ],
    [
      'a word for yes or no',
      '/tax/loss_carry_forward',
      'yes',
      '所得税 › 亏损结转 | 应为 true 或 false，实际为文字“yes”。',
      'Corporate tax › loss carry-forward | Expected true or false, found the text "yes".',
    ],
    [
      'null',
      '/capex/0/supplier',
      null,
      '投资项“信息亭设备”› 供应商 | 应为以小写字母开头，只含小写字母、数字和下划线的标识，实际为 null（空）。',
      'Cost item "Kiosk equipment" › supplier | Expected an id that starts with a lower-case letter and has only lower-case letters, digits and underscores, found null (nothing).',
    ],
  ])('%s', (_what, path, value, zh, en) => {
    const found = problems(path, value);
    expect(found.map(({ place, message }) => `${place.zh} | ${message.zh}`)).toEqual([zh]);
    expect(found.map(({ place, message }) => `${place.en} | ${message.en}`)).toEqual([en]);
  });

  test('several faults, in the order of the file, each with its pointer', () => {
    const broken = setAt(
      setAt(setAt<unknown>(kioskProject(), '/tax/rate', 1), '/capex/1/life', 2),
      '/capex/0/life',
      3,
    );
    const read = readProject(broken);
    expect(!read.ok && read.error.map(({ path }) => path)).toEqual([
      '/capex/0/life',
      '/capex/1/life',
      '/tax/rate',
    ]);
  });

  test('a hundred faults, of which the first 49 are listed and the rest counted', () => {
    const parties = Array.from({ length: 100 }, (_, i) => ({ id: `p${i}`, label: 'P', role: 'nobody' }));
    const found = problems('/parties', parties);
    expect(found).toHaveLength(50);
    expect(found[48]?.path).toBe('/parties/48/role');
    expect(found[49]?.message.en).toBe('51 more problems are not listed; deal with these first.');
  });

  test(`whatever stands in whatever place, in both languages, and never in zod's words (seed ${FUZZ_SEED})`, () => {
    const paths = everyPath(kioskProject(), '');
    const junk = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        undefined,
        true,
        0,
        -1,
        1e300,
        '',
        'x',
        [],
        {},
        [[]],
        { value: 1 },
        { value: 'x' },
        { type: 'x' },
        [1, 'x'],
        Number.NaN,
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, (path, value) => {
        fc.pre(getAt(kioskProject(), path) !== undefined);
        for (const { place, message } of problems(path, value)) {
          expect(message.zh).toMatch(/\p{Script=Han}/u);
          expect(place.zh).toMatch(/\p{Script=Han}|^“/u);
          expect(message.en).toMatch(/[.?]$/);
          expect(`${message.en} ${message.zh}`).not.toMatch(
            /Invalid|expected \w+, received|undefined|\[object|NaN/,
          );
        }
      }),
      seeded(1500),
    );
  });
});

function everyPath(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path === '' ? [] : [path]),
    ...Object.entries(value).flatMap(([key, part]) => everyPath(part, `${path}/${key}`)),
  ];
}
