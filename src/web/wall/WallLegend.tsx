import { useText } from '../messages/language.tsx';
import { NodeSign } from './marks.tsx';
import { wallText } from './messages.ts';

/** What a chart of running projects shows; the rest says itself in the title of its mark. */
const LEGEND = ['done', 'done-late', 'late', 'ahead'] as const;
const KINDS = ['preliminary', 'start', 'completion', 'production'] as const;

/** What shapes, bars and letters mean; part of the print as well, because paper has no hover. */
export function WallLegend() {
  const text = useText(wallText);
  return (
    <ul className="wall-legend" aria-label={text('legend')}>
      {LEGEND.map((state) => (
        <li key={state}>
          <NodeSign state={state} />
          {text(state)}
        </li>
      ))}
      <li>
        <svg width="24" height="10" aria-hidden="true">
          <rect className="wall-plan" y="1" width="24" height="8" rx="2" />
        </svg>
        {text('plannedBar')}
      </li>
      <li>
        <svg width="24" height="10" aria-hidden="true">
          <rect className="wall-work" y="1" width="24" height="8" rx="2" />
        </svg>
        {text('actualBar')}
      </li>
      {KINDS.map((kind) => (
        <li key={kind}>
          <b>{text(`${kind}Mark`)}</b> {text(kind)}
        </li>
      ))}
    </ul>
  );
}
