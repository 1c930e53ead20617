import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { QUIET, speakFrom } from '../../../src/domain/notices/quiet.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';

const moment = (text: string) => {
  const [on = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day: day(on), minute: hours * 60 + minutes };
};
const from = (text: string, more = {}, urgent = false) =>
  speakFrom(moment(text), { ...QUIET, ...more }, stateCouncil, urgent);

describe('quiet hours from 20:00 to 8:00 and on days off', () => {
  it.each([
    ['2018-06-14 10:00', '2018-06-14 10:00'],
    ['2018-06-14 19:59', '2018-06-14 19:59'],
    ['2018-06-14 20:00', '2018-06-15 08:00'],
    ['2018-06-15 07:59', '2018-06-15 08:00'],
    // Friday night before the Dragon Boat Festival of Monday.
    ['2018-06-15 20:00', '2018-06-19 08:00'],
    ['2018-06-16 12:00', '2018-06-19 08:00'],
    // A Sunday that was worked for the National Day.
    ['2018-09-30 10:00', '2018-09-30 10:00'],
    ['2018-10-01 10:00', '2018-10-08 08:00'],
    ['2018-02-14 21:00', '2018-02-22 08:00'],
  ])('what comes up at %s is told at %s', (at, told) => expect(from(at)).toEqual(moment(told)));

  it('are broken by what is urgent, if the person says so', () => {
    expect(from('2018-06-16 23:00', { urgentBreaks: true }, true)).toEqual(moment('2018-06-16 23:00'));
    expect(from('2018-06-16 23:00', { urgentBreaks: false }, true)).toEqual(moment('2018-06-19 08:00'));
    expect(from('2018-06-16 23:00', { urgentBreaks: true }, false)).toEqual(moment('2018-06-19 08:00'));
  });

  it('can lie within a day, or not be there at all', () => {
    expect(from('2018-06-14 12:30', { from: 720, to: 840 })).toEqual(moment('2018-06-14 14:00'));
    expect(from('2018-06-14 03:00', { from: 0, to: 0 })).toEqual(moment('2018-06-14 03:00'));
    expect(from('2018-06-16 03:00', { from: 0, to: 0, restDays: false })).toEqual(moment('2018-06-16 03:00'));
  });

  it('keep Saturday and Sunday in a year whose holidays nobody knows', () => {
    expect(from('2990-06-19 10:00')).toEqual(moment('2990-06-21 08:00'));
  });
});
