import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useAsOf } from '../as-of.tsx';
import { orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useMay } from '../me.tsx';
import { useWords } from '../words.ts';
import type { Detail } from './missing.ts';
import { RecordForm } from './RecordForm.tsx';
import { sourceText } from './source-messages.ts';

/** What else is known of the project, and the very row of the ledger it came from. */
export function SourceTab({ detail }: { readonly detail: Detail }) {
  const { project } = detail;
  const text = useText(sourceText);
  const { names } = useWords();
  const mayImport = useMay('import.make');
  const known: [string, string][] = [
    [text('nationalCode'), orNone(project.nationalCode)],
    [text('creditCode'), orNone(project.creditCode)],
    [text('origin'), project.origin ? names.origin[project.origin] : orNone(null)],
    [text('category'), orNone(project.category.join(' › '))],
    [text('nature'), orNone(project.nature)],
    [text('statedStage'), orNone(project.statedStage)],
    [text('content'), orNone(project.content)],
    [text('remark'), orNone(project.remark)],
  ];
  const { changed } = useAsOf();
  const [revising, setRevising] = useState(false);
  const extra = Object.entries(project.extra);
  return (
    <>
      <div className="sheet-head">
        <h3>{text('record')}</h3>
        {detail.may.revise && !changed && <Button onClick={() => setRevising(true)}>{text('revise')}</Button>}
      </div>
      <Terms terms={known} />
      {revising && <RecordForm detail={detail} onClose={() => setRevising(false)} />}
      <h3>{text('source')}</h3>
      {project.source ? (
        <p>
          {mayImport ? (
            <Link to="/imports/$id" params={{ id: project.source.importId }}>
              {project.source.fileName}
            </Link>
          ) : (
            project.source.fileName
          )}{' '}
          {text('row', { n: project.source.row })}
        </p>
      ) : (
        <p className="quiet">{text('byHand')}</p>
      )}
      {extra.length > 0 && (
        <>
          <h3>{text('extra')}</h3>
          <Terms terms={extra} />
        </>
      )}
    </>
  );
}

function Terms({ terms }: { readonly terms: readonly (readonly [string, string])[] }) {
  return (
    <dl className="terms">
      {terms.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
