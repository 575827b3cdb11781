/** The way to revenue templates and financing instruments. */
export {
  type Applied,
  applyTemplate,
  type Notice,
  type Param,
  readValues,
  startingValues,
  TEMPLATES,
  type Template,
  type Values,
} from '../../models/project/templates';
