import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../../models/project';
import { getAt, type Project } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { renameItem } from '../../renderer/facts/rename';
import { speak } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { poolRows } from '../../renderer/terms/pool-rows';
import { addMember } from '../../renderer/terms/pool-templates';
import { sixTowns, threeFirms } from '../models/blocks/pool-project';

speak('en');

function rowsOf(project: Project): readonly SheetRow[] {
  const ctx = rowContext(project, project.options[0]?.id ?? '', null, {
    t: i18next.t,
    style: { language: 'en', currency: 'CNY', scale: 'one' },
    problems: [],
    drafts: new Map(),
  });
  return poolRows(ctx, 0);
}

function write(project: Project, path: string, text: string): Project {
  const cell = rowsOf(project).find((row) => row.id === path)?.cells.value;
  if (!cell || !isEditable(cell)) throw new Error(`nothing to edit at ${path}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

const errors = (project: Project) =>
  checkProject(project)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message.en);

const POOL = '/options/0/terms/pool';

describe('the terms of a pool', () => {
  test('a table of groups begins as the estimate, complete, and keeps its rows when a member joins', () => {
    const before = threeFirms('scrb');
    const filled = write(before, `${POOL}/game/form`, 'table');
    const values = filled.options[0]?.terms.pool?.game;
    expect(values?.form === 'table' ? values.values.length : 0).toBe(7);
    expect(errors(filled)).toEqual([]);
    const edited = write(filled, `${POOL}/game/values/3/coalition_cost`, '123');
    const joined = addMember(edited, 0);
    const game = joined.options[0]?.terms.pool?.game;
    if (game?.form !== 'table') throw new Error('the table is gone');
    expect(game.values).toHaveLength(15);
    expect(game.values.some(({ coalition_cost }) => coalition_cost.value === 123)).toBe(true);
  });

  test('removing a member takes the groups it was in along', () => {
    const filled = write(threeFirms('scrb'), `${POOL}/game/form`, 'table');
    const heading = rowsOf(filled).find((row) => row.id === `${POOL}/members/2#item`);
    const left = heading?.act?.(filled, 'remove');
    if (!left) throw new Error('a member can be removed');
    const game = left.options[0]?.terms.pool?.game;
    expect(game?.form === 'table' ? game.values.map(({ members }) => members.join()) : []).toEqual([
      'city',
      'builder',
      'city,builder',
    ]);
    expect(errors(left)).toEqual([]);
  });

  test('a benefit, a gift in kind and a stand-alone cost appear when they are chosen', () => {
    const plain = write(threeFirms('equal'), `${POOL}/members/2/benefit/type`, 'none');
    expect(getAt(plain, `${POOL}/members/2/benefit`)).toBeUndefined();
    const yearly = write(plain, `${POOL}/members/2/benefit/type`, 'amount');
    const shown = new Set(rowsOf(yearly).map(({ path }) => path));
    expect(shown.has(`${POOL}/members/2/benefit/benefit_yearly`)).toBe(true);
    expect(shown.has(`${POOL}/members/2/in_kind/in_kind_value`)).toBe(false);
    const giving = write(yearly, `${POOL}/members/2/in_kind#switch`, 'true');
    expect(rowsOf(giving).some(({ path }) => path === `${POOL}/members/2/in_kind/in_kind_value`)).toBe(true);
  });

  test('a party that is renamed keeps its place in groups and in scenarios', () => {
    const base = sixTowns('scrb');
    const at = base.parties.findIndex(({ id }) => id === 'a');
    const override = { input: 'pool_game.a.h.coalition_cost', value: 30 };
    const project = {
      ...base,
      scenarios: [...base.scenarios, { id: 'cheap', label: 'Cheap', overrides: [override] }],
    };
    expect(errors(project)).toEqual([]);
    const renamed = renameItem(project, 'parties', at, 'zenith');
    expect(renamed.scenarios[1]?.overrides[0]?.input).toBe('pool_game.h.zenith.coalition_cost');
    expect(errors(renamed)).toEqual([]);
  });
});
