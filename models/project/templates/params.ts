import type { Bilingual } from '../../language/types';
import { both } from '../schemes/scheme-def';
import type { NumberParam } from './template';

type More = Partial<Omit<NumberParam, 'id' | 'label' | 'unit' | 'value' | 'note'>>;
type Words = readonly [zh: string, en: string];

const asks =
  (unit: string, bounds: More) =>
  (id: string, label: Words, value: number, note: Words, more: More = {}): NumberParam => ({
    id,
    label: both(...label),
    unit,
    value,
    note: both(...note),
    ...bounds,
    ...more,
  });

/** Ask for a share between nothing and the whole, as a fraction. */
export const share = asks('%', { min: 0, max: 1 });
/** Ask for a share of the money needed that is borrowed, leaving some equity to begin with. */
export const gearing = asks('%', { min: 0, max: 1, withinDebtRoom: true });
/** Ask for a yearly rate, as a fraction. */
export const rate = asks('%/year', { min: 0, max: 0.5 });
/** Ask for whole years within the operating phase. */
export const years = asks('year', { exclusiveMin: 0, integer: true, withinOperation: true });
/** Ask for an amount of money. */
export const money = asks('money', { min: 0 });

/** Ask for a quantity or price in a unit of its own. */
export function quantity(
  id: string,
  label: Words,
  unit: string,
  value: number,
  note: Words,
  more: More = {},
): NumberParam {
  return asks(unit, { min: 0 })(id, label, value, note, more);
}

/** Ask for the growth of a quantity per year, as a fraction. */
export const growth = asks('%/year', { min: -0.5, max: 1 });

/** The city-economics study and one of its sections. */
export function cityEconomics(section: string, zh = '', en = ''): Bilingual {
  return both(
    `华为《智慧城市未来的关键：经济活力与系统性规划》（2019）§${section}${zh}`,
    `Huawei, "The Key to the Future of Smart Cities: Economic Vitality and Systematic Planning" (in Chinese, 2019), §${section}${en}`,
  );
}

/** The China–EU white paper and what it tells. */
export function whitePaper(zh = '', en = ''): Bilingual {
  return both(
    `《中欧智慧城市合作白皮书》（2014）${zh}`,
    `White Paper on China–EU Smart City Cooperation (2014)${en}`,
  );
}
