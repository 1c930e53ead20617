export interface Messages<K extends string = string> {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

/** The sentences of one group of pages; English must say everything that Chinese says. */
export const messages = <K extends string>(both: {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<NoInfer<K>, string>>;
}): Messages<K> => both;

export type Values = Readonly<Record<string, string | number | undefined>>;

/**
 * Fills `{name}` and, for English, `{n|project|projects}`: the first word when n is 1, else the second. A value that is not
 * given stays visible as its name, which a test or a reader notices, instead of an empty hole.
 */
export const fill = (sentence: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : String(Number(String(value).replaceAll(',', '')) === 1 ? one : many);
  });
