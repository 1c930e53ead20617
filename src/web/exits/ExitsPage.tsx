import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import '../matters/matters.css';
import { CasesTab } from './CasesTab.tsx';
import { LandTab } from './LandTab.tsx';
import { exitsText } from './messages.ts';
import { WarnedTab } from './WarnedTab.tsx';

const TABS = { warned: WarnedTab, cases: CasesTab, land: LandTab } as const;
const NAMES = Object.keys(TABS) as (keyof typeof TABS)[];

/** 退出与土地: which projects a limit warns of, what became of those that were taken up, and the half-yearly land list. */
export function ExitsPage() {
  const text = useText(exitsText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const open = NAMES.find((name) => name === oneIn(search, 'tab')) ?? 'warned';
  const Tab = TABS[open];
  return (
    <section className="sheet board-page">
      <h1>{text('title')}</h1>
      <TabLinks
        label={text('parts')}
        name="tab"
        open={open}
        forget={['open', 'page', 'state', 'period']}
        tabs={NAMES.map((key) => ({ key, label: text(key) }))}
      />
      <Tab />
    </section>
  );
}
