import { describe, expect, test } from 'vitest';
import { parseTsv, toTsv } from '../../renderer/format/tsv';
import { planFill, planPaste, type SheetCell, type SheetRow } from '../../renderer/sheet/sheet-vm';

const columns = ['name', 'value', 'note'].map((id) => ({ id, label: id, track: '1fr' }));
const text = (key: string): SheetCell => ({
  kind: 'text',
  text: key,
  edit: key,
  key,
  write: (project) => ({ ok: true, project }),
});
const row = (id: string, cells: Record<string, SheetCell>): SheetRow => ({
  id,
  type: 'field',
  path: id,
  cells,
  depth: 0,
  muted: false,
  hint: '',
});
const rows = [
  row('a', { name: { kind: 'fixed', text: 'a' }, value: text('a.value'), note: text('a.note') }),
  row('head', { name: { kind: 'fixed', text: 'head' } }),
  row('b', { name: { kind: 'fixed', text: 'b' }, value: text('b.value'), note: text('b.note') }),
];
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const shown = (plan: ReturnType<typeof planPaste>): string[] =>
  plan.edits.map((e) => `${e.cell.key}=${e.text}`);

describe('blocks of text', () => {
  test('survive the way to a spreadsheet and back', () => {
    const block = [
      ['a', 'b\tc'],
      ['say "hi"', 'two\nlines'],
    ];
    expect(parseTsv(toTsv(block))).toEqual(block);
  });

  test('end without an empty row, as Excel writes them', () => {
    expect(parseTsv('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('pasting', () => {
  test('passes over rows that have nothing to write into', () => {
    expect(shown(planPaste([['1'], ['2']], rows, columns, at(0, 1)))).toEqual(['a.value=1', 'b.value=2']);
  });

  test('fills a selection with a single text', () => {
    expect(shown(planPaste([['x']], rows, columns, at(0, 1, 2, 2)))).toEqual([
      'a.value=x',
      'a.note=x',
      'b.value=x',
      'b.note=x',
    ]);
  });

  test('says when the block is larger than the table', () => {
    expect(planPaste([['1'], ['2'], ['3']], rows, columns, at(0, 1)).beyond).toBe(true);
  });

  test('gives a copied row or column to a cell of yearly values as a whole', () => {
    const series: SheetCell = {
      kind: 'series',
      text: '',
      values: [1],
      edit: '1',
      key: 's',
      write: (project) => ({ ok: true, project }),
    };
    const table = [row('s', { value: series })];
    expect(shown(planPaste([['1', '2', '3']], table, columns, at(0, 1)))).toEqual(['s=1;2;3']);
    expect(shown(planPaste([['1'], ['2']], table, columns, at(0, 1)))).toEqual(['s=1;2']);
  });

  test('fills down from the first row of the selection, or from the row above', () => {
    expect(planFill(rows, columns, at(0, 1, 2, 1)).map((e) => `${e.cell.key}=${e.text}`)).toEqual([
      'b.value=a.value',
    ]);
  });
});
