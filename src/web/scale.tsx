import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { amountIn, amountText, type Scale, SCALES_OF, unitOf } from './format.ts';
import { useLanguage } from './messages/language.tsx';
import { recall, remember } from './remember.ts';

interface Scaled {
  readonly scale: Scale;
  readonly choose: (scale: Scale) => void;
}

const Context = createContext<Scaled | undefined>(undefined);

/** 万元 or 亿元, as this person likes to read; what is stored never changes with it. */
export function ScaleProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState(() => recall('scale'));
  const scale = SCALES_OF[language].find((s) => s === chosen) ?? SCALES_OF[language][0] ?? 'wan';
  const scaled = useMemo(
    () => ({
      scale,
      choose: (next: Scale) => {
        remember('scale', next);
        setChosen(next);
      },
    }),
    [scale],
  );
  return <Context value={scaled}>{children}</Context>;
}

/** How this person reads amounts: `write(amount)` for a cell, `say(amount)` with its unit in words, `unit(currency)` for the head of its column. */
export function useAmounts() {
  const { language } = useLanguage();
  const scaled = useContext(Context);
  if (!scaled) throw new Error('useAmounts outside the shell');
  return {
    ...scaled,
    write: (amount: { readonly value: string; readonly currency: string } | null | undefined) =>
      amountIn(amount, scaled.scale),
    say: (amount: { readonly value: string; readonly currency: string }) => amountText(amount, scaled.scale, language),
    unit: (currency: string) => unitOf(currency, scaled.scale, language),
  };
}
