import { addDays, type Day, day } from '../../domain/day.ts';

const EPOCH_1900 = day('1899-12-31');
const EPOCH_1904 = day('1904-01-01');
const LAST_SERIAL = 2_958_465; // 9999-12-31

/**
 * The day a spreadsheet shows for a date number, as it shows it: serial 0 is 1900-01-00 and serial 60 is 1900-02-29, days that
 * never were and that mark an empty or mistaken cell. Undefined for a number that is no date in that system.
 */
export function serialToDate(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (!(serial >= 0) || whole > LAST_SERIAL) return undefined;
  if (from1904) return addDays(EPOCH_1904, whole);
  if (whole === 0) return '1900-01-00';
  if (whole === 60) return '1900-02-29' as Day;
  return addDays(EPOCH_1900, whole < 60 ? whole : whole - 1);
}
