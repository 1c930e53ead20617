import { useState } from 'react';
import { listProposals } from '../../contract/proposals.ts';
import { listRegimes } from '../../contract/regimes.ts';
import { useAnswer } from '../answer.ts';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { AllRegimes } from './AllRegimes.tsx';
import { regimesText } from './messages.ts';
import { OwnText } from './OwnText.tsx';
import { Proposals } from './Proposals.tsx';
import { RegimeShownPage } from './RegimeShown.tsx';
import './regimes.css';

const ALL = '-all';
const OWN = '-own';
const PROPOSALS = '-proposals';

/** 制度: what a government runs, rule by rule, to be read beside the paper; and how it comes to run something else. */
export function RegimesPage() {
  const text = useText(regimesText);
  useTitle(text('title'));
  const pick = usePick();
  const mayPropose = useMay('regime.propose');
  const [search] = usePageSearch();
  const answer = useAnswer(listRegimes, {});
  const proposals = useAnswer(
    listProposals,
    {},
    { refetchInterval: (list) => (list?.proposals.some(({ progress }) => progress) ? 2000 : false) },
  );
  const [begins, setBegins] = useState<string>();
  const waiting = proposals.data?.proposals.filter(({ state }) => state === 'proposed').length ?? 0;
  const mine = proposals.data?.proposals.some(({ moves }) => moves.includes('regime.adopt'));
  // Decided once: what waits for this person as the second comes first, and stays in sight when it has been decided.
  if (begins === undefined && proposals.data && answer.data)
    setBegins(mine ? PROPOSALS : (answer.data.regimes[0]?.id ?? ALL));
  return (
    <section className="sheet">
      <h1>{text('title')}</h1>
      <Loaded of={answer}>
        {({ regimes, available }) => {
          const open = oneIn(search, 'regime') ?? begins ?? ALL;
          const known = regimes.some(({ id }) => id === open) || open.startsWith('-');
          const other = known ? undefined : available.find(({ id }) => id === open);
          return (
            <>
              <TabLinks
                label={text('fields')}
                name="regime"
                open={open}
                forget={['text']}
                tabs={[
                  ...regimes.map((regime) => ({ key: regime.id, label: pick(regime) })),
                  ...(other ? [{ key: other.id, label: pick(other) }] : []),
                  { key: ALL, label: text('all') },
                  {
                    key: PROPOSALS,
                    label: (
                      <>
                        {text('proposals')} {waiting > 0 && <span className="regime-waiting">{waiting}</span>}
                      </>
                    ),
                  },
                  ...(mayPropose ? [{ key: OWN, label: text('own') }] : []),
                ]}
              />
              {open === ALL ? (
                <AllRegimes available={available} running={regimes} />
              ) : open === PROPOSALS ? (
                <Proposals answer={proposals} />
              ) : open === OWN ? (
                <OwnText available={available} />
              ) : (
                <RegimeShownPage key={open} id={open} textId={oneIn(search, 'text')} />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
