import { listRegimes } from '../../contract/regimes.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { RECORDED_PARTS } from '../../domain/regime/recorded-parts.ts';
import { useAnswer } from '../answer.ts';
import { usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { chapterOf, inDocumentOrder } from './document-order.ts';
import { regimesText } from './messages.ts';
import './regimes.css';

type Regime = ReplyOf<typeof listRegimes>['regimes'][number];

/** 制度: what a government has adopted, rule by rule, to be read beside the paper. */
export function RegimesPage() {
  const text = useText(regimesText);
  useTitle(text('title'));
  const pick = usePick();
  const [search] = usePageSearch();
  const answer = useAnswer(listRegimes, {});
  return (
    <section className="sheet">
      <h1>{text('title')}</h1>
      <Loaded of={answer}>
        {({ regimes }) => {
          const open = regimes.find(({ id }) => id === oneIn(search, 'regime')) ?? regimes[0];
          if (!open) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
          return (
            <>
              <p className="quiet">{text('about')}</p>
              {regimes.length > 1 && (
                <TabLinks
                  label={text('title')}
                  name="regime"
                  open={open.id}
                  tabs={regimes.map((regime) => ({ key: regime.id, label: pick(regime) }))}
                />
              )}
              <RegimeText regime={open} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function RegimeText({ regime }: { readonly regime: Regime }) {
  const text = useText(regimesText);
  const pick = usePick();
  const chosen = regime.rules.filter(({ part }) => part === 'settings');
  const rules = inDocumentOrder(regime.rules.filter(({ part }) => part !== 'settings'));
  const chapters = [...Map.groupBy(rules, ({ clause }) => chapterOf(clause))];
  return (
    <article className="card regime">
      <h2 className="regime-title">{pick(regime)}</h2>
      <p className="quiet">
        {text('inForce', { from: regime.from ?? text('open'), until: regime.until ?? text('open') })} ·{' '}
        {text('version', { version: regime.version })}
      </p>
      {chapters.map(([chapter, own]) => (
        <section key={chapter} aria-label={chapter}>
          <ol className="regime-rules">
            {own.map((rule) => (
              <li key={`${rule.part} ${rule.id} ${rule.clause}`} id={`${regime.id}-${rule.id}`}>
                <span className="regime-clause">{rule.clause.replaceAll(' ', '\n') || text('open')}</span>
                <span className={isRecorded(rule.part) ? 'quiet' : undefined}>{pick(rule)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {chosen.length > 0 && (
        <section>
          <h3>{text('settings')}</h3>
          <p className="quiet">{text('settingsWhy')}</p>
          <ul className="regime-settings">
            {chosen.map((setting) => (
              <li key={setting.id}>{pick(setting)}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

const isRecorded = (part: string): boolean => (RECORDED_PARTS as readonly string[]).includes(part);
