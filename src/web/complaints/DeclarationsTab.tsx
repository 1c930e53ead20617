import { Button } from 'antd';
import { useState } from 'react';
import { exportDeclarations, listDeclarations } from '../../contract/declarations.ts';
import { useAnswer } from '../answer.ts';
import { Board } from '../matters/Board.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { StateLinks } from '../matters/StateLinks.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { DeclarationDetail } from './DeclarationDetail.tsx';
import { DeclareForm } from './DeclareForm.tsx';
import { complaintsText } from './messages.ts';

const GROUPS = {
  d_waiting: ['declared'],
  d_approved: ['approved'],
  d_ended: ['refused', 'done', 'withdrawn'],
} as const;
const NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

/** Fees and inspections declared beforehand (DS-13). */
export function DeclarationsTab() {
  const text = useText(complaintsText);
  const { matters } = useWords();
  const [search] = usePageSearch();
  const mayDeclare = useMay('matter.handle');
  const mayExport = useMay('export.make');
  const [declaring, setDeclaring] = useState(false);
  const open = NAMES.find((name) => name === oneIn(search, 'state')) ?? 'd_waiting';
  const asked = { state: [...GROUPS[open]] };
  const answer = useAnswer(listDeclarations, { ...asked, size: 200 }, { keepPrevious: true });
  return (
    <>
      <div className="tools">
        {mayExport && <ExportButton route={exportDeclarations} asked={asked} disabled={!answer.data?.total} />}
        {mayDeclare && (
          <Button type="primary" disabled={!answer.data} onClick={() => setDeclaring(true)}>
            {text('declare')}
          </Button>
        )}
      </div>
      <Loaded of={answer}>
        {({ rows, total, counts }) => (
          <>
            <StateLinks
              groups={NAMES.map((key) => ({ key, label: text(key), states: GROUPS[key] }))}
              open={open}
              counts={counts}
            />
            {rows.length === 0 ? (
              <Nothing title={text('noneDeclared')}>{text('noneDeclaredHint')}</Nothing>
            ) : (
              <Board
                label={text(open)}
                total={total}
                open={oneIn(search, 'open')}
                items={rows.map((row) => ({
                  id: row.id,
                  head: <strong>{row.title}</strong>,
                  lines: [
                    row.company ?? '',
                    <>
                      {matters.declarationClass[row.class]} · {matters.state.declaration[row.state]} · {row.unit?.name}
                    </>,
                    row.on ?? '',
                  ],
                }))}
              >
                {(id) => <DeclarationDetail id={id} />}
              </Board>
            )}
          </>
        )}
      </Loaded>
      {declaring && answer.data && <DeclareForm from={answer.data.from} onClose={() => setDeclaring(false)} />}
    </>
  );
}
