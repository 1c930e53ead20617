import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { exportDispatch, readDispatch } from '../../contract/dispatch.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayDueDay } from '../../contract/words/say-due.ts';
import type { Day } from '../../domain/day.ts';
import { isDay } from '../../domain/day.ts';
import { useAnswer } from '../answer.ts';
import { GiveForm } from '../decisions/GiveForm.tsx';
import { ExportFile } from '../ExportFile.tsx';
import '../matters/matters.css';
import { useMay } from '../me.tsx';
import { useJoin, useLanguage, usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { Breakthroughs } from './Breakthroughs.tsx';
import { DecideCard } from './DecideCard.tsx';
import './dispatch.css';
import { MeetingForm } from './MeetingForm.tsx';
import { dispatchText } from './messages.ts';
import { PackTable } from './PackTable.tsx';

type Pack = ReplyOf<typeof readDispatch>;

/** 调度: the list of a meeting day, decided from where one stands, printed and taken along; a past one as it stood. */
export function DispatchPage() {
  const text = useText(dispatchText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const on = oneIn(search, 'on');
  const answer = useAnswer(readDispatch, on && isDay(on) ? { on } : {}, { keepPrevious: true });
  return (
    <section className="sheet dispatch">
      <Loaded of={answer}>{(pack) => <PackShown pack={pack} />}</Loaded>
    </section>
  );
}

function PackShown({ pack }: { readonly pack: Pack }) {
  const text = useText(dispatchText);
  const join = useJoin();
  const { language } = useLanguage();
  const { matters } = useWords();
  const [, change] = usePageSearch();
  const pick = usePick();
  const mayExport = useMay('export.make');
  const [holding, setHolding] = useState(false);
  const [giving, setGiving] = useState<string | null>();
  const past = pack.on < pack.today;
  const name = pack.days.find(({ on }) => on === pack.on);
  return (
    <>
      <div className="sheet-head">
        <h1>
          {text('title')} {pack.on} {name && pick(name)}
        </h1>
        <div className="tools">
          <Select
            aria-label={text('day')}
            value={pack.on}
            onChange={(on: Day) => change({ on })}
            options={pack.days.map(({ on, held, ...names }) => ({
              value: on,
              label: [on, pick(names), held && text('held')].filter(Boolean).join(' '),
            }))}
          />
          {pack.mayHold && <Button onClick={() => setHolding(true)}>{text('hold')}</Button>}
          {pack.mayHold && <Button onClick={() => setGiving(pack.meetings[0]?.id ?? null)}>{text('give')}</Button>}
          <Button onClick={() => window.print()}>{text('print')}</Button>
          {mayExport && (
            <ExportFile
              route={exportDispatch}
              input={{ on: pack.on, lang: language }}
              label={text('export')}
              failed={text('exportFailed')}
            />
          )}
          {mayExport && (
            <ExportFile
              route={exportDispatch}
              input={{ on: pack.on, lang: language, format: 'docx' }}
              label={text('word')}
              failed={text('exportFailed')}
            />
          )}
        </div>
      </div>
      {past && <p className="quiet">{text('past', { day: pack.on })}</p>}
      {pack.asked.map(({ regime, clause, inBy, meets, ...names }) => (
        <p key={regime} className="quiet">
          {[
            text('cited', { name: pick(names), clause }),
            inBy && text('inBy', { day: inBy.on }),
            inBy && inBy.on !== inBy.asWritten && sayDueDay({ ...inBy, due: inBy.on }, language),
            meets.on !== meets.asWritten && sayDueDay({ ...meets, due: meets.on }, language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
      <p>
        {pack.counts
          .map(({ level, open, late }) => text('counts', { level: matters.level[level], open, late }))
          .join(' · ')}
      </p>
      {pack.meetings.map(({ id, title, where, attended, note, decisions }) => (
        <section key={id} className="card">
          <h2>{title}</h2>
          <p className="quiet">
            {[
              where,
              attended.length > 0 && text('attendance', { n: attended.length, names: join.names(attended) }),
              text('decided', { n: decisions }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {note && <p>{note}</p>}
        </section>
      ))}
      <section aria-label={text('leaders')}>
        <h2>
          {text('leaders')} <span className="quiet">{pack.leaders.total}</span>
        </h2>
        {pack.leaders.rows.length === 0 ? (
          <Nothing title={text('noLeaders')}>{text('noLeadersHint')}</Nothing>
        ) : (
          <ol className="decides">
            {pack.leaders.rows.map((line, n) => (
              <DecideCard key={line.id} line={line} no={n + 1} />
            ))}
          </ol>
        )}
      </section>
      <PackTable label={text('said')} total={pack.said.length} rows={pack.said} />
      <Decided decisions={pack.decisions} />
      <Breakthroughs on={pack.on} />
      <PackTable label={text('office')} {...pack.office} />
      <PackTable label={text('up')} {...pack.up} />
      <PackTable label={text('city')} {...pack.city} />
      {holding && (
        <MeetingForm
          on={pack.on < pack.today ? pack.on : pack.today}
          title={name ? pick(name) : ''}
          onClose={() => setHolding(false)}
        />
      )}
      {giving !== undefined && <GiveForm meetingId={giving} onClose={() => setGiving(undefined)} />}
    </>
  );
}

/** What meetings gave units to do, and how far it is. */
function Decided({ decisions }: { readonly decisions: Pack['decisions'] }) {
  const text = useText(dispatchText);
  const pick = usePick();
  const { matters } = useWords();
  return (
    <section className="card pack-section" aria-label={text('decisions')}>
      <h2>
        {text('decisions')} <span className="quiet">{decisions.total}</span>
      </h2>
      {decisions.rows.length === 0 ? (
        <p className="quiet">{text('none')}</p>
      ) : (
        <div className="pack-scroll">
          <table className="pack">
            <tbody>
              {decisions.rows.map((line) => (
                <tr key={line.id}>
                  <td>
                    <Link to="/decisions" search={{ open: line.id }}>
                      {line.title === '' ? pick({ zh: text('explain'), en: text('explain') }) : line.title}
                    </Link>
                    <span className="quiet">{line.metOn}</span>
                  </td>
                  <td>
                    {line.unit?.name}
                    <span className="quiet">{line.person}</span>
                  </td>
                  <td>{matters.state.decision[line.state]}</td>
                  <td className="nowrap">{line.due ?? '—'}</td>
                  <td>{line.lastNote}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
