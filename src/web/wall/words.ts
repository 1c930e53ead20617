import { useMemo } from 'react';
import type { Stage } from '../../domain/project.ts';
import { useText } from '../messages/language.tsx';
import type { Tick, WallRow, WallStep, Zoom } from './layout.ts';
import { wallText } from './messages.ts';
import { nodeState } from './nodes.ts';
import { useStepName } from './step-name.ts';

/** What the chart says in words: titles of marks, the sentence a screen reader hears, the cells of the table. */
export function useNodeWords() {
  const text = useText(wallText);
  const nameOf = useStepName();
  return useMemo(() => {
    const lateness = (step: WallStep, stage?: Stage): string => {
      const state = nodeState(step, stage);
      if (state === 'late') return text('daysLate', { n: step.lateDays });
      if (state === 'done-late') return text('cameLate', { n: step.lateDays });
      return text(state);
    };
    const nodeOf = (step: WallStep, stage?: Stage): string =>
      [
        nameOf(step),
        step.due && `${text('planned')} ${step.due}`,
        step.actual && `${text('actual')} ${step.actual}`,
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
