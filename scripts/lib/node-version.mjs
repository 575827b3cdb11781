// Kept free of newer syntax: this file must load on an old Node to be able to say so.

/** Oldest Node this project runs on. */
export const oldestNode = '20.19.0';

/**
 * Tell whether a Node version (without the leading "v") is new enough.
 * @param {string} version
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const have = version.split('.').map(Number);
  const need = oldestNode.split('.').map(Number);
  for (let i = 0; i < need.length; i += 1) {
    const difference = (have[i] || 0) - (need[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** End with a sentence when this Node is too old. */
export function requireNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  console.error(
    `城约需要 Node.js ${oldestNode} 或更新版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装后重试。\n` +
      `CityPact needs Node.js ${oldestNode} or newer; this is ${process.versions.node}. Please install it from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
