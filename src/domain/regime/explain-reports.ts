import type { Due, Duty } from './duty-shape.ts';
import type { Regime } from './format.ts';
import { type Explained, inBoth, listed, pick } from './sentence.ts';
import type { Lang } from './terms.ts';
import { ABOUT_PERIOD, REST_DAY, WEEKDAY, WHOEVER } from './terms-units.ts';
import type { Who } from './who.ts';
import { durationWords } from './wording.ts';

/** Sentences for what units report, and when. */
export const explainReports = ({ duties = [] }: Regime): Explained[] =>
  duties.map((duty) =>
    inBoth('duties', duty.id, duty.cites, (lang) => {
      const to =
        duty.to === undefined ? '' : pick(lang, `报${whoWords(duty.to, lang)}`, ` to ${whoWords(duty.to, lang)}`);
      const by = whoWords(duty.by, lang);
      const first = pick(lang, `${by}${dueWords(duty.due, lang)}${to}`, `by ${by}${to}, ${dueWords(duty.due, lang)}`);
      const more = [
        duty.about && ABOUT_PERIOD[duty.about][lang],
        duty.restDay && REST_DAY[duty.restDay][lang],
        spanWords(duty, lang),
      ].filter((part) => part !== undefined && part !== '');
      return pick(lang, `${duty.zh}：${[first, ...more].join('；')}。`, `${duty.en}: ${[first, ...more].join('; ')}.`);
    }),
  );

/** Whoever a rule names, in a phrase. */
export const whoWords = (who: Who | readonly Who[], lang: Lang): string =>
  listed(
    (typeof who === 'string' ? [who] : who).map((one) => WHOEVER[one][lang]),
    lang,
  );

/** When a duty falls due: "每月 28 日前", "by the 28th of each month". */
export function dueWords(due: Due, lang: Lang): string {
  if ('weekly' in due) return pick(lang, `每${WEEKDAY[due.weekly].zh}前`, `by ${WEEKDAY[due.weekly].en} of each week`);
  if ('monthly' in due) return pick(lang, `每月${dateZh(due.monthly)}前`, `by ${dateEn(due.monthly)} of each month`);
  if ('quarterly' in due)
    return pick(
      lang,
      `每季末月${dateZh(due.quarterly)}前`,
      `by ${dateEn(due.quarterly)} of the last month of each quarter`,
    );
  if ('half-yearly' in due) {
    const date = due['half-yearly'];
    return pick(lang, `每半年末月${dateZh(date)}前`, `by ${dateEn(date)} of the last month of each half-year`);
  }
  if ('yearly' in due) {
    const [month, date] = due.yearly.split('-').map(Number);
    return pick(lang, `每年 ${month} 月 ${date} 日前`, `by ${due.yearly} of each year`);
  }
  if ('every' in due)
    return pick(
      lang,
      `自 ${due.since} 起每${durationWords(due.every, lang)}`,
      `every ${durationWords(due.every, lang)} from ${due.since}`,
    );
  return pick(lang, `${due.on} 前`, `by ${due.on}`);
}

const dateZh = (date: number | 'last'): string => (date === 'last' ? '最后一天' : ` ${date} 日`);
const dateEn = (date: number | 'last'): string => (date === 'last' ? 'the last day' : `day ${date}`);

const spanWords = ({ from, until }: Duty, lang: Lang): string =>
  [
    from === undefined ? '' : pick(lang, `自 ${from} 起`, `from ${from}`),
    until === undefined ? '' : pick(lang, `到 ${until} 止`, `until ${until}`),
  ]
    .filter((part) => part !== '')
    .join(pick(lang, '', ' '));
