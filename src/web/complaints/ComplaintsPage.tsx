import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import '../matters/matters.css';
import { ComplaintsTab } from './ComplaintsTab.tsx';
import { DeclarationsTab } from './DeclarationsTab.tsx';
import { complaintsText } from './messages.ts';

const TABS = { complaints: ComplaintsTab, declarations: DeclarationsTab } as const;
const NAMES = Object.keys(TABS) as (keyof typeof TABS)[];

/** 投诉 and 收费检查申报: what companies complain of, and what is declared before it is brought to them. */
export function ComplaintsPage() {
  const text = useText(complaintsText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const open = NAMES.find((name) => name === oneIn(search, 'tab')) ?? 'complaints';
  const Tab = TABS[open];
  return (
    <section className="sheet board-page">
      <h1>{text('title')}</h1>
      <TabLinks
        label={text('parts')}
        name="tab"
        open={open}
        forget={['open', 'page', 'state']}
        tabs={NAMES.map((key) => ({ key, label: text(key) }))}
      />
      <Tab />
    </section>
  );
}
