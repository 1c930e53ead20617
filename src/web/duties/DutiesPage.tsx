import { exportDuties, listDutyChoices } from '../../contract/duties.ts';
import { addDays } from '../../domain/day.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { ExportFile } from '../ExportFile.tsx';
import { useMay } from '../me.tsx';
import { useLanguage, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { DutyMatrix } from './DutyMatrix.tsx';
import { DutyRules } from './DutyRules.tsx';
import { OPEN, SETTLED } from './duty.ts';
import './duties.css';
import { dutiesText } from './messages.ts';
import { OpenDuties } from './OpenDuties.tsx';
import { SettledDuties } from './SettledDuties.tsx';
import { useWhose, WhoseTools } from './WhoseTools.tsx';

const VIEWS = ['open', 'settled', 'matrix', 'rules'] as const;

/** 报送任务: what I owe and by when; for supervision who has and who has not; and who holds which post. */
export function DutiesPage() {
  const text = useText(dutiesText);
  useTitle(text('title'));
  const { sent } = useAsOf();
  const [search] = usePageSearch();
  const choices = useAnswer(listDutyChoices, sent, { staleTime: 60_000 });
  const view = VIEWS.find((name) => name === oneIn(search, 'view')) ?? 'open';
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <Export view={view} />
      </div>
      <TabLinks
        label={text('views')}
        name="view"
        open={view}
        forget={['page']}
        tabs={VIEWS.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={choices}>
        {(known) => (
          <>
            {(view === 'open' || view === 'settled') && <WhoseTools choices={known} />}
            {view === 'open' && <OpenDuties choices={known} />}
            {view === 'settled' && <SettledDuties choices={known} />}
            {view === 'matrix' && <DutyMatrix duties={known.duties} />}
            {view === 'rules' && <DutyRules choices={known} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

const MONTHS_BACK = 190;

/** What one looks at, as a workbook. */
function Export({ view }: { readonly view: (typeof VIEWS)[number] }) {
  const text = useText(dutiesText);
  const { language } = useLanguage();
  const { sent, day } = useAsOf();
  const mayExport = useMay('export.make');
  const whose = useWhose();
  const [search] = usePageSearch();
  if (!mayExport || view === 'rules') return null;
  const [regime, duty] = (oneIn(search, 'duty') ?? '').split('/');
  const narrowed =
    view === 'matrix'
      ? {
          whose: 'all' as const,
          ...(regime && duty ? { regime, duty } : {}),
          from: addDays(day, -MONTHS_BACK),
          to: day,
        }
      : { ...whose, state: view === 'open' ? [...OPEN] : [...SETTLED] };
  return (
    <ExportFile
      route={exportDuties}
      input={{ ...sent, ...narrowed, lang: language }}
      label={text('export')}
      failed={text('exportFailed')}
    />
  );
}
