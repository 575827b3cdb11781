// Who may import whom. The longest matching folder decides; a folder of models/ without a rule is an error.

/**
 * @typedef {object} Rule
 * @property {string} folder Where the rule holds.
 * @property {readonly string[]} houses Other folders its files may import (its own is always allowed).
 * @property {readonly string[]} libraries Packages they may import, sub-paths included; `node:*` for Node's own.
 */

const engine = ['mathjs', 'zod'];

/** @type {readonly Rule[]} */
export const importRules = [
  { folder: 'models/finance', houses: [], libraries: engine },
  { folder: 'models/language', houses: ['models/finance'], libraries: engine },
  { folder: 'models/project', houses: ['models/language', 'models/finance'], libraries: engine },
  {
    folder: 'models/blocks',
    houses: ['models/language', 'models/finance', 'models/project'],
    libraries: engine,
  },
  {
    folder: 'models/schemes',
    houses: ['models/language', 'models/finance', 'models/project', 'models/blocks'],
    libraries: engine,
  },
  {
    folder: 'models/studies',
    houses: ['models/language', 'models/finance', 'models/project', 'models/blocks', 'models/schemes'],
    libraries: engine,
  },
  {
    folder: 'models/appraisal',
    houses: [
      'models/language',
      'models/finance',
      'models/project',
      'models/blocks',
      'models/schemes',
      'models/studies',
    ],
    libraries: engine,
  },
  { folder: 'models/reports', houses: ['models'], libraries: [...engine, '@cj-tech-master/excelts'] },
  { folder: 'models', houses: [], libraries: engine },
  {
    folder: 'renderer',
    houses: ['models'],
    libraries: [
      'react',
      'react-dom',
      '@mui/material',
      '@mui/icons-material',
      '@emotion/react',
      '@emotion/styled',
      '@fontsource/noto-sans-sc',
      '@tanstack/react-virtual',
      'chart.js',
      // Flows of money between parties as bands: the one picture chart.js itself cannot draw.
      'chartjs-chart-sankey',
      'react-chartjs-2',
      'i18next',
      'react-i18next',
      'zustand',
      'zod',
    ],
  },
  { folder: 'electron', houses: ['models'], libraries: ['electron', 'electron-store', 'zod', 'node:*'] },
  { folder: 'cli', houses: ['models', 'package.json'], libraries: ['node:*'] },
];

/** Imports that are refused everywhere, with the reason. */
export const refusedImports = [
  {
    name: '@mui/icons-material',
    reason: 'import one icon by its path (@mui/icons-material/Add): the whole set slows every build and test',
  },
];

/** What the engine may not call, with the reason: same input must give the same bytes, under a strict policy. */
export const refusedInModels = [
  { name: 'Date.now', reason: 'the engine has no clock' },
  { name: 'new Date', reason: 'the engine has no clock; dates are ISO text or day numbers' },
  { name: 'Date()', reason: 'the engine has no clock' },
  { name: 'Math.random', reason: 'randomness comes from a seeded generator given as a parameter' },
  { name: 'eval', reason: 'no code is made at run time' },
  { name: 'Function', reason: 'no code is made at run time' },
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'].map((name) => ({
    name: `Math.${name}`,
    reason: 'runtimes differ in its last bit; finance/elementary has one that does not',
  })),
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh'].map((name) => ({
    name: `Math.${name}`,
    reason: 'runtimes differ in its last bit',
  })),
  { name: '**', reason: 'runtimes differ in its last bit; use power of finance/elementary' },
];

/** Where the functions every runtime computes alike are made. */
export const ELEMENTARY = 'models/finance/elementary/';
