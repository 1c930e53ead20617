import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { dayCalendar, readDay, readFinishedDay } from '../../src/web/day-calendar.ts';

const on = (text: string) => ({ day: day(text) });

describe('a day typed into the picker', () => {
  it.each([
    ['2018-03-07', '2018-03-07'],
    ['2018/03/07', '2018-03-07'],
    ['2018.3.07', '2018-03-07'],
    ['20180307', '2018-03-07'],
    ['2018年3月7日', '2018-03-07'],
    [' 2018-03-07 ', '2018-03-07'],
  ])('%s is %s', (typed, expected) => {
    expect(readDay(typed)).toBe(expected);
  });

  it.each(['2018', '2018-03', '2018-03-0', '2018-3-7', '2018-02-30', '2018-13-01', '18-03-07', 'today'])(
    '%s is not a whole day yet',
    (typed) => {
      expect(readDay(typed)).toBeUndefined();
    },
  );

  it('is a month or a year where those are asked for', () => {
    expect(readDay('2018-03', 'YYYY-MM')).toBe('2018-03-01');
    expect(readDay('2018', 'YYYY')).toBe('2018-01-01');
  });
});

describe('a day when whoever typed it is done', () => {
  it.each([
    ['2018-3-7', '2018-03-07'],
    ['2018.3.7', '2018-03-07'],
    ['2018/3/17', '2018-03-17'],
    ['２０１８－３－７', '2018-03-07'],
    ['2018-03-07', '2018-03-07'],
  ])('%s is %s', (typed, expected) => expect(readFinishedDay(typed)).toBe(expected));

  it('may be a month with one digit, and is still no day that does not exist', () => {
    expect(readFinishedDay('2018-3', 'YYYY-MM')).toBe('2018-03-01');
    expect(readFinishedDay('2018-2-30')).toBeUndefined();
    expect(readFinishedDay('2018-3-7', 'YYYY-MM')).toBeUndefined();
  });
});

describe('the calendar of the picker', () => {
  it('begins the week on Monday for Chinese readers and on Sunday for English ones', () => {
    expect(dayCalendar.locale.getWeekFirstDate('zh_CN', on('2018-03-07')).day).toBe('2018-03-05');
    expect(dayCalendar.locale.getWeekFirstDate('en_US', on('2018-03-07')).day).toBe('2018-03-04');
    expect(dayCalendar.getWeekDay(on('2018-03-04'))).toBe(0);
  });

  it('stays within a shorter month', () => {
    expect(dayCalendar.setMonth(on('2018-01-31'), 1).day).toBe('2018-02-28');
    expect(dayCalendar.addYear(on('2016-02-29'), 1).day).toBe('2017-02-28');
    expect(dayCalendar.getEndDate(on('2016-02-03')).day).toBe('2016-02-29');
  });

  it('writes heads and cells in the words of the reader', () => {
    expect(dayCalendar.locale.format('zh_CN', on('2018-03-07'), 'YYYY年MM月')).toBe('2018年03月');
    expect(dayCalendar.locale.format('zh_CN', on('2018-03-07'), 'MMM')).toBe('3月');
    expect(dayCalendar.locale.format('en_US', on('2018-03-07'), 'MMM')).toBe('Mar');
    expect(dayCalendar.locale.format('en_US', on('2018-03-07'), 'D')).toBe('7');
  });
});
