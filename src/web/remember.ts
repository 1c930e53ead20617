/** What one person set on one machine. A browser may forbid storage; nothing then is remembered and all else works. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`luodi.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`luodi.${name}`);
    else localStorage.setItem(`luodi.${name}`, value);
  } catch {
    // Storage is full or forbidden; see above.
  }
}
