import { Button } from 'antd';
import { discardImport } from '../../contract/imports.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { importText } from './messages.ts';

/** Drops an import before anything was written; nothing is lost, so nothing is asked. */
export function DiscardButton({ id }: { readonly id: string }) {
  const text = useText(importText);
  const say = useRefusal();
  const discard = useAct(discardImport);
  return (
    <>
      <Button loading={discard.isPending} onClick={() => discard.mutate({ input: { id } })}>
        {text('discard')}
      </Button>
      {discard.error && (
        <span role="alert" className="said-wrong">
          {say(discard.error)}
        </span>
      )}
    </>
  );
}
