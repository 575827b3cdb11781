import { inputDefs } from '../blocks/input-defs';
import type { InputDef } from '../language/types';
import { watched } from '../project/changed-numbers';
import type { Option, Project } from '../project/schema';
import { assembleScheme } from './assemble';

/**
 * The places of the inputs whose numbers decide how one option is put together, beyond standing in its model as inputs:
 * found by putting a copy together that notices what is read. A change of any other number changes no more than itself.
 */
export function numbersRead(project: Project, option: Option): ReadonlySet<string> {
  const read = new Set<string>();
  const noticed = (path: string) => read.add(path);
  const copy = watched(project, noticed);
  const same = copy.options.find(({ id }) => id === option.id);
  if (!same) throw new Error(`No option ${option.id}`);
  // Listing the inputs reads each of them, which decides nothing; what is made of the listed numbers might.
  assembleScheme(copy, same, (_copy, _same, periods, perYear) =>
    inputDefs(project, option, periods, perYear).map((def) => watchedDef(def, noticed)),
  );
  return read;
}

function watchedDef({ value, ...def }: InputDef, noticed: (path: string) => void): InputDef {
  return {
    ...def,
    get value() {
      noticed(def.path ?? '');
      return value;
    },
  };
}
