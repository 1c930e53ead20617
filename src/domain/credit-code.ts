import { type Refusal, refuse } from './refusal.ts';
import { halfWidth } from './text.ts';

/** A unified social credit code (统一社会信用代码) whose form and check digit are right; whether it was ever issued is not known. */
export type CreditCode = string & { readonly creditCode: unique symbol };

const LENGTH = 18;
/** GB 32100-2015: digits and capital letters without I, O, S, V and Z; a character's value is its place here. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Places 3–8 name the registering division (登记管理机关行政区划码) and are digits. */
const DIVISION = { from: 3, to: 8 };

/** The code as people mean it: half-width, upper case, without spaces or invisible characters. */
const normaliseCreditCode = (text: string): string =>
  halfWidth(text)
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .toUpperCase();

/**
 * Checks a unified social credit code by GB 32100-2015 and returns it normalised. Refuses, as `invalid`:
 * - `credit-code-length` { length, expected } when it has not 18 characters;
 * - `credit-code-character` { at, character } when the character at place `at` (from 1) cannot stand there;
 * - `credit-code-check-digit` { found, expected } when the last character is not the one the other 17 demand.
 */
export function checkCreditCode(text: string): CreditCode | Refusal {
  const code = normaliseCreditCode(text);
  const characters = [...code];
  if (characters.length !== LENGTH) {
    return refuse('invalid', 'credit-code-length', { length: characters.length, expected: LENGTH });
  }
  const body = characters.slice(0, -1);
  const wrong = body.findIndex((character, index) => !mayStandAt(index + 1, character));
  if (wrong >= 0) return refuse('invalid', 'credit-code-character', { at: wrong + 1, character: body[wrong] });
  const expected = checkDigit(body);
  const found = characters[LENGTH - 1];
  if (found !== expected) return refuse('invalid', 'credit-code-check-digit', { found, expected });
  return code as CreditCode;
}

const mayStandAt = (place: number, character: string): boolean =>
  place >= DIVISION.from && place <= DIVISION.to ? /^\d$/.test(character) : CHARACTERS.includes(character);

/** C18 = (31 − Σ Cᵢ·3^(i−1) mod 31) mod 31 over the first 17 characters. */
function checkDigit(body: readonly string[]): string {
  let total = 0;
  let weight = 1;
  for (const character of body) {
    total += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (total % 31)) % 31);
}
