import { useWords } from '../words.ts';
import { useSome } from '../some.tsx';
import type { Group } from './ranking.ts';

interface RobustProps {
  readonly group: Group;
  readonly say: (shift: Group['shifts'][number]) => string;
}

/** Whether the order hangs on weights that no text proves: said in sentences, so that nobody takes a close call for a clear one. */
export function Robust({ group, say }: RobustProps) {
  const words = useWords().ranking;
  const { rows, more } = useSome(group.shifts, 3);
  if ((group.lists[0]?.placed.length ?? 0) < 2) return null;
  if (group.shifts.length === 0) return <p className="quiet">{words.steady}</p>;
  return (
    <div className="ranking-robust">
      <h3>{words.robust}</h3>
      <ul>
        {rows.map((shift) => (
          <li key={`${shift.indicator} ${shift.weight}`}>{say(shift)}</li>
        ))}
      </ul>
      {more}
    </div>
  );
}
