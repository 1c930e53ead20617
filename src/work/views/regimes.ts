import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { holdingOn } from '../../domain/regime/adopting.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type AdoptionRecord, allAdoptions } from '../../store/adoptions.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { peopleNames } from '../../store/people.ts';
import { readRegime, regimeIds, regimeOf, shippedText, soundRegime } from '../../store/regime-files.ts';
import { keptTexts, type TextLine } from '../../store/regime-texts.ts';
import type { Scene } from '../scene.ts';
import { regimeShown, rulesShown, titled } from './regime-shown.ts';

/** The regimes this government runs today, each rule in words with the numbers it has chosen, and those it could run. */
export async function listAllRegimes({ db, tenantId, actor, today }: Scene) {
  if (!may(actor, 'regime.read')) return refuse('not-allowed', 'no-permission');
  return readTenant(db, tenantId, async (tx) => {
    const running = holdingOn(await standing(tx, tenantId), today);
    return {
      regimes: running.map((it) => {
        const regime = regimeOf(it);
        return {
          ...titled(regime.id, regime.title),
          version: it.version,
          adoption: it.id,
          from: it.from,
          until: it.until,
          rules: rulesShown(regime),
          settings: regimeShown(regime).settings.map(({ id, zh, en, value, note }) => ({
            ...titled(id, { zh, en }),
            value: textOf(value.value),
            note,
          })),
        };
      }),
      available: availableOf(await keptTexts(tx, tenantId), running),
    };
  });
}

const standing = async (tx: Tx, tenantId: number): Promise<AdoptionRecord[]> =>
  (await allAdoptions(tx, tenantId)).filter(({ replaced }) => !replaced);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The product's own texts, and of the kept ones those that say something else. */
function availableOf(kept: readonly TextLine[], running: readonly AdoptionRecord[]) {
  const shipped = regimeIds().map((id) => ({ regime: soundRegime(id), textId: null, text: shippedText(id) ?? '' }));
  const own = kept
    .filter((line) => shippedText(line.regime) !== line.text)
    .map((line) => ({ regime: keptRegime(line), textId: line.id, text: line.text }));
  const runs = ({ text, regime }: { text: string; regime: Regime }): boolean =>
    running.some((it) => it.regime === regime.id && (it.text?.text ?? shippedText(it.regime)) === text);
  return [...shipped, ...own].map((it) => ({
    ...titled(it.regime.id, it.regime.title),
    version: it.regime.version,
    source: it.regime.source,
    textId: it.textId,
    running: runs(it),
  }));
}

const keptRegime = (line: TextLine): Regime => regimeOf({ regime: line.regime, settings: {}, text: line });

interface Which {
  readonly id: string;
  readonly adoption?: string | undefined;
  readonly textId?: string | undefined;
}

/** One regime in words, with every version of it that is known and every adoption there was. */
export async function showOneRegime({ db, tenantId, actor, today }: Scene, which: Which) {
  if (!may(actor, 'regime.read')) return refuse('not-allowed', 'no-permission');
  return readTenant(db, tenantId, async (tx) => {
    const adoptions = (await allAdoptions(tx, tenantId)).filter(({ regime }) => regime === which.id);
    const kept = (await keptTexts(tx, tenantId)).filter(({ regime }) => regime === which.id);
    const meant = meantBy(which, adoptions, kept, today);
    if (!meant) return refuse('not-found', 'no-such-subject');
    const names = await peopleNames(
      tx,
      tenantId,
      adoptions.flatMap((it) => [it.proposedBy, it.adoptedBy]),
    );
    const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '—' });
    const shipped = readRegime(which.id)?.regime;
    return {
      regime: regimeShown(meant.regime),
      adoption: meant.adoption,
      textId: meant.textId,
      text: meant.text,
      adoptions: adoptions.map(({ text, proposedBy, adoptedBy, ...it }) => ({
        id: it.id,
        version: it.version,
        from: it.from,
        until: it.until,
        rank: it.rank,
        settings: { ...it.settings },
        replaced: it.replaced,
        textId: text?.id ?? null,
        proposedBy: person(proposedBy),
        adoptedBy: person(adoptedBy),
      })),
      versions: [
        ...(shipped ? [{ version: shipped.version, textId: null }] : []),
        ...kept
          .filter(({ text }) => text !== shippedText(which.id))
          .map(({ version, id }) => ({ version, textId: id })),
      ],
    };
  });
}

interface Meant {
  readonly regime: Regime;
  readonly adoption: string | null;
  readonly textId: string | null;
  readonly text: string;
}

/** The adoption or the text that is asked for; else as the regime runs today, ran last, or comes with the product. */
function meantBy(
  { id, adoption, textId }: Which,
  adoptions: readonly AdoptionRecord[],
  kept: readonly TextLine[],
  today: Day,
): Meant | undefined {
  if (textId !== undefined) {
    const line = kept.find((it) => it.id === textId);
    return line && { regime: keptRegime(line), adoption: null, textId, text: line.text };
  }
  const held = adoptions.filter(({ replaced }) => !replaced);
  const asked =
    adoption === undefined
      ? (holdingOn(held, today)[0] ?? (regimeIds().includes(id) ? undefined : held.at(-1)))
      : adoptions.find((it) => it.id === adoption);
  if (asked) {
    const text = asked.text?.text ?? shippedText(id) ?? '';
    return { regime: regimeOf(asked), adoption: asked.id, textId: asked.text?.id ?? null, text };
  }
  if (adoption !== undefined) return undefined;
  const shipped = shippedText(id);
  if (shipped !== undefined) return { regime: soundRegime(id), adoption: null, textId: null, text: shipped };
  const [line] = kept;
  return line && { regime: keptRegime(line), adoption: null, textId: line.id, text: line.text };
}

/** Which regime is spoken of, as it is or was adopted; undefined when there is none of the name. */
export async function regimeNamed(
  tx: Tx,
  tenantId: number,
  asOf: Day,
  { regime, adoption }: { readonly regime: string; readonly adoption?: string | undefined },
): Promise<Regime | Refusal> {
  const adoptions = (await allAdoptions(tx, tenantId)).filter((it) => it.regime === regime);
  return meantBy({ id: regime, adoption }, adoptions, [], asOf)?.regime ?? refuse('not-found', 'no-such-subject');
}
