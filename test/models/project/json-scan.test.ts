import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '../../../models/project/json-scan';
import { FUZZ_SEED, seeded } from '../../support/arbitrary-project';

describe('scanJson', () => {
  test.each([
    ['{"a": 1', 'truncated', 1, 8, ''],
    ['{"a": "x', 'truncated', 1, 9, ''],
    ['{"a": tru', 'truncated', 1, 10, ''],
    ['', 'truncated', 1, 1, ''],
    ['[0.', 'truncated', 1, 4, ''],
    ['-1e+', 'truncated', 1, 5, ''],
    ['["\\u00', 'truncated', 1, 7, ''],
    ['{"a": 1,}', 'unexpected', 1, 9, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 'unexpected', 3, 3, '"'],
    ['{"a"，1}', 'unexpected', 1, 5, '，'],
    ['[1, 02]', 'unexpected', 1, 6, '2'],
    ['[NaN]', 'unexpected', 1, 2, 'N'],
    ['{} {}', 'unexpected', 1, 4, '{'],
    ['{"a": 1, "a": 2}', 'duplicate', 1, 10, 'a'],
    ['[1]]', 'unexpected', 1, 4, ']'],
    ['{"a": "\n"}', 'unexpected', 1, 8, '\n'],
    ['["\\x"]', 'unexpected', 1, 3, '\\'],
  ])('finds the fault of %j', (text, kind, line, column, found) => {
    expect(scanJson(text)).toEqual({ kind, line, column, found });
  });

  test.each(['{}', '[]', ' {"a": [1, -2.5e+3, true, null, "x\\u00e9\\n"]}\r\n\t', '0', '"text"', '[[], {}]'])(
    'finds none in %j',
    (text) => {
      expect(scanJson(text)).toBeNull();
    },
  );

  test('answers a million opening brackets at once, without falling over', () => {
    expect(scanJson('['.repeat(1_000_000))).toMatchObject({ kind: 'too_deep', column: 65 });
  });

  test(`agrees with JSON.parse on what is JSON (seed ${FUZZ_SEED})`, () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom('', ',', '}', ']', '"', '1', 'e', '\\', '\u0001', '-', ' '),
      )
      .map(
        ([json, at, drop, extra]) =>
          json.slice(0, at % (json.length + 1)) + extra + json.slice((at % (json.length + 1)) + drop),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        const fault = scanJson(text);
        fc.pre(fault?.kind !== 'duplicate'); // JSON.parse takes the last one without a word
        expect(fault === null).toBe(isJson(text));
      }),
      seeded(3000),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
