const LONGEST = 31;

/** Hand out sheet names of CJK characters, letters and digits only, each once whatever its case. */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted.replace(/[^\p{L}\p{N}]/gu, '').slice(0, LONGEST) || 'Sheet';
    // A name such as A1 or R2C3 would read as a cell, and History is Excel's own.
    const safe = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|history)$/i.test(plain)
      ? `S${plain}`.slice(0, LONGEST)
      : plain;
    let name = safe;
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${safe.slice(0, LONGEST - String(n).length)}${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
