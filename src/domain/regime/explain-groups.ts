import { conditionWords } from './condition-words.ts';
import { whoWords } from './explain-reports.ts';
import type { Regime } from './format.ts';
import { type Explained, inBoth, listed, pick, ruled } from './sentence.ts';
import { LIGHT, POST, SHEET, TEAM } from './terms.ts';

/** Sentences for the parts that sort projects: scope, tiers, marks, tables, lights, and the phases of an activity. */

export const explainScope = ({ scope }: Regime): Explained[] =>
  scope
    ? [
        inBoth('scope', 'scope', scope.cites, (lang) => {
          const when = conditionWords(scope.when, lang);
          return pick(lang, `适用于：${when}的项目。`, `Applies to projects: ${when}.`);
        }),
      ]
    : [];

export const explainTiers = ({ tiers = [] }: Regime): Explained[] =>
  tiers.map((tier) =>
    inBoth('tiers', tier.id, tier.cites, (lang) => {
      const duties = [
        tier.leads && pick(lang, `由${POST[tier.leads].zh}牵头`, `led by ${POST[tier.leads].en}`),
        tier.team && pick(lang, `配备${TEAM[tier.team].zh}`, `with ${TEAM[tier.team].en}`),
        tier.ledger && pick(lang, `由${POST[tier.ledger].zh}建立台账`, `ledger kept by ${POST[tier.ledger].en}`),
        tier.supervises && pick(lang, `由${POST[tier.supervises].zh}督查`, `supervised by ${POST[tier.supervises].en}`),
      ];
      return ruled(tier[lang], conditionWords(tier.when, lang), duties, lang);
    }),
  );

export const explainMarks = ({ marks = [] }: Regime): Explained[] =>
  marks.map((mark) =>
    inBoth('marks', mark.id, mark.cites, (lang) => {
      const sheets = listed(
        (mark.needs ?? []).map((sheet) => SHEET[sheet][lang]),
        lang,
      );
      const duties = [
        mark.needs && pick(lang, `须填写${sheets}`, `needs ${sheets}`),
        mark.reportedTo && pick(lang, `上报${POST[mark.reportedTo].zh}`, `reported to ${POST[mark.reportedTo].en}`),
        mark.bulletinBy &&
          pick(lang, `由${POST[mark.bulletinBy].zh}通报`, `in the bulletin of ${POST[mark.bulletinBy].en}`),
      ];
      return ruled(mark[lang], conditionWords(mark.when, lang), duties, lang);
    }),
  );

export const explainTables = ({ tables }: Regime): Explained[] =>
  (tables?.list ?? []).map((table) =>
    inBoth('tables', table.id, tables?.cites, (lang) => {
      const apart = table.outside ? pick(lang, '（四张表以外）', ' (outside the tables)') : '';
      return pick(
        lang,
        `${table.zh}${apart}：${conditionWords(table.when, lang)}。`,
        `${table.en}${apart}: ${conditionWords(table.when, lang)}.`,
      );
    }),
  );

export const explainLights = ({ lights }: Regime): Explained[] =>
  (lights?.list ?? []).map((rule) =>
    inBoth('lights', rule.id, lights?.cites, (lang) => {
      const when = conditionWords(rule.when, lang);
      return pick(lang, `${LIGHT[rule.light].zh}：${when}。`, `${LIGHT[rule.light].en}: ${when}.`);
    }),
  );

export const explainPhases = ({ phases }: Regime): Explained[] =>
  (phases?.list ?? []).map((phase) =>
    inBoth('phases', phase.id, phases?.cites, (lang) => {
      const duties = (phase.duties ?? []).map((duty) =>
        pick(lang, `${whoWords(duty.by, lang)}${duty.zh}`, `${duty.en} by ${whoWords(duty.by, lang)}`),
      );
      const when = pick(lang, `${phase.from} 至 ${phase.to}`, `${phase.from} to ${phase.to}`);
      return ruled(phase[lang], when, duties, lang);
    }),
  );
