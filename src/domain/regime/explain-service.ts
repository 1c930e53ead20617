import type { Regime } from './format.ts';
import { type Explained, inBoth, pick } from './sentence.ts';
import { durationWords } from './wording.ts';

/** Sentences for the limits of complaints and for declaring fees and inspections. */
export function explainComplaints({ complaints }: Regime): Explained[] {
  if (!complaints) return [];
  const { acceptWithin, closeWithin, speakWithin, cites } = complaints;
  return [
    inBoth('complaints', 'limits', cites, (lang) =>
      pick(
        lang,
        `投诉自收到之日起 ${acceptWithin} 个工作日内决定是否受理，受理后 ${closeWithin} 个工作日内办结；答复后 ${speakWithin} 个工作日投诉人没有意见的，可以办结。`,
        `A complaint is accepted or not within ${acceptWithin} workdays and closed within ${closeWithin} workdays after that; where its complainant says nothing for ${speakWithin} workdays after the answer, it may be closed.`,
      ),
    ),
  ];
}

export const explainDeclarations = ({ declarations }: Regime): Explained[] =>
  declarations
    ? [
        inBoth('declarations', 'ahead', declarations.cites, (lang) => {
          const ahead = durationWords(declarations.ahead, lang);
          return pick(
            lang,
            `收费和检查在实施前至少 ${ahead}申报，批准后方可实施。`,
            `Fees and inspections are declared at least ${ahead} before they happen, and happen once they are approved.`,
          );
        }),
      ]
    : [];
