import type { Option, Project } from '../project/schema';
import { concessionScheme } from './concession';
import type { AssembledModel } from './scheme';

/** Put together the model of one option by its scheme. */
export function assembleScheme(project: Project, option: Option): AssembledModel {
  switch (option.scheme) {
    case 'concession':
      return concessionScheme(project, option);
  }
}
