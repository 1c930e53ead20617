import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { previewEnd, proposeEnd } from '../../contract/proposals.ts';
import type { Day } from '../../domain/day.ts';
import { useAct } from '../answer.ts';
import { DayPicker } from '../DayPicker.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useMe } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal } from '../words.ts';
import { Field } from './Field.tsx';
import { PreviewShown } from './PreviewShown.tsx';
import { proposeText } from './propose-messages.ts';

interface EndFormProps {
  readonly adoption: { readonly id: string };
  readonly name: { readonly zh: string; readonly en: string };
  readonly onClose: () => void;
}

/** The last day of a regime; what that would change; then it goes to another person. */
export function EndForm({ adoption, name, onClose }: EndFormProps) {
  const text = useText(proposeText);
  const pick = usePick();
  const say = useRefusal();
  const narrow = useNarrow();
  const { message } = App.useApp();
  const { today } = useMe();
  const [, change] = usePageSearch();
  const [until, setUntil] = useState<Day>(today);
  const [reason, setReason] = useState('');
  const preview = useAct(previewEnd);
  const propose = useAct(proposeEnd);
  const input = { adoption: adoption.id, until };
  const refused = preview.error ?? propose.error;
  const problem = refused && ownProblem(refused);
  const send = () =>
    propose.mutate(
      { input: { ...input, ...(reason.trim() ? { reason } : {}) } },
      {
        onSuccess: () => {
          void message.success(text('sent'));
          onClose();
          change({ regime: '-proposals' });
        },
      },
    );
  return (
    <Drawer
      open
      size={narrow ? '100%' : 760}
      title={text('endTitle', { name: pick(name) })}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{text('cancel')}</Button>
          {preview.data ? (
            <Button type="primary" loading={propose.isPending} onClick={send}>
              {text('send')}
            </Button>
          ) : (
            <Button type="primary" loading={preview.isPending} onClick={() => preview.mutate({ input })}>
              {text('look')}
            </Button>
          )}
        </div>
      }
    >
      {problem && <FormProblem title={say(problem)} />}
      <div className="fields">
        <Field id="end-until" label={text('last')}>
          <DayPicker
            id="end-until"
            value={until}
            allowClear={false}
            onChange={(day) => {
              if (!day) return;
              setUntil(day);
              preview.reset();
            }}
          />
        </Field>
        {preview.isPending && <p role="status">{text('looking')}</p>}
        {preview.data && (
          <>
            <PreviewShown of={preview.data} />
            <Field id="end-reason" label={text('reason')}>
              <Input.TextArea
                id="end-reason"
                rows={2}
                maxLength={2000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </Field>
            <p className="quiet">{text('twoPeople')}</p>
          </>
        )}
      </div>
    </Drawer>
  );
}
