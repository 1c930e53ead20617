import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useText } from '../messages/language.tsx';
import { Failed } from '../states.tsx';
import { stateText } from '../states-messages.ts';

export function NoSuchPage() {
  const text = useText(stateText);
  return (
    <div role="alert" className="state">
      <p className="state-title">{text('missing')}</p>
      <p>{text('missingPage')}</p>
      <Link to="/">{text('home')}</Link>
    </div>
  );
}

export const Broken = ({ error, reset }: ErrorComponentProps) => (
  <Failed problem={error instanceof Error ? error : new Error(String(error))} retry={reset} />
);
