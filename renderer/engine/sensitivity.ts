/** The door to sensitivity analysis: its words and shapes; it is computed in the solving worker. */
export { FACTOR_LABELS, STANDARD_FACTORS } from '../../models/studies/sensitivity-factors';
export type { GridRequest } from '../../models/studies/sensitivity-grid';
export {
  AS_IT_STANDS,
  HEADINGS,
  type SensitivityTable,
  type SensitivityTableRow,
  sensitivityTable,
  TABLE_NOTE,
  TITLE,
} from '../../models/studies/sensitivity-table';
export type {
  Sensitivity,
  SensitivityFactor,
  SensitivityFailure,
  SensitivityFigure,
  SensitivityFigureRequest,
  SensitivityGrid,
  SensitivityRequest,
  Switching,
} from '../../models/studies/sensitivity-types';
export { changeWords } from '../../models/studies/sensitivity-words';
