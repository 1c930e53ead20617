import type { z } from 'zod';
import type { LimitShape } from '../../contract/exits.ts';
import { sayReason } from '../../contract/words/say-reason.ts';
import type { Reason } from '../../domain/standing.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { exitsText } from './messages.ts';

export type LimitOf = z.output<typeof LimitShape>;

interface LimitsProps {
  readonly limits: readonly LimitOf[];
  /** In a long list the clause is enough. */
  readonly brief?: boolean;
}

/** The limits near or past, the government's own first, then those of the law; each names where it is written. */
export function Limits({ limits, brief = false }: LimitsProps) {
  const text = useText(exitsText);
  const own = limits.filter(({ statutory }) => !statutory);
  const law = limits.filter(({ statutory }) => statutory);
  return (
    <>
      <Sentences limits={own} brief={brief} />
      {law.length > 0 && (
        <>
          <p className="quiet">{text('statutory')}</p>
          <Sentences limits={law} brief={brief} />
        </>
      )}
    </>
  );
}

function Sentences({ limits, brief }: Required<LimitsProps>) {
  const { language } = useLanguage();
  const pick = usePick();
  if (limits.length === 0) return null;
  return (
    <ul className="matter-reasons">
      {limits.map((limit) => (
        <li key={`${limit.regime} ${limit.rule}`}>
          {sayReason(limit as Reason, language)}{' '}
          {!brief && <span className="quiet">{pick({ zh: limit.titleZh, en: limit.titleEn })}</span>}
        </li>
      ))}
    </ul>
  );
}
