export {
  type Due,
  fv,
  nper,
  pmt,
  pv,
} from './annuity';
export { cumipmt, cumprinc, ipmt, ppmt } from './annuity-parts';
export { rate } from './annuity-rate';
export { type Bracket, geometricGrid, scanBrackets } from './bracket-scan';
export { type BrentOptions, type BrentRoot, brent } from './brent';
export { effect, nominal } from './compounding';
export { type DayCount, DEFAULT_DAY_COUNT, yearFraction } from './day-count';
export { addMonths, type CivilDate, civilDate, daySerial, isoDate } from './day-serial';
export { db, sln, syd } from './depreciation';
export { chooseHeadline, type HeadlineRule, RUINOUS_RATE } from './headline-rate';
export { irr } from './irr';
export { irrFast } from './irr-fast';
export { mirr } from './mirr';
export { npv } from './npv';
export {
  defined,
  definedIfFinite,
  type Outcome,
  type UndefinedReason,
  undefinedBecause,
} from './outcome';
export { discountedPayback, type Payback, type PaybackOptions, payback } from './payback';
export { median, percentile, percentiles } from './percentile';
export { DEFAULT_MAX_RATE, type RateOfReturn, type RateOptions } from './rate-of-return';
export { meetsNorstrom, signChanges } from './sign-changes';
export { xirr } from './xirr';
export { xnpv } from './xnpv';
