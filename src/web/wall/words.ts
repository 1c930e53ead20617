import { useMemo } from 'react';
import type { Stage } from '../../domain/project.ts';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import type { Tick, WallRow, WallStep, Zoom } from './layout.ts';
import { wallText } from './messages.ts';
import { cameLate, nodeState } from './nodes.ts';
import { useStepName } from './step-name.ts';

/** What the chart says in words: titles of marks, the sentence a screen reader hears, the cells of the table. */
export function useNodeWords() {
  const text = useText(wallText);
  const nameOf = useStepName();
  return useMemo(() => {
    const lateness = (step: WallStep, stage?: Stage): string => {
      const state = nodeState(step, stage);
      if (state === 'late') return text('daysLate', { n: step.lateDays });
      if (state === 'done-late') return text(cameLate(step), { n: step.lateDays });
      return text(state);
    };
    const nodeOf = (step: WallStep, stage?: Stage): string =>
      [
        nameOf(step),
        step.due && `${text('planned')} ${dayText(step.due, step.duePrecision)}`,
        step.actual && `${text('actual')} ${dayText(step.actual, step.actualPrecision)}`,
        lateness(step, stage),
      ]
        .filter(Boolean)
        .join(' · ');
    return {
      lateness,
      nodeOf,
      kindMark: (kind: WallStep['kind']): string => text(`${kind}Mark`),
      rowOf: (row: WallRow): string =>
        text('chartOf', {
          name: row.name,
          nodes: row.steps.map((step) => nodeOf(step, row.stage)).join('; ') || text('noPlan'),
        }),
      tick: (tick: Tick, zoom: Zoom): string => text(`${zoom}Tick`, { n: tick.index }),
    };
  }, [text, nameOf]);
}
