/** Where and how a text fails to be JSON. */
export interface JsonFault {
  readonly kind: 'truncated' | 'unexpected' | 'too_deep' | 'duplicate';
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The character found, or the property name that stands twice. */
  readonly found: string;
}

/** Deeper than any project; stops junk such as a million opening brackets early. */
const DEEPEST = 64;

type Expecting = 'value' | 'first_value' | 'key' | 'first_key' | 'comma' | 'end';

/**
 * Find the first fault of a JSON text, or null: `JSON.parse` neither says where portably nor sees a property written twice.
 * One pass without recursion, so junk of any size and depth is answered at once.
 */
export function scanJson(text: string): JsonFault | null {
  /** Property names so far for an open object, null for an open array. */
  const open: (Set<string> | null)[] = [];
  let expecting: Expecting = 'value';
  let at = 0;

  const closed = (): Expecting => (open.length === 0 ? 'end' : 'comma');
  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) return expecting === 'end' ? null : faultAt(text, text.length, 'truncated', '');
    const char = text.charAt(at);
    const inside = open.at(-1);

    if (expecting === 'end') return faultAt(text, at, 'unexpected', char);
    if (expecting === 'comma') {
      if (char === ',') expecting = inside ? 'key' : 'value';
      else if (char === (inside ? '}' : ']')) {
        open.pop();
        expecting = closed();
      } else return faultAt(text, at, 'unexpected', char);
      at++;
    } else if (expecting === 'key' || expecting === 'first_key') {
      if (char === '}' && expecting === 'first_key') {
        open.pop();
        expecting = closed();
        at++;
        continue;
      }
      if (char !== '"') return faultAt(text, at, 'unexpected', char);
      const end = stringEnd(text, at);
      if (end < 0) return stringFault(text, end);
      const key = text.slice(at + 1, end - 1);
      if (inside?.has(key)) return faultAt(text, at, 'duplicate', key);
      inside?.add(key);
      at = skipSpace(text, end);
      if (at >= text.length) return faultAt(text, at, 'truncated', '');
      if (text.charAt(at) !== ':') return faultAt(text, at, 'unexpected', text.charAt(at));
      at++;
      expecting = 'value';
    } else if (char === ']' && expecting === 'first_value') {
      open.pop();
      expecting = closed();
      at++;
    } else if (char === '{' || char === '[') {
      if (open.length >= DEEPEST) return faultAt(text, at, 'too_deep', char);
      open.push(char === '{' ? new Set() : null);
      expecting = char === '{' ? 'first_key' : 'first_value';
      at++;
    } else {
      const end = char === '"' ? stringEnd(text, at) : plainEnd(text, at);
      if (end < 0) return char === '"' ? stringFault(text, end) : plainFault(text, at);
      at = end;
      expecting = closed();
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return at;
}

/** The position after a string's closing quote, or −1 − the position of its fault. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -1 - at;
    if (code !== 0x5c) at++;
    else if (at + 1 >= text.length) return -1 - text.length;
    else if ('"\\/bfnrt'.includes(text.charAt(at + 1))) at += 2;
    else if (/^u[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 6))) at += 6;
    else if (/^u[0-9a-fA-F]*$/.test(text.slice(at + 1, at + 6)) && at + 6 > text.length)
      return -1 - text.length;
    else return -1 - at;
  }
  return -1 - text.length;
}

function stringFault(text: string, end: number): JsonFault {
  const at = -1 - end;
  return at >= text.length
    ? faultAt(text, at, 'truncated', '')
    : faultAt(text, at, 'unexpected', text.charAt(at));
}

const PLAIN = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)/y;

/** The beginning of a number, true, false or null that needs more to be whole. */
const BEGUN = /^(?:-|-?(?:0|[1-9][0-9]*)(?:\.|(?:\.[0-9]+)?[eE][+-]?)|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

/** The position after a number, true, false or null, or −1. */
function plainEnd(text: string, from: number): number {
  PLAIN.lastIndex = from;
  return PLAIN.test(text) && !isBegun(text, PLAIN.lastIndex, from) ? PLAIN.lastIndex : -1;
}

/** A word or number cut off by the end of the file is truncation, not a wrong character. */
function plainFault(text: string, at: number): JsonFault {
  return isBegun(text, text.length - 2, at)
    ? faultAt(text, text.length, 'truncated', '')
    : faultAt(text, at, 'unexpected', text.charAt(at));
}

function isBegun(text: string, end: number, from: number): boolean {
  return text.length - end <= 2 && BEGUN.test(text.slice(from));
}

function faultAt(text: string, at: number, kind: JsonFault['kind'], found: string): JsonFault {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { kind, line, column: at - start + 1, found };
}
