import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { type listLand, makeLandList } from '../../contract/land.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { exitsText } from './messages.ts';

export type Review = ReplyOf<typeof listLand>['reviews'][number];

/** A button for each list that can be made now; what is made stays, so it is asked for once more. */
export function MakeList({ reviews }: { readonly reviews: readonly Review[] }) {
  const text = useText(exitsText);
  const say = useRefusal();
  const { message } = App.useApp();
  const act = useAct(makeLandList);
  const [asked, setAsked] = useState<{ regime: string; period: string; asOf: string }>();
  const close = () => {
    act.reset();
    setAsked(undefined);
  };
  const make = () =>
    asked &&
    act.mutate(
      { input: { regime: asked.regime, asOf: asked.asOf as never } },
      {
        onSuccess: ({ period, listed }) => {
          void message.success(text('made', { period, n: listed }));
          close();
        },
      },
    );
  return (
    <>
      {reviews.flatMap(({ regime, open }) =>
        open.map(({ period, asOf }) => (
          <Button key={`${regime} ${period}`} onClick={() => setAsked({ regime, period, asOf })}>
            {text('make', { period })}
          </Button>
        )),
      )}
      {asked && (
        <Modal
          open
          title={text('makeTitle')}
          okText={text('confirm')}
          cancelText={text('cancel')}
          confirmLoading={act.isPending}
          onOk={make}
          onCancel={close}
        >
          {act.error && <FormProblem title={say(act.error)} />}
          <p>{text('makeHint', { asOf: asked.asOf })}</p>
        </Modal>
      )}
    </>
  );
}
