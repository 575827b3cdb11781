import { describe, expect, it } from 'vitest';
import { checkSource, ruleFor } from '../../scripts/lib/check-imports.mjs';

const messages = (file: string, source: string): string[] =>
  checkSource(file, source).map((finding) => finding.message);
const accepts = (file: string, source: string): void => expect(messages(file, source)).toEqual([]);
const refuses = (file: string, source: string): void => expect(messages(file, source)).toHaveLength(1);

describe('the import rule', () => {
  it('lets the engine import its own lower floors and its two libraries', () => {
    accepts(
      'models/language/parse.ts',
      "import { parse } from 'mathjs'; import { irr } from '../finance/irr.js';",
    );
    accepts('models/blocks/debt.ts', "import type { Line } from '../language/model.ts';");
    accepts('models/schemes/bot.ts', "import { debt } from '../blocks/debt.js';");
    accepts(
      'models/reports/book.ts',
      "import x from '@cj-tech-master/excelts/chart'; import '../appraisal/vfm.js';",
    );
    accepts('models/index.ts', "export * from './studies/run.js';");
  });

  it('refuses upward arrows inside the engine', () => {
    refuses('models/finance/irr.ts', "import { parse } from '../language/parse.js';");
    refuses('models/language/parse.ts', "import type { Project } from '../project/schema.js';");
    refuses('models/project/schema.ts', "import { debt } from '../blocks/debt.js';");
    refuses('models/blocks/debt.ts', "import { bot } from '../schemes/bot.js';");
    refuses('models/studies/run.ts', "import { book } from '../reports/book.js';");
  });

  it.each(['electron', 'react', '@mui/material/Button', 'node:fs', 'fs', 'xlsx', '@cj-tech-master/excelts'])(
    'refuses %s in the engine',
    (name) => refuses('models/language/parse.ts', `import x from '${name}';`),
  );

  it('sees every way to import', () => {
    refuses('models/finance/a.ts', "export { a } from 'react';");
    refuses('models/finance/a.ts', "export * from 'react';");
    refuses('models/finance/a.ts', "const a = await import('react');");
    refuses('models/finance/a.ts', "type A = import('react').FC;");
    refuses('models/finance/a.ts', "const a = require('react');");
    refuses('models/finance/a.ts', 'const a = await import(name);');
    refuses('renderer/a.ts', "new Worker(new URL('../electron/main.ts', import.meta.url));");
    accepts('models/finance/a.ts', "// import x from 'react'\nconst s = \"import x from 'react'\";");
  });

  it('keeps the houses apart', () => {
    refuses('renderer/pages/home.tsx', "import { contract } from '../../electron/ipc/contract.js';");
    refuses('renderer/pages/home.tsx', "import fs from 'node:fs';");
    refuses('renderer/pages/home.tsx', "import { ipcRenderer } from 'electron';");
    refuses('electron/main.ts', "import { App } from '../renderer/app.js';");
    refuses('electron/main.ts', "import React from 'react';");
    refuses('cli/citypact.ts', "import { contract } from '../electron/ipc/contract.js';");
    accepts('cli/citypact.ts', "import { run } from '../models/studies/run.js'; import fs from 'node:fs';");
    accepts(
      'renderer/pages/home.tsx',
      "import { run } from '../../models/studies/run.js'; import './home.css';",
    );
  });

  it('wants icons by path and every new folder of the engine classified', () => {
    refuses('renderer/a.tsx', "import { Add } from '@mui/icons-material';");
    accepts('renderer/a.tsx', "import Add from '@mui/icons-material/Add';");
    expect(ruleFor('models/surprise/a.ts')).toBeUndefined();
    refuses('models/surprise/a.ts', 'export const a = 1;');
  });

  it.each([
    'Date.now()',
    'new Date()',
    'new Date(2020, 0, 1)',
    'Date()',
    'Math.random()',
    "eval('1')",
    "globalThis.eval('1')",
    "new Function('return 1')",
    "Function('return 1')",
    'const { now } = { now: Date.now };',
    'Math.exp(1)',
    'const f = Math.log;',
    'const growth = (1 + rate) ** years;',
  ])('refuses %s in the engine', (code) => refuses('models/finance/a.ts', code));

  it('leaves powers of two, square roots and the elementary functions themselves', () => {
    accepts('models/finance/a.ts', 'export const n = 2 ** 32 + Math.sqrt(2);');
    accepts('models/finance/elementary/a.ts', 'export const n = 3 ** 0.5;');
  });

  it('does not mistake words for calls', () => {
    accepts(
      'models/finance/a.ts',
      "const s = 'Math.random()'; /* new Date() */ const evaluate = (f: Function) => f;",
    );
    accepts('renderer/a.ts', 'const t = Date.now();');
  });
});
