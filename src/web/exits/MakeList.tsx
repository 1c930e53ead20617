import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { listLand, makeLandList } from '../../contract/land.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
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
        open.map(({ period, asOf, making }) => (
          <Button
            key={`${regime} ${period}`}
            disabled={making !== null}
            onClick={() => setAsked({ regime, period, asOf })}
          >
            {making ? text('making', { period, percent: percentOf(making) }) : text('make', { period })}
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
          {act.isPending && <Making {...asked} />}
        </Modal>
      )}
    </>
  );
}

type Open = Review['open'][number];

const percentOf = ({ done, of }: NonNullable<Open['making']>): number => Math.floor((100 * done) / Math.max(of, 1));

/** While one's own list is being made, the lists are asked again, and with them how far it is. */
function Making({ regime, period }: { readonly regime: string; readonly period: string }) {
  const text = useText(exitsText);
  const { data } = useAnswer(listLand, { size: 1 }, { refetchInterval: () => EVERY_MS });
  const review = data?.reviews.find((it) => it.regime === regime);
  const making = review?.open.find((it) => it.period === period)?.making;
  const percent = making ? percentOf(making) : 0;
  return (
    <p role="status">
      <progress value={percent} max={100} aria-hidden /> {text('making', { period, percent })}
    </p>
  );
}

const EVERY_MS = 1000;
