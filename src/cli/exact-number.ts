const json = JSON as typeof JSON & { rawJSON(text: string): unknown };

/** A decimal as a number of a JSON text, to the last digit: JSON holds any number, only JavaScript's own would round it. */
export const exactNumber = (decimal: string): unknown => json.rawJSON(decimal);
