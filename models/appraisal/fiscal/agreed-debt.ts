import type { ModelError, Result } from '../../language/types';
import { debtInput } from '../../project/contracted-debt';
import type { Project } from '../../project/schema';
import { contractDebt } from '../../studies/contract';

/** A project whose option has its debt lent as in the base scenario: what turns out otherwise later cannot resize it. */
export function withDebtAgreed(project: Project, optionId: string): Result<Project, ModelError[]> {
  const option = project.options.find(({ id }) => id === optionId);
  const tranches = option?.terms.funding?.tranches ?? [];
  const agreed = new Set((option?.contracted ?? []).map(({ input }) => input));
  const open = tranches.filter(
    ({ id, size }) => !agreed.has(debtInput(id)) && Object.keys(size).some((rule) => rule !== 'fixed'),
  );
  return open.length === 0 ? { ok: true, value: project } : contractDebt(project, optionId);
}
