import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useText } from './messages/language.tsx';
import { isProblem, type Problem } from './problem.ts';
import { stateText } from './states-messages.ts';
import { WayBack } from './WayBack.tsx';
import { useRefusal } from './words.ts';

/** A page or a part of one that has nothing to show: what, why, and what to do next. */
export function Nothing({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Empty className="state" image={Empty.PRESENTED_IMAGE_SIMPLE} description={title}>
      {children}
    </Empty>
  );
}

export const Loading = ({ rows = 6 }: { readonly rows?: number }) => {
  const text = useText(stateText);
  return (
    <div role="status" aria-label={text('loading')} className="state-loading">
      <Skeleton active paragraph={{ rows }} title={false} />
    </div>
  );
};

/** Why there is no answer: 403, 404, no line, or a fault with the request's number that support can find. */
export function Failed({ problem, retry }: { readonly problem: Problem | Error; readonly retry?: () => void }) {
  const text = useText(stateText);
  const refusal = useRefusal();
  const status = isProblem(problem) ? problem.status : 500;
  const title = TITLES[status] ?? (status === 0 ? 'offline' : 'failed');
  return (
    <div role="alert" className="state state-failed">
      <p className="state-title">{text(title)}</p>
      <p>{isProblem(problem) ? refusal(problem) : problem.message}</p>
      {isProblem(problem) && problem.requestId && (
        <p className="quiet">
          {text('requestId')} <code>{problem.requestId}</code>
        </p>
      )}
      {status === 404 && <WayBack />}
      {retry && status !== 403 && status !== 404 && <Button onClick={retry}>{text('retry')}</Button>}
    </div>
  );
}

const TITLES: Readonly<Record<number, 'forbidden' | 'missing'>> = { 403: 'forbidden', 404: 'missing' };

interface LoadedProps<T> {
  readonly of: Pick<UseQueryResult<T, Problem>, 'data' | 'error' | 'refetch' | 'isPlaceholderData'>;
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}

/**
 * Skeleton while the answer comes, the fault with a retry, or what is made of the answer. An answer to the question before
 * is dimmed; one that could not be refreshed stays, with the fault above it.
 */
export function Loaded<T>({ of, rows, children }: LoadedProps<T>) {
  const retry = () => void of.refetch();
  const gone = of.error !== null && GONE.has(of.error.status);
  if (of.error && (gone || of.data === undefined || of.isPlaceholderData))
    return <Failed problem={of.error} retry={retry} />;
  if (of.error && of.data !== undefined)
    return (
      <>
        <Stale problem={of.error} retry={retry} />
        {children(of.data)}
      </>
    );
  if (of.data === undefined) return <Loading {...(rows ? { rows } : {})} />;
  return of.isPlaceholderData ? (
    <div className="dimmed" aria-busy>
      {children(of.data)}
    </div>
  ) : (
    children(of.data)
  );
}

/** What one saw may not, or can no longer, be seen. An ended session is dealt with above the page, which stays. */
const GONE = new Set([403, 404]);

function Stale({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const text = useText(stateText);
  const refusal = useRefusal();
  return (
    <div role="alert" className="stale-bar">
      <span>
        {text('stale')} {refusal(problem)}
      </span>
      <Button size="small" onClick={retry}>
        {text('retry')}
      </Button>
    </div>
  );
}

/** A line across the page while the machine has no network; what is typed stays. */
export function OfflineBar({ offline }: { readonly offline: boolean }) {
  const text = useText(stateText);
  return (
    <div role="status" className={offline ? 'offline-bar' : 'unseen'}>
      {offline ? text('offlineBar') : ''}
    </div>
  );
}
