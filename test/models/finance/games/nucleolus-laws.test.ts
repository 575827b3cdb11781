import fc from 'fast-check';
import { describe, expect } from 'vitest';
import {
  coalitionSums,
  everyone,
  type Game,
  isInCore,
  leastCore,
  nucleolus,
  perCapitaNucleolus,
  savingsGame,
  shapleyValue,
} from '../../../../models/finance/games';
import { law } from '../support';
import { anyGame, byMask, farthest, got, sum, superadditive } from './support';

const joined = (min: number, max: number): fc.Arbitrary<Game> => anyGame(min, max).map(superadditive);

const rules = { 'the nucleolus': nucleolus, 'the per-capita nucleolus': perCapitaNucleolus } as const;

for (const [name, rule] of Object.entries(rules)) {
  describe(`${name}, where joining pays`, () => {
    law(
      'adds up to the total and gives everybody at least what they have alone',
      fc.property(joined(1, 7), (game) => {
        const { shares } = got(rule(game));
        const sign = game.kind === 'savings' ? 1 : -1;
        expect(sum(shares)).toBeCloseTo(game.values.at(-1) ?? 0, 10);
        for (const [i, share] of shares.entries()) {
          expect(sign * (share - (game.values[1 << i] ?? 0))).toBeGreaterThanOrEqual(-1e-10);
        }
      }),
    );

    law(
      'is in the core whenever the core is not empty',
      fc.property(joined(2, 6), (game) => {
        const inside = isInCore(game, got(rule(game)).shares, 1e-9);
        expect(inside).toBe(!got(leastCore(game)).coreIsEmpty);
      }),
    );

    law(
      'commutes with a change of unit and of stand-alone figures, and with seeing costs as savings',
      fc.property(
        joined(1, 6),
        fc.constantFrom(1e-6, 0.5, 3, 1e9),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }),
        (game, unit, extra) => {
          const { shares } = got(rule(game));
          const own = coalitionSums(extra.slice(0, game.players));
          const moved = byMask(
            game.kind,
            game.values.map((value, mask) => unit * (value + (own[mask] ?? 0))),
          );
          const expected = shares.map((share, i) => unit * (share + (extra[i] ?? 0)));
          expect(farthest(got(rule(moved)).shares, expected, 1000 * unit)).toBeLessThan(1e-12);
          const sign = game.kind === 'savings' ? 1 : -1;
          const gains = shares.map((share, i) => sign * (share - (game.values[1 << i] ?? 0)));
          expect(farthest(got(rule(savingsGame(game))).shares, gains)).toBeLessThan(1e-9);
        },
      ),
    );

    law(
      'does not depend on the order in which the players are listed',
      fc.property(joined(2, 6), (game) => {
        const n = game.players;
        const turned = (mask: number): number => ((mask << 1) & everyone(n)) | (mask >> (n - 1));
        const values = new Float64Array(2 ** n);
        for (const [mask, value] of game.values.entries()) values[turned(mask)] = value;
        const rotated = got(rule(byMask(game.kind, values))).shares;
        const expected = got(rule(game)).shares;
        expect(farthest([...rotated.slice(1), rotated[0] ?? 0], expected)).toBeLessThan(1e-9);
      }),
    );
  });
}

describe('two players', () => {
  law(
    'are served alike by the nucleolus and the Shapley value: each gets half the gain',
    fc.property(joined(2, 2), (game) => {
      expect(farthest(got(nucleolus(game)).shares, got(shapleyValue(game)).shares)).toBeLessThan(1e-12);
    }),
  );
});
