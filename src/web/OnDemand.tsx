import { Popover } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Long enough that a pointer on its way across the table opens nothing. */
const HOVER_MS = 300;

interface OnDemandProps {
  readonly content: () => ReactNode;
  readonly children: ReactNode;
}

/**
 * A word that opens what stands behind it on hover, click and Enter. The popover is made when somebody first comes near:
 * a page of the ledger has hundreds of such words, and making them all takes longer than everything else on it.
 */
export function OnDemand({ content, children }: OnDemandProps) {
  const [near, setNear] = useState<'hover' | 'focus' | 'click'>();
  const button = useRef<HTMLButtonElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // The button is a new one inside the popover, so the focus has to be handed over to it.
  useEffect(() => {
    if (near === 'focus' || near === 'click') button.current?.focus();
  }, [near]);
  if (!near)
    return (
      <button
        type="button"
        className="explained"
        // Waited for here: under a pointer that stands still, the new button would never hear that it was entered.
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse') waiting.current = setTimeout(() => setNear('hover'), HOVER_MS);
        }}
        onPointerLeave={() => clearTimeout(waiting.current)}
        onFocus={({ target }) => target.matches(':focus-visible') && setNear('focus')}
        onClick={() => setNear('click')}
      >
        {children}
      </button>
    );
  return (
    <Popover
      trigger={['hover', 'click']}
      mouseEnterDelay={HOVER_MS / 1000}
      defaultOpen={near !== 'focus'}
      content={content}
      destroyOnHidden
    >
      <button ref={button} type="button" className="explained">
        {children}
      </button>
    </Popover>
  );
}
