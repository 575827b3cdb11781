import { errorAt, type Finding } from './problem';
import type { Project } from './schema';
import { bilingual } from './text';

/** Check that nobody saves what he pays to himself. */
export function checkSavers({ savings = [], parties }: Project): Finding[] {
  return savings.flatMap(({ beneficiary, payee }, i) => {
    if (beneficiary !== payee) return [];
    const { zh, en } = bilingual(parties.find(({ id }) => id === payee)?.label ?? payee);
    return [
      errorAt(
        `/savings/${i}/payee`,
        `“${zh}”付给自己的钱谈不上节约；请选择节约前收这笔钱的另一个参与方。`,
        `"${en}" saves nothing on what it pays to itself; choose the party that was paid before.`,
      ),
    ];
  });
}

/** Check that departments belong to a government, one step deep: an account may be rolled up only once. */
export function checkParties({ parties }: Project): Finding[] {
  return parties.flatMap(({ id, role, parent: of }, i) => {
    const parent = parties.find((party) => party.id === of);
    if (parent === undefined) return [];
    const at = `/parties/${i}/parent`;
    if (parent.id === id) {
      return [
        errorAt(
          at,
          '一个参与方不能是自己的部门；请清空此项或选择另一个政府参与方。',
          'A party cannot be a department of itself; leave this empty or choose another government.',
        ),
      ];
    }
    if (role !== 'government' || parent.role !== 'government') {
      return [
        errorAt(
          at,
          `只有政府可以分部门：“${id}”与“${parent.id}”的角色都须为政府。`,
          `Only a government has departments: both "${id}" and "${parent.id}" must have the role government.`,
        ),
      ];
    }
    if (parent.parent !== undefined) {
      return [
        errorAt(
          at,
          `“${parent.id}”本身是“${parent.parent}”的部门；部门只能有一级，请直接归属“${parent.parent}”。`,
          `"${parent.id}" is itself a department of "${parent.parent}"; departments have one level only: choose "${parent.parent}" here.`,
        ),
      ];
    }
    return [];
  });
}
