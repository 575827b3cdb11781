/** One published rate of return; origin is the library whose tests print it. */
export interface PublishedIrr {
  readonly origin: string;
  readonly flows: readonly number[];
  readonly rate: number;
  /** Digits after the point to which the published figure holds. */
  readonly digits: number;
  /** All roots in (−0.9999, 20), when there are several. */
  readonly roots?: readonly number[];
}

/** numpy-financial issue 39: a concession with late decommissioning losses. */
export const issue39Flows: readonly number[] = [
  -217500, -217500, 108466.80462450592, 101129.96439328062, 93793.12416205535, 86456.28393083003,
  79119.44369960476, 71782.60346837944, 64445.76323715414, 57108.92300592884, 49772.08277470355,
  42435.24254347826, 35098.40231225296, 27761.56208102766, 20424.721849802358, 13087.88161857707,
  5751.041387351768, -1585.7988438735192, -8922.639075098821, -16259.479306324123, -23596.31953754941,
  -30933.159768774713, -38270, -45606.8402312253, -52943.680462450604, -60280.520693675906,
  -67617.36092490121,
];

export const publishedIrrs: readonly PublishedIrr[] = [
  { origin: 'pyxirr, case A1', flows: [-40000, 5000, 8000, 12000, 30000], rate: 0.1058225984, digits: 10 },
  {
    origin: 'numpy-financial, case A4',
    flows: [-150000, 15000, 25000, 35000, 45000, 60000],
    rate: 0.05243288885,
    digits: 10,
  },
  { origin: 'numpy-financial, case A4', flows: [-100, 0, 0, 74], rate: -0.09549583034, digits: 10 },
  { origin: 'numpy-financial, case A4', flows: [-100, 39, 59, 55, 20], rate: 0.28094842116, digits: 11 },
  { origin: 'numpy-financial, case A4', flows: [-100, 100, 0, 7], rate: 0.06205848562, digits: 10 },
  { origin: 'pyxirr, case A4', flows: [-10, 2, 2, 2, 2], rate: -0.08364541746615073, digits: 14 },
  {
    origin: 'formulajs, case A4',
    flows: [-75000, 12000, 15000, 18000, 21000, 24000],
    rate: 0.05715142887178467,
    digits: 14,
  },
  {
    origin: 'numpy-financial, case A5',
    flows: [-100, 100, 0, -7],
    rate: -0.08329966618,
    digits: 10,
    roots: [-0.67889437, -0.08329967],
  },
  {
    origin: 'numpy-financial, case A5',
    flows: [-5, 10.5, 1, -8, 1],
    rate: 0.08859833852,
    digits: 10,
    roots: [-0.87020125, 0.08859834, 0.70955953],
  },
  {
    origin: 'numpy-financial, case A5, with three trailing zeros',
    flows: [-5, 10.5, 1, -8, 1, 0, 0, 0],
    rate: 0.08859833852,
    digits: 10,
    roots: [-0.87020125, 0.08859834, 0.70955953],
  },
  {
    origin: 'pyxirr, case A5',
    flows: [-50, -100, 600, 300, -100],
    rate: 1.8544178284461061,
    digits: 10,
    roots: [-0.76889547, 1.85441783],
  },
  {
    origin: 'numpy-financial issue 39, case A5',
    flows: issue39Flows,
    rate: 0.12,
    digits: 12,
    roots: [-0.01809679, 0.12],
  },
  {
    origin: 'numpy-financial, case A5',
    flows: [-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1],
    rate: 1.0042698487205577,
    digits: 14,
    roots: [-0.99979, 1.00426985],
  },
];
