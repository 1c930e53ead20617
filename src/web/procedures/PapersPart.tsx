import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { readPapers, takeIn } from '../../contract/procedure-desk.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useRefusal, useWords } from '../words.ts';
import { mapText } from './map-messages.ts';

/** 统一受理、信息共享 (DS-1): every paper once, whatever asks for it; what then has all its papers goes to its department. */
export function PapersPart({ projectId }: { readonly projectId: string }) {
  const text = useText(mapText);
  const say = useRefusal();
  const { matters } = useWords();
  const { message } = App.useApp();
  const { changed } = useAsOf();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const answer = useAnswer(readPapers, { id: projectId });
  const act = useAct(takeIn);
  const choose = (name: string, on: boolean) =>
    setChosen((all) => new Set(on ? [...all, name] : [...all].filter((it) => it !== name)));
  const send = () =>
    act.mutate(
      { input: { id: projectId, papers: [...chosen] } },
      {
        onSuccess: ({ handedIn }) => {
          const named = handedIn.map(({ name }) => name).join(matters.leaf.and);
          void message.success(text(named ? 'handed' : 'handedNone', { n: chosen.size, named }));
          setChosen(new Set());
        },
      },
    );
  return (
    <Loaded of={answer}>
      {({ papers, mayHandIn }) =>
        papers.length === 0 ? (
          <Nothing title={text('noPapers')}>{text('noPapersHint')}</Nothing>
        ) : (
          <>
            <p className="quiet">{text('papersHint')}</p>
            {act.error && <FormProblem title={say(act.error)} />}
            <Rows
              label={text('papers')}
              rows={papers}
              keyOf={({ name }) => name}
              columns={[
                {
                  key: 'name',
                  kind: 'main',
                  title: text('paper'),
                  render: ({ name, on }) =>
                    on === null && mayHandIn && !changed ? (
                      <Checkbox checked={chosen.has(name)} onChange={({ target }) => choose(name, target.checked)}>
                        {name}
                      </Checkbox>
                    ) : (
                      name
                    ),
                },
                { key: 'for', title: text('for'), render: (paper) => paper.for.join(matters.leaf.and) },
                {
                  key: 'on',
                  title: text('papers'),
                  render: ({ on, by }) =>
                    on === null ? (
                      <span className="quiet">{text('notHanded')}</span>
                    ) : (
                      <>✓ {text('handedOn', { day: on, by: by ?? '' })}</>
                    ),
                },
              ]}
            />
            {mayHandIn && !changed && (
              <div>
                <Button type="primary" disabled={chosen.size === 0} loading={act.isPending} onClick={send}>
                  {text('handIn', { n: chosen.size })}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}
