import { Drawer, Pagination } from 'antd';
import { showFigureProjects } from '../../contract/figures.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { NONE } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Loaded } from '../states.tsx';
import { BehindRows } from './BehindRows.tsx';
import { type Answer, EVERYTHING, type Measure, type Side, useFigureSearch } from './figures.ts';
import { behindText } from './behind-messages.ts';
import { useSaying } from './saying.ts';

interface BehindDrawerProps {
  readonly answer: Answer;
  readonly measure: Measure;
  readonly opened: { readonly key: string; readonly side: Side };
}

const SIZE = 50;
const NAMES = { numerator: 'behindNumerator', denominator: 'behindDenominator', apart: 'behindApart' } as const;

/** The projects behind a figure, as far as this reader may see them. */
export function BehindDrawer({ answer, measure, opened }: BehindDrawerProps) {
  const text = useText(behindText);
  const pick = usePick();
  const saying = useSaying();
  const { sent } = useAsOf();
  const { by, page, close, open, turn } = useFigureSearch();
  const key = opened.key === EVERYTHING ? null : opened.key;
  const group = answer.groups.find((it) => it.key === key);
  const figure = group?.figures.find((it) => it.measure === measure.id);
  const behind = useAnswer(showFigureProjects, {
    ...sent,
    regime: answer.regime?.id ?? '',
    by,
    measure: measure.id,
    ...(key === null ? {} : { key }),
    part: opened.side,
    page,
    size: SIZE,
  });
  const sides: Side[] = [
    'numerator',
    ...(measure.share && measure.over !== 'task' && measure.over !== 'each' ? (['denominator'] as const) : []),
    ...(figure && figure.apart.length > 0 ? (['apart'] as const) : []),
  ];
  return (
    <Drawer
      open
      size={720}
      title={text('behindOf', { measure: pick(measure), group: group ? saying.group(group) : NONE })}
      onClose={close}
    >
      {sides.length > 1 && (
        <div role="group" aria-label={text('parts')} className="switch">
          {sides.map((side) => (
            <button key={side} type="button" aria-pressed={side === opened.side} onClick={() => open(key, side)}>
              {text(NAMES[side])}
            </button>
          ))}
        </div>
      )}
      <Loaded of={behind} rows={8}>
        {(found) => (
          <>
            <BehindRows found={found} measure={measure} />
            {found.total - found.hidden > SIZE && (
              <Pagination
                align="end"
                current={page}
                pageSize={SIZE}
                total={found.total - found.hidden}
                showSizeChanger={false}
                onChange={turn}
              />
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
