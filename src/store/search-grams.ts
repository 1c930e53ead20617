/** Puts pairs of initials where no text is written (Unicode's private use area): `wh` finds 武汉 and not every name with a w and an h. */
const INITIALS = 0xe000;

/**
 * The pairs of neighbouring characters of a compared text, each as one whole number of 32 bits, which costs an index a third of
 * what the text of the pair costs. Rare characters share numbers with others: what the index finds is compared with the text
 * afterwards. A text of fewer than two characters has none.
 */
export const gramCodes = (compared: string): number[] => [...addCodes(new Set(), compared, 0)];
export const initialCodes = (letters: string): number[] => [...addCodes(new Set(), letters, INITIALS)];

/** What a project is found by: pairs of its compared texts and of the initials of its pinyin. */
export function searchGrams(compared: readonly string[], initials: string): number[] {
  const codes = new Set<number>();
  for (const text of compared) addCodes(codes, text, 0);
  return [...addCodes(codes, initials, INITIALS)];
}

function addCodes(codes: Set<number>, text: string, mark: number): Set<number> {
  let before = -1;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (before >= 0) codes.add(((before | mark) << 16) | (code & 0xffff));
    before = code;
  }
  return codes;
}
