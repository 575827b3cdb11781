import type { CompiledModel } from '../language/model';
import type { Project } from '../project/schema';
import { bilingual } from '../project/text';
import type { PartyResult } from './result';

/** Point to every party's account and to the money lines that make it up. */
export function partiesOf(model: CompiledModel, project: Project): PartyResult[] {
  const flows = [...model.lines.values()].flatMap(({ def: { id, from, to } }) =>
    from === undefined || to === undefined ? [] : [{ line: id, from, to }],
  );
  return project.parties.map(({ id, label, role }) => {
    const account = `parties.${id}`;
    return {
      id,
      label: bilingual(label),
      role,
      inflow: `${account}.inflow`,
      outflow: `${account}.outflow`,
      net: `${account}.net`,
      cumulative: `${account}.cumulative`,
      ...(model.lines.has(`${account}.npv`) ? { npv: `${account}.npv` } : {}),
      flows: flows.flatMap(({ line, from, to }): PartyResult['flows'][number][] => {
        if (to === id) return [{ line, counterparty: from, direction: 'in' }];
        return from === id ? [{ line, counterparty: to, direction: 'out' }] : [];
      }),
    };
  });
}
