import { useEffect, useRef } from 'react';

/** Whether the person is writing somewhere, or a dialog has the keyboard; then letters are letters. */
const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) ||
  document.querySelector('[role="dialog"]') !== null;

/** Single keys for a desk where thirty papers are gone through in one sitting; they can be switched off. */
export function useKeys(acts: Readonly<Record<string, (() => void) | undefined>>, on: boolean): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!on) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act || isBusy(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [on]);
}
