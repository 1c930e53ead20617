import type { setNoticeSettings, showNoticeSettings } from '../../contract/notices.ts';
import type { InputOf, ReplyOf } from '../../contract/route.ts';

export type Settings = ReplyOf<typeof showNoticeSettings>;

/** The settings as the form holds them: one field each, times as people write them. */
export interface TypedSettings {
  readonly mailAddress: string;
  readonly byMail: boolean;
  readonly language: Settings['language'];
  readonly leadDays: number;
  readonly from: string;
  readonly to: string;
  readonly restDays: boolean;
  readonly urgentBreaks: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 1200 → 20:00 */
const timeText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** 20:00 → 1200 */
const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

export const typedOf = ({ quiet, mailAddress, byMail, language, leadDays }: Settings): TypedSettings => ({
  mailAddress,
  byMail,
  language,
  leadDays,
  from: timeText(quiet.from),
  to: timeText(quiet.to),
  restDays: quiet.restDays,
  urgentBreaks: quiet.urgentBreaks,
});

export const settingsOf = (typed: TypedSettings): InputOf<typeof setNoticeSettings> => {
  const { from, to, restDays, urgentBreaks, mailAddress, ...rest } = typed;
  return {
    ...rest,
    mailAddress: mailAddress.trim(),
    quiet: { from: minuteOf(from), to: minuteOf(to), restDays, urgentBreaks },
  };
};
