import { addDays, addMonths, type Day, day, daysBetween, yearOf } from '../../domain/day.ts';
import { shippedText } from '../../store/regime-files.ts';
import type { Span } from './drafts.ts';

export interface DemoAdoption {
  readonly regime: string;
  readonly from: Day;
  readonly until?: Day | undefined;
  /** The first day for which it asks reports, where that is not its own first day. */
  readonly dutiesFrom?: Day | undefined;
  /** The city's own text, where it is not the shipped one. */
  readonly text?: string | undefined;
}

/** Regimes the city runs; the first one that has four tables gives them. */
const RUNNING = ['wuhan-2018', 'district-service', 'district-tracking', 'idle-land-2012'];

/** Reports are handed in here since half a year; before that they were asked on paper. */
const REPORTED_MONTHS = 6;

/**
 * The two campaigns of fixed years are run again by the city as texts of its own: every rule as published, only the dates
 * and the head are the city's. So a visitor sees them alive, and that a government writes its own without programming.
 */
export const demoAdoptions = ({ today, opened }: Span): DemoAdoption[] => [
  ...RUNNING.map((regime) => ({ regime, from: opened, dutiesFrom: addMonths(today, -REPORTED_MONTHS) })),
  landingYear(today),
  contest(today),
];

/** 许昌's landing year, in the year that is running; in its first months still the one before. */
function landingYear(today: Day): DemoAdoption {
  const year = today >= day(`${yearOf(today)}-05-01`) ? yearOf(today) : yearOf(today) - 1;
  const text = ownHead('xuchang-2012', {
    id: 'landing-year',
    zh: '招商引资项目落实年活动（演示）',
    en: 'Landing year (demo)',
    source: '按许昌市2012年方案改写日期（演示）',
  })
    .replaceAll('2011-01-01', `${year - 1}-01-01`)
    .replaceAll('2011年以来', `${year - 1}年以来`)
    .replaceAll('since 2011', `since ${year - 1}`)
    .replaceAll('2012-', `${year}-`);
  return { regime: 'landing-year', from: day(`${year}-04-18`), until: day(`${year}-12-31`), text };
}

const CONTEST_RUNS = 60;
const PUBLISHED = day('2011-04-13');

/** 台前's hundred days, begun two months before the day one looks. */
function contest(today: Day): DemoAdoption {
  const began = addDays(today, -CONTEST_RUNS);
  const moved = (written: string): string => addDays(began, daysBetween(PUBLISHED, day(written)));
  const text = ownHead('taiqian-2011', {
    id: 'hundred-days',
    zh: '招商引资百日竞赛（演示）',
    en: 'Hundred-day contest (demo)',
    source: '按台前县2011年方案改写日期（演示）',
  }).replaceAll(/\b2011-\d\d-\d\d\b/g, moved);
  return { regime: 'hundred-days', from: began, until: addDays(began, 109), text };
}

interface Head {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
}

const ownHead = (of: string, { id, zh, en, source }: Head): string =>
  (shippedText(of) ?? '')
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: .*$/m, `title: { zh: ${zh}, en: ${en} }`)
    .replace(/^source: .*$/m, `source: ${source}`);
