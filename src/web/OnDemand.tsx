import { Popover } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';

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
  // The button is a new one inside the popover, so the focus has to be handed over to it.
  useEffect(() => {
    if (near === 'focus' || near === 'click') button.current?.focus();
  }, [near]);
  if (!near)
    return (
      <button
        type="button"
        className="explained"
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setNear('hover')}
        onFocus={({ target }) => target.matches(':focus-visible') && setNear('focus')}
        onClick={() => setNear('click')}
      >
        {children}
      </button>
    );
  return (
    <Popover
      trigger={['hover', 'click']}
      mouseEnterDelay={0.3}
      defaultOpen={near === 'click'}
      content={content}
      destroyOnHidden
    >
      <button ref={button} type="button" className="explained">
        {children}
      </button>
    </Popover>
  );
}
