// Small Vite plugins of this build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @import { Plugin } from 'vite' */

const WOFF_SOURCE = /,\s*url\([^)]*\.woff\)\s*format\(\s*["']?woff["']?\s*\)/g;

/**
 * Remove the `.woff` alternative from a style sheet's `src` lists.
 * @param {string} css
 * @returns {string}
 */
export function withoutWoff(css) {
  return css.replace(WOFF_SOURCE, '');
}

/**
 * Keep only `.woff2` fonts: every browser this app runs in reads them, and the copies double the size.
 * @returns {Plugin}
 */
export function onlyWoff2() {
  return {
    name: 'citypact:only-woff2',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type !== 'asset') continue;
          if (name.endsWith('.woff')) delete bundle[name];
          else if (name.endsWith('.css')) file.source = withoutWoff(String(file.source));
        }
      },
    },
  };
}

/**
 * List the sample files of a folder, by name.
 * @param {string} folder
 * @returns {string[]}
 */
export function sampleNames(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.citypact'))
    .sort();
}

/**
 * Ship the sample projects beside the page, with an `index.json` that lists their names.
 * @param {string} folder
 * @returns {Plugin}
 */
export function bundledSamples(folder) {
  const index = () => `${JSON.stringify(sampleNames(folder), null, 2)}\n`;
  return {
    name: 'citypact:samples',
    generateBundle() {
      for (const name of sampleNames(folder)) {
        this.addWatchFile(path.join(folder, name));
        this.emitFile({
          type: 'asset',
          fileName: `samples/${name}`,
          source: readFileSync(path.join(folder, name)),
        });
      }
      this.emitFile({ type: 'asset', fileName: 'samples/index.json', source: index() });
    },
    configureServer(server) {
      server.middlewares.use('/samples', (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').slice(1).replace(/\?.*$/, ''));
        if (name === 'index.json') response.end(index());
        else if (sampleNames(folder).includes(name)) response.end(readFileSync(path.join(folder, name)));
        else next();
      });
    },
  };
}

/**
 * Drop the strict policy from the page on the development server, whose reloading needs inline scripts.
 * @returns {Plugin}
 */
export function looseCspInDev() {
  return {
    name: 'citypact:loose-csp-in-dev',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[\s\S]*?\/>/, ''),
  };
}
