import { describe, expect, test } from 'vitest';
import { record, redo, startHistory, undo } from '../../renderer/state/history';
import { followTrail } from '../../renderer/state/trail';

describe('history', () => {
  test('joins changes to one thing in quick succession into one step', () => {
    let history = startHistory('');
    history = record(history, 'a', 'cell', 1000);
    history = record(history, 'ab', 'cell', 1500);
    history = record(history, 'abc', 'cell', 2000);
    expect(undo(history).present).toBe('');
  });

  test('keeps changes apart in time, or of different things', () => {
    let history = startHistory(0);
    history = record(history, 1, 'a', 1000);
    history = record(history, 2, 'a', 9000);
    history = record(history, 3, 'b', 9100);
    expect(undo(history).present).toBe(2);
    expect(undo(undo(history)).present).toBe(1);
  });

  test('gives back the very snapshot, so that undoing everything is not a change', () => {
    const saved = { name: 'x' };
    const history = undo(record(startHistory(saved), { name: 'y' }, 'k', 0));
    expect(history.present).toBe(saved);
    expect(redo(history).present).toEqual({ name: 'y' });
  });

  test('forgets what was undone once something else is done', () => {
    const history = record(undo(record(startHistory(1), 2, 'a', 0)), 3, 'b', 9999);
    expect(redo(history)).toBe(history);
  });

  test('has an end on both sides', () => {
    const history = startHistory(1);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});

describe('the trail of questions', () => {
  const a = { id: 'a' };
  const b = { id: 'b', period: 2 };
  test('deepens, goes sideways, and cuts back to what was already asked', () => {
    const deep = followTrail(followTrail([], a, 'fresh'), b, 'deeper');
    expect(deep).toEqual([a, b]);
    expect(followTrail(deep, { id: 'b', period: 3 }, 'sideways')).toEqual([a, { id: 'b', period: 3 }]);
    expect(followTrail(deep, a, 'deeper')).toEqual([a]);
    expect(followTrail(deep, { id: 'c' }, 'fresh')).toEqual([{ id: 'c' }]);
    expect(followTrail(deep, null, 'fresh')).toEqual([]);
  });
});
