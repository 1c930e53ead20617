import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { complainText } from './messages.ts';

interface ReceiptProps {
  readonly number: string;
  readonly due: string | null;
  readonly token: string | null;
}

/** The receipt: a number, and the address that alone shows how the complaint stands. */
export function Receipt({ number, due, token }: ReceiptProps) {
  const text = useText(complainText);
  const [copied, setCopied] = useState(false);
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  const address = token === null ? null : `${location.origin}/complaint/${token}`;
  return (
    <section aria-labelledby="received">
      <h2 id="received" ref={place} tabIndex={-1}>
        {text('receivedTitle')}
      </h2>
      <p>
        {text('number')} <strong>{number}</strong>
      </p>
      {due && <p>{text('dueBy', { day: due })}</p>}
      {address && (
        <>
          <p>{text('keep')}</p>
          <p className="plain-secret">
            <code>{address}</code>
          </p>
          <div className="plain-buttons">
            {'clipboard' in navigator && (
              <button
                type="button"
                onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
              >
                {text(copied ? 'copied' : 'copy')}
              </button>
            )}
            <Link to="/complaint/$token" params={{ token: token ?? '' }} className="plain-link">
              {text('openStatus')}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
