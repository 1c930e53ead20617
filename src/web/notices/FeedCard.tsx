import { Button } from 'antd';
import { useState } from 'react';
import { makeFeed, readFeed, revokeFeed } from '../../contract/notices.ts';
import { useAct } from '../answer.ts';
import { hrefOf } from '../call.ts';
import { momentText } from '../format.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { noticeText } from './messages.ts';

/** The calendar feed: its address is shown when it is made and never again. */
export function FeedCard({ madeAt }: { readonly madeAt: string | null }) {
  const text = useText(noticeText);
  const say = useRefusal();
  const make = useAct(makeFeed);
  const revoke = useAct(revokeFeed);
  const [copied, setCopied] = useState(false);
  const token = make.data?.token;
  const address = token && madeAt !== null ? `${window.location.origin}${hrefOf(readFeed, { token })}` : undefined;
  const problem = make.error ?? revoke.error;
  const copy = async (text: string) => {
    // Without https there is no clipboard; the address can still be selected.
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <section className="card notice-settings">
      <h2>{text('feed')}</h2>
      <p className="quiet">{text('feedAbout')}</p>
      {problem && <FormProblem title={say(problem)} />}
      {address ? (
        <div role="status">
          <p>{text('feedOnce')}</p>
          <p className="feed-address">
            <code>{address}</code>
            <Button size="small" onClick={() => void copy(address)}>
              {text(copied ? 'copied' : 'copy')}
            </Button>
          </p>
        </div>
      ) : (
        <p>{madeAt === null ? text('feedNone') : text('feedMade', { at: momentText(madeAt) })}</p>
      )}
      <span className="tools">
        <Button
          loading={make.isPending}
          onClick={() => {
            setCopied(false);
            make.mutate({ input: {} });
          }}
        >
          {text(madeAt === null ? 'feedMake' : 'feedAgain')}
        </Button>
        {madeAt !== null && (
          <Button
            danger
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ input: {} }, { onSuccess: make.reset })}
          >
            {text('feedRevoke')}
          </Button>
        )}
      </span>
    </section>
  );
}
