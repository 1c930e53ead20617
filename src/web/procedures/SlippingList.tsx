import { listSlipping } from '../../contract/schedule.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import './map.css';
import { scheduleText } from './schedule-messages.ts';
import { Slips } from './Slips.tsx';

/** Projects whose filed schedule is not kept, the worst first (DS-7). */
export function SlippingList() {
  const text = useText(scheduleText);
  const { sent } = useAsOf();
  const answer = useAnswer(listSlipping, sent);
  return (
    <Loaded of={answer}>
      {({ rows, more }) =>
        rows.length === 0 ? (
          <Nothing title={text('noneSlips')}>{text('noneSlipsHint')}</Nothing>
        ) : (
          <>
            <Rows
              label={text('slipping')}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  kind: 'main',
                  title: text('project'),
                  render: ({ id, name, unit }) => (
                    <>
                      <ProjectLink id={id} name={name} />
                      <p className="quiet">{unit}</p>
                    </>
                  ),
                },
                {
                  key: 'target',
                  title: text('target'),
                  render: ({ target, targetNow, targetLate }) => (
                    <div className="slip-line">
                      <span className="nowrap">{target}</span>{' '}
                      {targetNow !== null && targetLate > 0 && (
                        <Signed light="red">{text('targetLate', { day: targetNow, n: targetLate })}</Signed>
                      )}
                    </div>
                  ),
                },
                { key: 'what', title: text('what'), render: ({ slips }) => <Slips slips={slips} /> },
              ]}
            />
            {more && <p className="quiet">{text('more', { n: rows.length })}</p>}
          </>
        )
      }
    </Loaded>
  );
}
