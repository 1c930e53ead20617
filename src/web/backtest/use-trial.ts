import { useEffect, useRef, useState } from 'react';
import { backTest } from '../../contract/back-test.ts';
import type { InputOf } from '../../contract/route.ts';
import { call } from '../call.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { Compared } from './ComparedShown.tsx';

/** What is tried, without the day. */
export type Trial = Omit<InputOf<typeof backTest>, 'on' | 'what' | 'moveFrom' | 'moveTo' | 'page' | 'size'>;

export interface Running {
  readonly trial: Trial;
  readonly days: readonly string[];
  readonly done: ReadonlyMap<string, Compared>;
  readonly working: boolean;
  readonly problem: Problem | undefined;
}

export const PAGE_SIZE = 50;

/**
 * Asks day by day, one after the other: so it is seen how far it is, it can be stopped between two days and in the midst of
 * one, and no request takes longer than a day takes.
 */
export function useTrial() {
  const [running, setRunning] = useState<Running>();
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const change = (more: Partial<Running>) => setRunning((now) => now && { ...now, ...more });

  const goOn = async (trial: Trial, days: readonly string[], known: ReadonlyMap<string, Compared>) => {
    stopping.current?.abort();
    const stop = new AbortController();
    stopping.current = stop;
    let done = known;
    setRunning({ trial, days, done, working: true, problem: undefined });
    try {
      for (const on of days) {
        if (done.has(on)) continue;
        const compared = await call(backTest, { ...trial, on, size: PAGE_SIZE }, { signal: stop.signal });
        done = new Map([...done, [on, compared]]);
        change({ done });
      }
      change({ working: false });
    } catch (error) {
      if (stop.signal.aborted) {
        // Stopped by hand; one that was begun anew says itself that it works.
        if (stopping.current === stop) change({ working: false });
        return;
      }
      if (!isProblem(error)) throw error;
      change({ working: false, problem: error });
    }
  };
  return {
    running,
    start: (trial: Trial, days: readonly string[]) => void goOn(trial, days, new Map()),
    resume: () => running && void goOn(running.trial, running.days, running.done),
    stop: () => stopping.current?.abort(),
    forget: () => {
      stopping.current?.abort();
      setRunning(undefined);
    },
  };
}
