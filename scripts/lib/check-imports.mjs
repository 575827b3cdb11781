// The import rule: reads one source file and says what it may not import or call.
import path from 'node:path';
import { parseSync } from 'vite';
import { ELEMENTARY, importRules, refusedImports, refusedInModels } from './import-rules.mjs';

/** @typedef {{ line: number, message: string }} Finding */
/** @typedef {{ specifier: string, start: number }} Found */
/** @typedef {{ name: string, start: number }} Call */
/** @typedef {{ type: string, start: number, [key: string]: unknown }} Node */

/**
 * Check one file.
 * @param {string} file Path from the root of the repository, with forward slashes.
 * @param {string} source
 * @returns {Finding[]}
 */
export function checkSource(file, source) {
  const rule = ruleFor(file);
  const parsed = parseSync(file, source);
  const lineAt = (/** @type {number} */ start) => source.slice(0, start).split('\n').length;
  if (parsed.errors.length > 0) return [{ line: 1, message: `does not parse: ${parsed.errors[0]?.message}` }];
  if (rule === undefined) return [{ line: 1, message: `no import rule for ${path.posix.dirname(file)}/` }];

  const { imports, calls } = gather(/** @type {any} */ (parsed.program));
  const findings = imports.flatMap(({ specifier, start }) => {
    const reason = refusal(file, specifier, rule);
    return reason === undefined
      ? []
      : [{ line: lineAt(start), message: `imports '${specifier}': ${reason}` }];
  });
  if (!file.startsWith('models/') || file.startsWith(ELEMENTARY)) return findings;
  for (const { name, start } of calls) {
    const refused = refusedInModels.find((entry) => entry.name === name);
    if (refused) findings.push({ line: lineAt(start), message: `uses ${name}: ${refused.reason}` });
  }
  return findings;
}

/**
 * Find the rule of a file: the longest folder wins, and a new folder of models/ needs one of its own.
 * @param {string} file
 */
export function ruleFor(file) {
  const [rule] = importRules
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  if (rule?.folder === 'models' && path.posix.dirname(file) !== 'models') return undefined;
  return rule;
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {import('./import-rules.mjs').Rule} rule
 * @returns {string | undefined}
 */
function refusal(file, specifier, rule) {
  const refused = refusedImports.find((entry) => entry.name === specifier);
  if (refused) return refused.reason;
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
    const allowed = [rule.folder, ...rule.houses];
    if (allowed.some((folder) => target === folder || target.startsWith(`${folder}/`))) return undefined;
    return `${rule.folder}/ may import only ${allowed.map((folder) => `${folder}/`).join(', ')}`;
  }
  const allowed = rule.libraries.some((name) =>
    name === 'node:*'
      ? specifier.startsWith('node:')
      : specifier === name || specifier.startsWith(`${name}/`),
  );
  return allowed ? undefined : `not on the list of ${rule.folder}/ (${rule.libraries.join(', ') || 'none'})`;
}

/**
 * Collect import specifiers and the calls that matter from a syntax tree.
 * @param {Node} program
 * @returns {{ imports: Found[], calls: Call[] }}
 */
function gather(program) {
  /** @type {Found[]} */
  const imports = [];
  /** @type {Call[]} */
  const calls = [];
  /** @param {any} literal */
  const add = (literal) => {
    if (typeof literal?.value === 'string') imports.push({ specifier: literal.value, start: literal.start });
    else if (literal) imports.push({ specifier: '<computed>', start: literal.start });
  };
  walk(program, (node) => {
    const { type, start } = node;
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(type) && node.source) add(node.source);
    if (type === 'ImportExpression' || type === 'TSImportType') add(node.source);
    if (type === 'TSExternalModuleReference') add(node.expression);
    if (type === 'MemberExpression')
      calls.push({ name: `${nameOf(node.object)}.${nameOf(node.property)}`, start });
    // Powers of two are exact.
    if (type === 'BinaryExpression' && node.operator === '**' && nameOf(node.left) !== '2')
      calls.push({ name: '**', start });
    if (type === 'NewExpression' || type === 'CallExpression') {
      const name = nameOf(node.callee);
      if (type === 'CallExpression' && name === 'require') add(/** @type {any} */ (node.arguments)[0]);
      if (type === 'NewExpression' && name === 'URL' && isImportMetaUrl(node)) {
        add(/** @type {any} */ (node.arguments)[0]);
      }
      if (name === 'Date') calls.push({ name: type === 'NewExpression' ? 'new Date' : 'Date()', start });
      if (name === 'eval' || name === 'Function') calls.push({ name, start });
    }
  });
  return { imports, calls };
}

/** @param {any} node */
function nameOf(node) {
  if (node?.type === 'MemberExpression' && nameOf(node.object) === 'globalThis') return nameOf(node.property);
  return node?.type === 'Literal' ? String(node.value) : (node?.name ?? '');
}

/** @param {any} node */
function isImportMetaUrl(node) {
  return node.arguments[1]?.type === 'MemberExpression' && node.arguments[1].object?.type === 'MetaProperty';
}

/**
 * @param {unknown} value
 * @param {(node: Node) => void} visit
 */
function walk(value, visit) {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') visit(/** @type {Node} */ (value));
    for (const child of Object.values(value)) walk(child, visit);
  }
}
