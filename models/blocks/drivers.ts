import type { Bilingual, LineDef } from '../language/types';
import type { Driver } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { kindPerPeriod } from './input-defs';
import { type LineExtras, ofItem, type Part, part, say, writerOf } from './part';
import { USER_SCOPE } from './user-formula';

/** Quantities that revenue, cost and investment follow; each is the line `drivers.<id>`. */
export function driversBlock({ project, inputsOf, periodsPerYear }: BuildContext): Part {
  return part({
    blocks: [
      { id: 'drivers', label: say('业务量', 'Drivers'), group: 'drivers' },
      ...(project.inputs.length > 0
        ? [{ id: 'inputs', label: say('自定义假设', 'Named assumptions'), group: 'drivers' }]
        : []),
    ],
    inputs: [...inputsOf('inputs'), ...inputsOf('drivers')],
    lines: project.drivers.flatMap((driver, at) => driverLines(driver, at, periodsPerYear)),
  });
}

const write = writerOf('drivers');

/** A short name in the block of drivers could be a driver's own, so other blocks go by their full names. */
function driverLines(driver: Driver, at: number, perYear: number): LineDef[] {
  const { id, unit, form } = driver;
  const item = bilingual(driver.label);
  const own = `drivers.${id}`;
  const kind = kindPerPeriod(driver.kind, perYear);
  const sources: LineExtras = {
    ...(driver.source === undefined ? {} : { source: bilingual(driver.source) }),
  };
  const main = (formula: string, definition?: Bilingual, extras: LineExtras = {}): LineDef =>
    write(id, formula, unit, kind, item, { ...(definition ? { definition } : {}), ...sources, ...extras });
  switch (form.type) {
    case 'constant':
      return [main(`${own}.value * (timeline.t >= 0)`, say('各期相同。', 'The same in every period.'))];
    case 'table':
      return [
        main(`${own}.values`, say('各期取所在项目年的数值。', "Each period takes its project year's value.")),
      ];
    case 'formula':
      return [
        main(form.formula, say('按使用者公式计算。', "Computed by the user's formula."), {
          scope: USER_SCOPE,
          path: `/drivers/${at}/form/formula`,
        }),
      ];
    case 'growth':
      return [
        startLine(item, id, `round((${own}.start_year - 1) * timeline.periods_per_year)`),
        main(
          `if(timeline.t > ${own}.start, prev(${own}) * ${own}.factor, ${own}.initial * (timeline.t >= ${own}.start))`,
          say(
            '起始期取初始数量，此后逐期按 (1 + 年增长率)^(1/每年期数) 增长。',
            'The initial quantity in the first period, then growing each period by (1 + yearly growth)^(1 / periods per year).',
          ),
        ),
        write(
          `${id}.factor`,
          `(1 + ${own}.growth) ^ (1 / timeline.periods_per_year)`,
          '1',
          'rate',
          ofItem(item, say('每期增长倍数', 'Growth factor per period')),
        ),
      ];
    case 'ramp':
      return [
        startLine(item, id, `(${own}.start_year - 1) * timeline.periods_per_year`),
        write(
          `${id}.length`,
          `${own}.years * timeline.periods_per_year`,
          'period',
          'count',
          ofItem(item, say('爬坡期数', 'Ramp-up periods')),
        ),
        main(
          `${own}.target * ramp(${own}.start, ${own}.length)`,
          say(
            '自起始年起直线增长，期末值。',
            'Straight-line growth from the start of the first year; value at period end.',
          ),
        ),
      ];
    case 'bass':
      return bassLines(item, id, main);
    case 'logistic':
      return [
        main(
          `${own}.potential / (1 + exp(${own}.steepness * (${own}.midpoint_year - timeline.years_elapsed)))`,
          say(
            '潜在总量 ÷ (1 + e^(−陡度 × (期末已历年数 − 中点年)))。',
            'Potential ÷ (1 + e^(−steepness × (years elapsed at period end − midpoint year))).',
          ),
        ),
      ];
  }
}

function startLine(item: Bilingual, id: string, formula: string): LineDef {
  return write(
    `${id}.start`,
    formula,
    'period',
    'count',
    ofItem(item, say('起始期序', 'First period index')),
  );
}

/** F(τ) = (1 − e^(−(p+q)τ)) / (1 + (q/p) e^(−(p+q)τ)), τ in years: the value at a year's end is the same in every model step. */
function bassLines(
  item: Bilingual,
  id: string,
  main: (formula: string, definition?: Bilingual) => LineDef,
): LineDef[] {
  const own = `drivers.${id}`;
  return [
    write(
      `${id}.age`,
      `max(0, timeline.years_elapsed - (${own}.start_year - 1))`,
      'year',
      'stock',
      ofItem(item, say('推出年数', 'Years since launch')),
    ),
    write(
      `${id}.decay`,
      `exp(-(${own}.innovation + ${own}.imitation) * ${own}.age)`,
      '1',
      'rate',
      ofItem(item, say('衰减项 e^(−(p+q)τ)', 'Decay term e^(−(p+q)τ)')),
    ),
    write(
      `${id}.contagion`,
      `${own}.imitation / ${own}.innovation`,
      '1',
      'rate',
      ofItem(item, say('模仿与创新之比 q/p', 'Imitation over innovation q/p')),
    ),
    write(
      `${id}.share`,
      `(1 - ${own}.decay) / (1 + ${own}.contagion * ${own}.decay)`,
      '%',
      'stock',
      ofItem(item, say('采用比例 F', 'Share adopted F')),
      {
        definition: say(
          'Bass 扩散模型的闭式解：(1 − e^(−(p+q)τ)) ÷ (1 + q/p × e^(−(p+q)τ))，τ 为推出至期末的年数。',
          'Bass diffusion in closed form: (1 − e^(−(p+q)τ)) ÷ (1 + q/p × e^(−(p+q)τ)), τ in years from launch to period end.',
        ),
      },
    ),
    main(
      `${own}.potential * ${own}.share`,
      say('潜在总量 × 采用比例，期末值。', 'Potential × share adopted, at period end.'),
    ),
  ];
}
