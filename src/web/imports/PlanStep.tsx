import { Alert, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { commitImport, errorWorkbook } from '../../contract/imports.ts';
import { useAct } from '../answer.ts';
import { count } from '../format.ts';
import { useJoin, useText } from '../messages/language.tsx';
import { usePageSearch } from '../search.ts';
import { useRefusal } from '../words.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import { importText } from './messages.ts';
import { OtherSheets } from './OtherSheets.tsx';
import { Preview } from './Preview.tsx';
import type { Import, Summary } from './rail.ts';
import { readText } from './read-messages.ts';

/** What writing this import would do, row by row, and the one button that does it. */
export function PlanStep({ it, summary }: { readonly it: Import; readonly summary: Summary }) {
  const text = useText(importText);
  const say = useRefusal();
  const [, change] = usePageSearch();
  const commit = useAct(commitImport);
  const [duplicates, setDuplicates] = useState<'new' | 'leave-out'>('new');
  const [leaveOutErrors, setLeaveOutErrors] = useState(false);
  const held = summary.errors > 0 && !leaveOutErrors;
  const writes = summary.fresh - (duplicates === 'leave-out' ? (summary.duplicates ?? 0) : 0);
  return (
    <>
      <Counts summary={summary} />
      {summary.errors > 0 && (
        <Alert
          type="error"
          showIcon
          title={text('cannotCommit', { n: summary.errors })}
          description={
            <div className="import-errors">
              <DownloadButton route={errorWorkbook} id={it.id} word={text('errorBook')} />
              <Checkbox checked={leaveOutErrors} onChange={(event) => setLeaveOutErrors(event.target.checked)}>
                {text('leaveOutErrors', { n: summary.errors })}
              </Checkbox>
            </div>
          }
        />
      )}
      <Preview summary={summary} />
      {it.may.commit && (summary.duplicates ?? 1) > 0 && <Duplicates value={duplicates} onChange={setDuplicates} />}
      {commit.error && <Alert type="error" showIcon title={say(commit.error)} />}
      <div className="import-foot">
        <Button onClick={() => change({ step: undefined })}>{text('previous')}</Button>
        <DiscardButton id={it.id} />
        <span className="import-gap" />
        <span className="quiet">{text(it.may.commit ? 'allOrNothing' : 'cannotCommitNow')}</span>
        {it.may.commit && (
          <Button
            type="primary"
            disabled={held}
            loading={commit.isPending}
            onClick={() => commit.mutate({ input: { id: it.id, duplicates, leaveOutErrors } })}
          >
            {writes > 0 ? text('commit', { n: writes }) : text('commitNothing')}
          </Button>
        )}
      </div>
    </>
  );
}

interface DuplicatesProps {
  readonly value: 'new' | 'leave-out';
  readonly onChange: (value: 'new' | 'leave-out') => void;
}

/** Two projects may lawfully bear one name, so the person decides and not the program. */
function Duplicates({ value, onChange }: DuplicatesProps) {
  const text = useText(importText);
  return (
    <fieldset className="import-duplicates">
      <legend>{text('duplicates')}</legend>
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value as DuplicatesProps['value'])}
        options={(['new', 'leave-out'] as const).map((one) => ({ value: one, label: text(`duplicates-${one}`) }))}
      />
    </fieldset>
  );
}

function Counts({ summary }: { readonly summary: Summary }) {
  const text = useText(readText);
  const join = useJoin();
  const boxes = [
    { key: 'new', n: summary.fresh },
    { key: 'same', n: summary.same },
    { key: 'error', n: summary.errors },
  ] as const;
  return (
    <div className="card import-counts">
      <dl>
        {boxes.map(({ key, n }) => (
          <div key={key} className={n > 0 && key === 'error' ? 'said-wrong' : undefined}>
            <dt>{text(key)}</dt>
            <dd>{count(n)}</dd>
          </div>
        ))}
      </dl>
      <p className="import-also">
        <span>{text('alsoFacts', { n: summary.facts })}</span>
        <span>{text('alsoSteps', { n: summary.steps })}</span>
        <span>{text('newInvestors', { n: summary.newInvestors })}</span>
      </p>
      <OtherSheets summary={summary} />
      {summary.newUnits.length > 0 && (
        <details>
          <summary>{text('newUnits', { n: summary.newUnits.length })}</summary>
          <p>{join.names(summary.newUnits)}</p>
        </details>
      )}
    </div>
  );
}
