import { describe, expect, test } from 'vitest';
import type { Io } from '../../cli/io';
import { type Engine, main } from '../../cli/main';
import { CHOICES } from '../../models/appraisal/adviser';

const never = (): never => {
  throw new Error('the adviser asks nothing of the engine');
};
const engine: Engine = { runProject: never, solveFor: never, buildWorkbook: never };

async function cli(line: string, files: Readonly<Record<string, string>> = {}) {
  const said = { out: '', err: '' };
  const io: Io = {
    read: async (file) => {
      const text = files[file];
      return text === undefined ? { ok: false, reason: 'missing' } : { ok: true, text };
    },
    write: async () => ({ ok: true }),
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
  return { code, ...said };
}

const KIOSKS =
  '--answer domain=public_service --answer payer=market --answer charging_point=yes --answer revenue_cost=full --answer private_interest=strong --answer users=many';

describe('citypact advise', () => {
  test('ranks all six schemes with points, reasons and sources', async () => {
    const { code, out, err } = await cli(`advise ${KIOSKS}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // +1 field, +2 payer, +3 charging point, +3 income, +2 interest, +2 users
    expect(out).toMatch(/^Concession comes first, 3 points ahead \(6 of 14 questions answered\)\.\n/);
    expect(out).toMatch(/\n {3}1 {2}Concession +13 +13 +0\n/);
    for (const name of [
      'Government-funded',
      'Joint venture',
      'Public-private partnership',
      'Benefit pooling',
      'Enterprise-funded',
    ])
      expect(out).toMatch(new RegExp(`\\n {3}\\d {2}${name} `));
    const [, note] =
      /\n {2} \+3 City management and public services with .* can be conceded\. \[(\d+)\]\n/.exec(out) ?? [];
    expect(out).toContain(
      `\n  [${note}] The Key to the Future of Smart Cities: Economic Vitality and Systematic Planning, 2019, 5.3.3 concession\n`,
    );
    expect(out).not.toMatch(/undefined|NaN|\[0\]/);
  });

  test('says the same in Chinese', async () => {
    const { out } = await cli(`advise ${KIOSKS} --lang zh`);
    expect(out).toMatch(/^特许经营排第一，领先第二名 3 分（已答 6\/14 题）。\n/);
    expect(out).toContain('哪些回答会改变第一名');
    expect(out).not.toMatch(/undefined|NaN/);
  });

  test('tells what would change the first place, and when nothing would', async () => {
    const { out } = await cli(`advise ${KIOSKS}`);
    expect(out).toMatch(/Is there a point to charge or trade at\?\n {4}No +→ Joint venture\n/);
    const sure = await cli(
      'advise --answer domain=public_safety --answer payer=budget --answer control=high --answer experience=both',
    );
    expect(sure.out).toContain('No other answer to a single question changes it.');
  });

  test('with nothing answered says that all are level', async () => {
    const { code, out } = await cli('advise');
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing is answered yet: all six schemes are level\.\n/);
  });

  test('reads answers of a file, which the command line overrides', async () => {
    const files = { 'a.json': '{"payer": "budget", "users": "many"}' };
    const alone = JSON.parse((await cli('advise --answers a.json --json', files)).out);
    expect(alone.answers).toEqual({ payer: 'budget', users: 'many' });
    const over = JSON.parse((await cli('advise --answers a.json --answer payer=market --json', files)).out);
    expect(over.answers).toEqual({ payer: 'market', users: 'many' });
    expect(over.ranking).toHaveLength(6);
    expect(over.sensitivity).toHaveLength(14);
    expect(over.ranking[0].reasonsFor[0]).toMatchObject({
      points: expect.any(Number),
      reason: expect.any(String),
    });
  });

  test('lists the questions with the names to type', async () => {
    const { out } = await cli('advise --questions --lang zh');
    expect(out).toMatch(/最终由谁付费？\n {2}payer=budget +财政（公共产品）\n/);
    expect(out.match(/^ {2}\w+=\w+/gm)).toHaveLength(Object.values(CHOICES).flat().length);
  });

  test.each([
    ['--answer payr=market', 2, 'There is no question "payr"; did you mean "payer"?'],
    ['--answer payer=markt', 2, 'The question "payer" has no answer "markt"; did you mean "market"?'],
    ['--answer payer', 2, 'The answer "payer" cannot be read; write QUESTION=ANSWER, such as payer=market.'],
    ['--answer payer=market --answer payer=budget', 2, 'The question "payer" is answered twice.'],
    ['--answer', 2, '--answer needs a value.'],
    ['extra', 2, 'The argument "extra" is one too many.'],
    ['--answers none.json', 1, 'none.json: error: There is no such file.'],
    ['--answers list.json', 1, 'A file of answers is a JSON object'],
    ['--answers broken.json', 1, 'A file of answers is a JSON object'],
    ['--answers odd.json', 2, 'The question "users" has no answer "3".'],
  ])('%s is refused with a sentence', async (line, code, sentence) => {
    const files = { 'list.json': '[1]', 'broken.json': '{', 'odd.json': '{"users": 3}' };
    const said = await cli(`advise ${line}`, files);
    expect(said.code).toBe(code);
    expect(said.err).toContain(sentence);
    expect(said.out).toBe('');
    const zh = await cli(
      `advise ${line} --lang zh`.replace('--answer --lang zh', '--lang zh --answer'),
      files,
    );
    expect(zh.err).toMatch(/\p{Script=Han}/u);
  });
});
