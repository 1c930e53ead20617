const LONGEST = 31;

/** What Excel takes as names of sheets: short, without []:*?/\ and quotes at the ends, and no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history']); // Excel keeps this name for itself
  return wanted.map((text) => {
    const base = text.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || '-';
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` ${n}`;
      const name = base.slice(0, LONGEST - end.length).replace(/[\ud800-\udbff]$/, '') + end;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
