import type { faults as zh } from '../zh-CN/faults.ts';

export const faults: Record<keyof typeof zh, string> = {
  required: 'Required.',
  'wrong-type': 'Wrong kind of value; expected {expected}.',
  'too-short': 'Too short; at least {least}.',
  'too-long': 'Too long; at most {most}.',
  'too-small': 'Too small; at least {least}.',
  'too-large': 'Too large; at most {most}.',
  'too-few': 'Too few; at least {least}.',
  'too-many': 'Too many; at most {most}.',
  'not-one-of': 'Not one of the choices: {options}.',
  'not-a-day': 'Not a day; write it like 2018-03-07.',
  'not-an-id': 'Not a valid id.',
  'bad-format': 'Not in the right format.',
  'unknown-field': 'There is no such field; leave it out.',
  'no-such-unit': 'There is no such unit; choose another.',
  'not-after-today': 'Must not be later than today ({today}).',
  'must-differ': 'Must differ from the present one.',
};
