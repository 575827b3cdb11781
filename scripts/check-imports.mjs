// Lint: the arrows between the folders point one way (see lib/import-rules.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSource } from './lib/check-imports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
let files = 0;
let findings = 0;

for (const folder of ['models', 'renderer', 'electron', 'cli']) {
  for (const file of sourcesIn(folder)) {
    files += 1;
    for (const { line, message } of checkSource(file, readFileSync(path.join(root, file), 'utf8'))) {
      findings += 1;
      console.error(`${file}:${line} ${message}`);
    }
  }
}
console.log(`import rule: ${files} files, ${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(folder) {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
      .filter((name) => /\.(ts|tsx|mts|js|mjs|jsx)$/.test(name))
      .sort();
  } catch {
    return []; // not written yet
  }
}
