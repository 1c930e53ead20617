import { Link } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { giveUpTemplate, listTemplates, showTemplate } from '../../contract/procedure-templates.ts';
import { useAct, useAnswer } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { momentText } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useRefusal } from '../words.ts';
import type { Listed } from './planning.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateShown } from './TemplateShown.tsx';
import { templateText } from './template-messages.ts';

/** 手续模板: what a project of a type goes through; the office changes it, and every change is a version (DS-1, TQ-6). */
export function TemplatesPage() {
  const text = useText(templateText);
  useTitle(text('title'));
  const pick = usePick();
  const [search, change] = usePageSearch();
  const [making, setMaking] = useState(false);
  const answer = useAnswer(listTemplates, {});
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <Link to="/procedures">{text('back')}</Link>
      </div>
      <p className="quiet">{text('intro')}</p>
      <Loaded of={answer}>
        {({ templates, mayEdit }) => {
          const open = templates.find(({ id }) => id === oneIn(search, 'type')) ?? templates[0];
          return (
            <>
              <div className="tools">
                <Select
                  aria-label={text('types')}
                  popupMatchSelectWidth={false}
                  value={open?.id ?? null}
                  onChange={(type) => change({ type })}
                  options={templates.map((it) => ({ value: it.id, label: pick(it) }))}
                />
                {mayEdit && <Button onClick={() => setMaking(true)}>{text('make')}</Button>}
              </div>
              {open && <One key={open.id} id={open.id} mayEdit={mayEdit} />}
              {making && <TemplateEditor version={0} onClose={() => setMaking(false)} />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** One list with its versions. */
function One({ id, mayEdit }: { readonly id: string; readonly mayEdit: boolean }) {
  const text = useText(templateText);
  const [editing, setEditing] = useState(false);
  const answer = useAnswer(showTemplate, { id });
  return (
    <Loaded of={answer}>
      {({ template, version, versions }) =>
        template && (
          <>
            <div className="tools">
              <span className="quiet">
                {template.from === 'own' ? text('own', { version: template.version }) : text('shipped')}
              </span>
              {mayEdit && <Button onClick={() => setEditing(true)}>{text('edit')}</Button>}
              {mayEdit && template.from === 'own' && <GiveUp template={template} version={version} />}
            </div>
            <TemplateShown template={template} />
            {versions.length > 0 && (
              <section className="card" aria-label={text('versions')}>
                <h2>{text('versions')}</h2>
                <ul className="matter-reasons">
                  {versions.map((it) => (
                    <li key={it.version}>
                      {text(it.givenUp ? 'versionGone' : 'versionLine', {
                        version: it.version,
                        at: momentText(it.at),
                        by: it.by,
                        n: it.lines,
                      })}{' '}
                      <span className="quiet">{it.reason}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {editing && <TemplateEditor of={template} version={version} onClose={() => setEditing(false)} />}
          </>
        )
      }
    </Loaded>
  );
}

function GiveUp({ template, version }: { readonly template: Listed; readonly version: number }) {
  const text = useText(templateText);
  const say = useRefusal();
  const { message, modal } = App.useApp();
  const act = useAct(giveUpTemplate);
  const ask = () =>
    void modal.confirm({
      title: text('giveUp'),
      content: text('giveUpSure'),
      okText: text('giveUp'),
      cancelText: text('cancel'),
      onOk: () =>
        act.mutate(
          { input: { id: template.id }, ifMatch: version },
          { onSuccess: () => void message.success(text('gaveUp')) },
        ),
    });
  return (
    <>
      <Button loading={act.isPending} onClick={ask}>
        {text('giveUp')}
      </Button>
      {act.error && <FormProblem title={say(act.error)} />}
    </>
  );
}
