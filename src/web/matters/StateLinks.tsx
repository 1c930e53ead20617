import { useText } from '../messages/language.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { matterText } from './messages.ts';

export interface StateGroup {
  readonly key: string;
  readonly label: string;
  readonly states: readonly string[];
}

interface StateLinksProps {
  readonly groups: readonly StateGroup[];
  readonly open: string;
  readonly counts: readonly { readonly state: string; readonly n: number }[];
}

/** States that ask for the same thing stand together under one word, with how many there are. */
export function StateLinks({ groups, open, counts }: StateLinksProps) {
  const text = useText(matterText);
  const sum = (states: readonly string[]) => counts.reduce((n, one) => n + (states.includes(one.state) ? one.n : 0), 0);
  return (
    <TabLinks
      label={text('states')}
      name="state"
      open={open}
      forget={['open', 'page']}
      tabs={groups.map(({ key, label, states }) => ({
        key,
        label: (
          <>
            {label} <span className="quiet">{sum(states)}</span>
          </>
        ),
      }))}
    />
  );
}
