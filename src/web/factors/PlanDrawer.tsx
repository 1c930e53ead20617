import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { planFactors, proposeFactors } from '../../contract/factors.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { quantityOf, quantityText } from '../../domain/quantity.ts';
import { useAct, useAnswer } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { grouped } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded, Nothing } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useRefusal, useWords } from '../words.ts';
import { Fulfilled } from './Fulfilled.tsx';
import { factorsText } from './messages.ts';
import { Order } from './order.tsx';
import type { Quota } from './Quotas.tsx';

type Plan = ReplyOf<typeof proposeFactors>;

/** What is asked against a quota in its order; the proposal is filled in, a person changes and decides it. */
export function PlanDrawer({ quota, onClose }: { readonly quota: Quota; readonly onClose: () => void }) {
  const text = useText(factorsText);
  const narrow = useNarrow();
  const { between } = useWords();
  const answer = useAnswer(proposeFactors, { id: quota.id });
  return (
    <Drawer
      open
      size={narrow ? '100%' : 960}
      title={text('planTitle', {
        year: String(quota.year),
        factor: between.factor[quota.factor],
        unit: quota.unit.name,
      })}
      onClose={onClose}
    >
      <p className="quiet">{text('planHint')}</p>
      <Loaded of={answer}>
        {(plan) =>
          plan.lines.length === 0 ? (
            <Nothing title={text('nothingAsked')} />
          ) : (
            <Deciding key={plan.mark} plan={plan} onDone={onClose} />
          )
        }
      </Loaded>
    </Drawer>
  );
}

function Deciding({ plan: { quota, mark, lines }, onDone }: { readonly plan: Plan; readonly onDone: () => void }) {
  const text = useText(factorsText);
  const say = useRefusal();
  const { between } = useWords();
  const { message } = App.useApp();
  const act = useAct(planFactors);
  const proposed = () => Object.fromEntries(lines.map((line) => [line.id, line.proposed]));
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(proposed);
  const [reason, setReason] = useState('');
  const unit = between.factorUnit[quota.factor];
  const sum = lines.reduce((all, { id }) => all + (quantityOf(given[id] ?? '0') ?? 0n), 0n);
  const over = sum > (quantityOf(quota.left) ?? 0n);
  const departs = lines.some(({ id, proposed: one }) => quantityOf(given[id] ?? '') !== quantityOf(one));
  const decide = () =>
    act.mutate(
      {
        input: {
          id: quota.id,
          mark,
          lines: lines.map(({ id }) => ({ id, quantity: given[id] ?? '0' })),
          ...(departs ? { reason } : {}),
        },
      },
      {
        onSuccess: ({ allotted, sum: all }) => {
          void message.success(text('decidedDone', { n: allotted, sum: `${grouped(all)} ${unit}` }));
          onDone();
        },
      },
    );
  return (
    <>
      {act.error && <FormProblem title={say(act.error)} />}
      <Rows
        label={text('plan')}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { key: 'project', kind: 'main', title: text('project'), render: ({ project }) => project.name },
          { key: 'order', title: text('order'), render: (line) => <Order demand={line} /> },
          { key: 'fulfilled', title: text('fulfilled'), render: (line) => <Fulfilled demand={line} /> },
          { key: 'needed', kind: 'day', title: text('neededBy'), render: ({ neededBy }) => neededBy },
          { key: 'sum', kind: 'digits', title: text('sum'), render: ({ quantity }) => grouped(quantity) },
          { key: 'proposed', kind: 'digits', title: text('proposed'), render: (line) => grouped(line.proposed) },
          {
            key: 'decided',
            kind: 'digits',
            title: text('decided'),
            render: ({ id, project }) => (
              <Input
                aria-label={`${text('decided')} ${project.name}`}
                className="factor-given"
                inputMode="decimal"
                maxLength={20}
                value={given[id] ?? ''}
                onChange={(event) => setGiven({ ...given, [id]: event.target.value })}
              />
            ),
          },
        ]}
      />
      <p role="status">
        {text('planLeft', { left: grouped(quota.left), sum: grouped(quantityText(sum)), unit })}{' '}
        {over && <Signed light="red">{text('planOver')}</Signed>}
      </p>
      {departs && (
        <label className="factor-reason">
          {text('reason')}
          <Input.TextArea
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
      <div className="tools">
        {departs && <Button onClick={() => setGiven(proposed)}>{text('byOrder')}</Button>}
        <Button
          type="primary"
          loading={act.isPending}
          disabled={over || (departs && reason.trim() === '')}
          onClick={decide}
        >
          {text('decide')}
        </Button>
      </div>
    </>
  );
}
