import { App, Modal } from 'antd';
import { useEffect } from 'react';
import { giveUpCalendarYear, previewCalendarYear } from '../../contract/calendar.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { Loading } from '../states.tsx';
import { useRefusal } from '../words.ts';
import type { CalendarYear } from './CalendarPage.tsx';
import { calendarText } from './messages.ts';
import { MovesTable } from './MovesTable.tsx';

/** Takes back what was entered for a year, once one has seen what that moves. */
export function GiveUpDialog({ of, onClose }: { readonly of: CalendarYear; readonly onClose: () => void }) {
  const text = useText(calendarText);
  const say = useRefusal();
  const { message } = App.useApp();
  const { mutate: look, ...preview } = useAct(previewCalendarYear);
  const giveUp = useAct(giveUpCalendarYear);
  const { year, version } = of;
  useEffect(() => look({ input: { year, giveUp: true } }), [look, year]);
  const error = giveUp.error ?? preview.error;
  const problem = error && ownProblem(error);
  const take = () =>
    giveUp.mutate(
      { ifMatch: version, input: { year } },
      {
        onSuccess: ({ moved }) => {
          void message.success(text('gaveUp', { year, n: moved }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={720}
      title={text('giveUpAsk', { year })}
      okText={text(of.shipped ? 'giveUp' : 'giveUpNone')}
      cancelText={text('cancel')}
      okButtonProps={{ disabled: !preview.data }}
      confirmLoading={giveUp.isPending}
      onOk={take}
      onCancel={onClose}
    >
      {problem && <FormProblem title={say(problem)} />}
      {preview.data ? <MovesTable moved={preview.data.moved} /> : preview.isPending && <Loading rows={3} />}
    </Modal>
  );
}
