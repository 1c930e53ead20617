import { Button, Select } from 'antd';
import { useState } from 'react';
import { correctImport, errorWorkbook } from '../../contract/imports.ts';
import { useAct } from '../answer.ts';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { TabLinks } from '../TabLinks.tsx';
import { useRefusal } from '../words.ts';
import { Columns } from './Columns.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import { Findings } from './Findings.tsx';
import { importText } from './messages.ts';
import type { Import, Summary } from './rail.ts';
import { readText } from './read-messages.ts';
import { Skipped } from './Skipped.tsx';
import { Subtotals } from './Subtotals.tsx';

const PARTS = ['columns', 'findings', 'subtotals', 'skipped'] as const;

/** What was understood of the file: columns, guesses and faults, totals, rows left out. */
export function ReadStep({ it, summary }: { readonly it: Import; readonly summary: Summary }) {
  const text = useText(readText);
  const acts = useText(importText);
  const [search, change] = usePageSearch();
  const open = PARTS.find((part) => part === oneIn(search, 'part')) ?? 'columns';
  const counts = {
    columns: summary.columns.filter(({ header, samples }) => header !== '' || samples.length > 0).length,
    findings: summary.findingsCount,
    subtotals: summary.subtotals.length,
    skipped: summary.skippedCount,
  };
  return (
    <>
      <div className="card">
        <p>
          {text('read', {
            projects: summary.projects,
            rows: summary.headerRows.join('–'),
            skipped: summary.skippedCount,
          })}
        </p>
        {summary.sheets.length > 1 && <SheetChoice it={it} summary={summary} />}
      </div>
      <div className="card">
        <TabLinks
          label={text('parts')}
          name="part"
          open={open}
          tabs={PARTS.map((key) => ({
            key,
            label: (
              <>
                {text(key)} <span className="quiet">{count(counts[key])}</span>
              </>
            ),
          }))}
        />
        <div className="import-part">
          {open === 'columns' && <Columns it={it} summary={summary} />}
          {open === 'findings' && <Findings summary={summary} />}
          {open === 'subtotals' && <Subtotals subtotals={summary.subtotals} />}
          {open === 'skipped' && <Skipped summary={summary} />}
        </div>
      </div>
      <div className="import-foot">
        <DiscardButton id={it.id} />
        {summary.findingsCount > 0 && <DownloadButton route={errorWorkbook} id={it.id} word={acts('errorBook')} />}
        <span className="import-gap" />
        <Button type="primary" onClick={() => change({ step: 'plan', part: undefined })}>
          {acts('next')}
        </Button>
      </div>
    </>
  );
}

/** Another sheet of the workbook is another reading; meanings given by hand belong to the old one. */
function SheetChoice({ it, summary }: { readonly it: Import; readonly summary: Summary }) {
  const text = useText(readText);
  const say = useRefusal();
  const correct = useAct(correctImport);
  const [sheet, setSheet] = useState(summary.sheet);
  return (
    <div className="tools">
      <label htmlFor="sheet">{text('sheet')}</label>
      <Select
        id="sheet"
        value={sheet}
        onChange={setSheet}
        options={summary.sheets.map(({ name, rows }) => ({
          value: name,
          label: rows > 0 ? text('sheetRows', { name, n: rows }) : name,
        }))}
      />
      {sheet !== summary.sheet && (
        <Button
          type="primary"
          loading={correct.isPending}
          onClick={() => correct.mutate({ input: { id: it.id, sheet, columns: [] }, ifMatch: it.version })}
        >
          {text('applySheet')}
        </Button>
      )}
      {correct.error && (
        <span role="alert" className="said-wrong">
          {say(correct.error)}
        </span>
      )}
    </div>
  );
}
