import { explainRegime } from '../../domain/regime/explain.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import { readTenant } from '../../store/connection.ts';
import { regimeOf } from '../../store/regime-files.ts';
import type { Scene } from '../scene.ts';

/** The regimes this government runs today, each rule in words with the numbers it has chosen. */
export const listRunningRegimes = (scene: Scene) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const running = await adoptionsOn(tx, scene.tenantId, scene.today);
    return {
      regimes: running.map((it) => {
        const regime = regimeOf(it);
        return {
          id: regime.id,
          zh: regime.title.zh,
          en: regime.title.en,
          version: it.version,
          from: it.from,
          until: it.until,
          rules: explainRegime(regime).map(({ part, id, clause, zh, en }) => ({ part, id, clause, zh, en })),
          settings: Object.entries(regime.settings).map(([id, setting]) => ({
            id,
            zh: setting.zh,
            en: setting.en,
            value: textOf(it.settings[id] ?? setting.default),
            note: setting.note,
          })),
        };
      }),
    };
  });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
