export type Values = Readonly<Record<string, unknown>>;

/** Fills `{name}` from the values; one that is not given stays visible as its name, instead of an empty hole. */
export const fill = (sentence: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
