import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../contract/route.ts';
import { showSchedule } from '../../contract/schedule.ts';
import type { Day } from '../../domain/day.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { useJoin, useText } from '../messages/language.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { FileForm } from './FileForm.tsx';
import { ScheduleRows } from './ScheduleRows.tsx';
import { scheduleText } from './schedule-messages.ts';
import { Slips } from './Slips.tsx';

type Schedule = ReplyOf<typeof showSchedule>;

/** 倒排工期 (DS-7): as it was filed with the park, with what slips; or counted back from a day that is tried. */
export function SchedulePart({ projectId }: { readonly projectId: string }) {
  const text = useText(scheduleText);
  const { changed, sent } = useAsOf();
  const [tried, setTried] = useState<Day>();
  const [version, setVersion] = useState<number>();
  const [filing, setFiling] = useState(false);
  const asked = { ...sent, ...(tried ? { target: tried } : {}), ...(version ? { version } : {}) };
  const answer = useAnswer(showSchedule, { id: projectId, ...asked }, { keepPrevious: true });
  return (
    <Loaded of={answer}>
      {(schedule) => (
        <div className="procedure-parts">
          <div className="tools">
            {schedule.baselines.length > 0 && (
              <Select
                aria-label={text('version')}
                value={tried ? 0 : (schedule.baseline ?? 0)}
                onChange={(value) => {
                  setTried(undefined);
                  setVersion(value || undefined);
                }}
                options={[
                  ...(tried ? [{ value: 0, label: text('current') }] : []),
                  ...schedule.baselines.map((it) => ({
                    value: it.version,
                    label: text('versionOf', { version: it.version, target: it.target }),
                  })),
                ]}
              />
            )}
            <label>
              {text('try')}{' '}
              <DayPicker
                value={tried ?? schedule.target ?? undefined}
                aria-label={text('try')}
                onChange={(day) => {
                  setTried(day);
                  setVersion(undefined);
                }}
              />
            </label>
            {schedule.mayFile && !changed && schedule.rows.length > 0 && (
              <Button type="primary" onClick={() => setFiling(true)}>
                {text('file')}
              </Button>
            )}
          </div>
          <Standing schedule={schedule} />
          {schedule.rows.length > 0 && <ScheduleRows rows={schedule.rows} />}
          {filing && <FileForm projectId={projectId} target={schedule.target} onClose={() => setFiling(false)} />}
        </div>
      )}
    </Loaded>
  );
}

/** Which version it is, whether it can still be reached, and what slips of it. */
function Standing({ schedule }: { readonly schedule: Schedule }) {
  const text = useText(scheduleText);
  const join = useJoin();
  const { matters } = useWords();
  const { target, baselines, baseline, earliest, impossible, slips, targetNow, targetLate, changed } = schedule;
  const filed = baselines.find((it) => it.version === baseline);
  if (target === null) return <Nothing title={text('noTarget')}>{text('noTargetHint')}</Nothing>;
  if (schedule.rows.length === 0 && schedule.unknownYear === null) return <Nothing title={text('none')} />;
  return (
    <>
      <p>
        {filed
          ? text('filed', {
              version: filed.version,
              target: filed.target,
              day: filed.filedOn,
              by: filed.by,
              unit: filed.filedWith.name,
            })
          : text('counted', { target })}
        {filed?.note && <span className="quiet"> {filed.note}</span>}
      </p>
      {schedule.unknownYear !== null && (
        <p className="matter-facts">
          <Signed light="yellow">{text('unknownYear', { year: schedule.unknownYear })}</Signed>
          <Link to="/calendar">{text('toCalendar')}</Link>
        </p>
      )}
      {schedule.circles.length > 0 && (
        <Signed light="yellow">
          {text('circles', { named: join.remarks(schedule.circles.map((group) => join.names(group))) })}
        </Signed>
      )}
      {changed.length > 0 && (
        <Signed light="yellow">{text('changed', { named: changed.join(matters.leaf.and) })}</Signed>
      )}
      {impossible && earliest !== null ? (
        <Signed light="red">{text('impossible', { target, earliest })}</Signed>
      ) : (
        earliest !== null && <p className="quiet">{text('earliest', { earliest })}</p>
      )}
      {targetNow !== null && targetLate > 0 && (
        <Signed light="red">{text('targetLate', { day: targetNow, n: targetLate })}</Signed>
      )}
      {slips.length > 0 && <Slips slips={slips} />}
      {slips.length === 0 && schedule.rows.length > 0 && <Signed light="green">{text('nothingSlips')}</Signed>}
    </>
  );
}
