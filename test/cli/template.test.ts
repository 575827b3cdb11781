import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/io';
import { type Engine, main } from '../../cli/main';
import { checkProject, parseProject, serializeProject } from '../../models/project';
import { kioskProject } from '../support/kiosk-project';

const never = (): never => {
  throw new Error('a template asks nothing of the engine');
};
const engine: Engine = { runProject: never, solveFor: never, buildWorkbook: never };

async function cli(line: string, writes = true) {
  const said = { out: '', err: '' };
  const written = new Map<string, string>();
  const io: Io = {
    read: async (file) =>
      file === 'kiosk.citypact'
        ? { ok: true, text: serializeProject(kioskProject()) }
        : { ok: false, reason: 'missing' },
    write: async (file, bytes) => {
      if (!writes) return { ok: false, reason: 'full' };
      written.set(file, new TextDecoder().decode(bytes));
      return { ok: true };
    },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: {},
    version: '1.2.3',
    now: () => '',
  };
  const code = await main(line.split(' '), io, engine);
  return { code, ...said, written };
}

const project = (text: string | undefined) => {
  const parsed = parseProject(text ?? '');
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message.en).join('\n'));
  return parsed.value;
};

describe('citypact template list', () => {
  test('names every template, what it adds and its parameters', async () => {
    const { code, out, err } = await cli('template list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  parking  Parking fees\n      + 3 assumptions, 2 drivers, 1 stream, 1 cost\n');
    expect(out).toMatch(/\n {6}price +3 {2}Price without VAT \(money\/hour\)\n/);
    expect(out).toMatch(/\n {6}repayment +equal_principal {2}Repayment: equal_principal \| bullet\n/);
  });

  test('says the same in Chinese and as JSON', async () => {
    expect((await cli('template list --lang zh')).out).toContain('  green_bond  绿色债券\n');
    const all = JSON.parse((await cli('template list --json')).out);
    expect(all).toHaveLength(31);
    expect(all.find(({ id }: { id: string }) => id === 'tax_increment_financing').params).toHaveLength(7);
  });
});

describe('citypact template apply', () => {
  test('writes the project with the template and says what was added', async () => {
    const { code, err, written } = await cli(
      'template apply kiosk.citypact parking --set spaces=50 --set collected=90% -o new.citypact',
    );
    expect(code).toBe(0);
    expect(err).toMatch(/^Inserted "Parking fees":\n {2}\+ Revenue stream "Parking fees"\n/);
    expect(err).toMatch(/\nWrote new\.citypact\n$/);
    const changed = project(written.get('new.citypact'));
    expect(changed.revenue.at(-1)?.id).toBe('parking_fees');
    expect(changed.inputs.find(({ id }) => id === 'parking_collected')?.value).toBe(0.9);
    expect(checkProject(changed).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('writes to standard output unless told otherwise, the words beside it', async () => {
    const { code, out, err } = await cli('template apply kiosk.citypact policy_bank_loan --lang zh');
    expect(code).toBe(0);
    expect(project(out).options[0]?.terms.funding?.tranches.at(-1)?.kind).toBe('policy_bank');
    expect(err).toMatch(/^已插入“政策性银行贷款”：\n/);
  });

  test.each([
    ['template', 'After template comes list or apply.'],
    ['template aply x y', 'Did you mean "apply"?'],
    ['template list x', 'The argument "x" is one too many.'],
    ['template apply kiosk.citypact', 'template apply needs a project file and a template'],
    ['template apply kiosk.citypact parking more', 'The argument "more" is one too many.'],
    ['template apply kiosk.citypact parkin', 'There is no template "parkin". Did you mean "parking"?'],
    [
      'template apply kiosk.citypact parking --option none',
      'The project has no option "none"; choose from: ',
    ],
    [
      'template apply kiosk.citypact parking --set spaces',
      'The parameter "spaces" cannot be read; write KEY=VALUE',
    ],
    ['template apply kiosk.citypact parking --set space=5', 'Did you mean "spaces"?'],
    ['template apply kiosk.citypact parking --set hours=25', '(hours) must be at most 24; it is 25.'],
    ['template apply kiosk.citypact parking --ste spaces=5', 'There is no option "--ste".'],
  ])('%s is refused with a sentence', async (line, sentence) => {
    const { code, out, err } = await cli(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('a file that is not there or cannot be written is named', async () => {
    const missing = await cli('template apply none.citypact parking');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('There is no such file.');
    const full = await cli('template apply kiosk.citypact parking -o x.citypact', false);
    expect(full.code).toBe(1);
    expect(full.err).toBe('x.citypact: error: The disk is full.\n');
  });
});
