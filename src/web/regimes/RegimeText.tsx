import { useState } from 'react';
import { regimeNumbers } from '../../contract/regime-numbers.ts';
import { RECORDED_PARTS } from '../../domain/regime/recorded-parts.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { chapterOf, inDocumentOrder } from './document-order.ts';
import { regimesText } from './messages.ts';
import { RuleNumber } from './RuleNumber.tsx';
import type { RegimeShown } from './SettingFields.tsx';
import { Touched } from './Touched.tsx';

type Rule = RegimeShown['rules'][number];

/** Rules that are told beside the others, and not in the order of the document. */
const APART: ReadonlySet<string> = new Set(['settings', 'presets']);

interface RegimeTextProps {
  readonly regime: RegimeShown;
  readonly adoption: string | null;
  /** Without live numbers: of a text that is being written. */
  readonly plain?: boolean;
}

/** The document's own order: each rule in words, its clause on the left, what it touches today on the right. */
export function RegimeText({ regime, adoption, plain = false }: RegimeTextProps) {
  const text = useText(regimesText);
  const pick = usePick();
  const { sent } = useAsOf();
  const asked = { regime: regime.id, ...(adoption ? { adoption } : {}), ...sent };
  const numbers = useAnswer(regimeNumbers, asked, { enabled: !plain });
  const [open, setOpen] = useState<Rule>();
  const chosen = regime.rules.filter(({ part }) => part === 'settings');
  const rules = inDocumentOrder(regime.rules.filter(({ part }) => !APART.has(part)));
  const chapters = [...Map.groupBy(rules, ({ clause }) => chapterOf(clause))];
  return (
    <>
      {chapters.map(([chapter, own]) => (
        <section key={chapter} aria-label={chapter}>
          <ol className="regime-rules">
            {own.map((rule) => (
              <li key={`${rule.part} ${rule.id} ${rule.clause}`} id={`${regime.id}-${rule.part}-${rule.id}`}>
                <span className="regime-clause">{rule.clause.replaceAll(' ', '\n') || text('open')}</span>
                <span className={isRecorded(rule.part) ? 'quiet' : undefined}>{pick(rule)}</span>
                <span className="regime-number">
                  {!plain && (
                    <RuleNumber rule={rule} regime={regime.id} of={numbers.data} onOpen={() => setOpen(rule)} />
                  )}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {chosen.length > 0 && (
        <section>
          <h3>{text('settings')}</h3>
          <p className="quiet">{text('settingsWhy')}</p>
          <ul className="regime-settings">
            {chosen.map((setting) => (
              <li key={setting.id}>{pick(setting)}</li>
            ))}
          </ul>
        </section>
      )}
      {open && <Touched asked={asked} rule={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

const isRecorded = (part: string): boolean => (RECORDED_PARTS as readonly string[]).includes(part);
