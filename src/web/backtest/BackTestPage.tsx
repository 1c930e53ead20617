import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { exportBackTest } from '../../contract/back-test.ts';
import { listRegimes } from '../../contract/regimes.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { download } from '../call.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { settingFaults } from '../regimes/faults.ts';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useRefusal } from '../words.ts';
import './backtest.css';
import { DayDetail } from './DayDetail.tsx';
import { Days } from './Days.tsx';
import { backTestText } from './messages.ts';
import { TrialForm } from './TrialForm.tsx';
import { type Running, useTrial } from './use-trial.ts';

/** 回测 (ALL-5): how past days would have been by other rules, beside how they were. */
export function BackTestPage() {
  const text = useText(backTestText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const { changed } = useAsOf();
  const { language } = useLanguage();
  const answer = useAnswer(listRegimes, {});
  const { running, start, stop, resume } = useTrial();
  const faults = settingFaults(running?.problem, language);
  return (
    <section className="sheet">
      <h1>{text('title')}</h1>
      <p className="quiet">
        {text('about')} {changed && text('onAnotherDay')}
      </p>
      <Loaded of={answer}>
        {(regimes) => (
          <div className="trial">
            <TrialForm
              regimes={regimes}
              first={{
                regime: oneIn(search, 'regime'),
                textId: oneIn(search, 'text'),
                draft: oneIn(search, 'draft') !== undefined,
              }}
              working={running?.working ?? false}
              faults={faults}
              onStart={start}
              onStop={stop}
            />
            <div className="trial-results">
              {running ? (
                <Results running={running} onResume={resume} />
              ) : (
                <Nothing title={text('nothing')}>{text('nothingHint')}</Nothing>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </section>
  );
}

function Results({ running, onResume }: { readonly running: Running; readonly onResume: () => void }) {
  const text = useText(backTestText);
  const say = useRefusal();
  const [opened, setOpened] = useState<string>();
  const { days, done, working, problem, trial } = running;
  const worked = days.filter((day) => done.has(day));
  const open = opened !== undefined && done.has(opened) ? opened : worked.at(-1);
  const detail = open === undefined ? undefined : done.get(open);
  const next = days.find((day) => !done.has(day));
  return (
    <>
      {(working || next !== undefined) && (
        <div className="card" role="status">
          <p>
            {text('progress', { n: worked.length, all: days.length })}{' '}
            {working && next ? text('working', { day: next }) : ''}
          </p>
          <Progress percent={Math.round((worked.length / days.length) * 100)} aria-label={text('title')} />
          {!working && !problem && <Button onClick={onResume}>{text('again')}</Button>}
        </div>
      )}
      {problem && <Alert type="error" showIcon title={say(problem)} />}
      {worked.length > 1 && <Days days={worked} done={done} open={open} onOpen={setOpened} />}
      {!working && worked.length > 0 && <ExportBook trial={trial} days={worked} />}
      {detail && open !== undefined && <DayDetail key={open} trial={trial} of={detail} />}
    </>
  );
}

function ExportBook({ trial, days }: { readonly trial: Running['trial']; readonly days: readonly string[] }) {
  const text = useText(backTestText);
  const say = useRefusal();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await download(exportBackTest, { ...trial, days: [...days], lang: language });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button loading={busy} onClick={() => void send()}>
        {text(busy ? 'exporting' : 'export')}
      </Button>
      {problem && <Alert type="error" showIcon title={say(problem)} />}
    </div>
  );
}
