import { z } from 'zod';
import { STEP_KINDS } from '../step.ts';
import { AccountabilityShape } from './accountability-shape.ts';
import { CardShape } from './card-shape.ts';
import { DutyShape, REST_DAYS, Whoever } from './duty-shape.ts';
import { IndicatorShape } from './figure-shape.ts';
import { FactorSupportShape, WorkingGroupShape } from './group-shape.ts';
import { LandReviewShape } from './land-shape.ts';
import { FactName, PredicateShape } from './predicate-shape.ts';
import { RankingShape } from './ranking-shape.ts';
import { RecordedParts } from './recorded-parts.ts';
import { ComplaintsShape, DeclarationsShape } from './service-shape.ts';
import { Cites, DayValue, DurationText, Id, Share, Text, Words } from './scalars.ts';

/**
 * The closed vocabulary of a regime file (制度). An official reads the YAML beside the government's text; every rule cites
 * its clause. Values the text leaves open are settings, never hidden choices. `docs/regimes.md` explains each word.
 */

/** Who leads, supervises, keeps the ledger or is told; posts of a government, not persons. */
export const POSTS = ['city-leader', 'office', 'supervision', 'county'] as const;
export const TEAMS = ['special', 'leading-group', 'manager-secretary-staff'] as const;
export const SHEETS = ['ledger-sheet', 'revisit-sheet'] as const;
export const RESPONSIBILITIES = ['unit', 'person', 'project-unit'] as const;
export const CONSEQUENCES = ['notice', 'rectify-by', 'revive', 'return-by-agreement', 'clear'] as const;

const Setting = z.strictObject({
  ...Words,
  default: z.unknown(),
  choices: z.array(z.unknown()).min(2).optional(),
  note: z.strictObject(Words),
});

const Tier = z.strictObject({
  id: Id,
  ...Words,
  when: PredicateShape,
  leads: z.enum(POSTS).optional(),
  supervises: z.enum(POSTS).optional(),
  ledger: z.enum(POSTS).optional(),
  team: z.enum(TEAMS).optional(),
  cites: Cites,
});

/** Unlike tiers, a project may bear any number of marks. */
const Mark = z.strictObject({
  id: Id,
  ...Words,
  when: PredicateShape,
  needs: z.array(z.enum(SHEETS)).min(1).optional(),
  reportedTo: z.enum(POSTS).optional(),
  bulletinBy: z.enum(POSTS).optional(),
  cites: Cites,
});

/** `outside` marks a group that keeps projects apart from the tables proper, so that each still stands in exactly one place. */
const Table = z.strictObject({ id: Id, ...Words, outside: z.literal(true).optional(), when: PredicateShape });

const Target = z.strictObject({
  id: Id,
  ...Words,
  share: PredicateShape,
  of: PredicateShape,
  atLeast: Share,
  by: z.union([z.literal('year-end'), DayValue]),
  pace: z.literal('linear'),
  cites: Cites,
});

/** `planned` runs from the day a node was promised (baseline, else the plan); `when` must hold for the limit to run at all. */
const Limit = z.strictObject({
  id: Id,
  ...Words,
  since: z.union([FactName, z.strictObject({ planned: z.enum(STEP_KINDS) })]),
  without: FactName,
  within: DurationText,
  warnBefore: DurationText,
  when: PredicateShape.optional(),
});

const Rate = z.string({ error: 'rate' }).regex(/^\d{1,6}(\.\d{1,6})?$/, { error: 'rate' });

/** A named choice of settings, taken from what another government published (Wuhan 80/60 %, Yinchuan …). */
const Preset = z.strictObject({ id: Id, ...Words, source: Text, sets: z.record(z.string(), z.unknown()) });

const Consequence = z.enum(CONSEQUENCES);

const Phase = z.strictObject({
  id: Id,
  ...Words,
  from: DayValue,
  to: DayValue,
  /** What has to be done by the last day of the phase, and by whom. */
  duties: z.array(z.strictObject({ id: Id, ...Words, by: Whoever })).optional(),
});

export const RegimeShape = z.strictObject({
  id: Id,
  version: z.string({ error: 'version' }).regex(/^\d+(\.\d+)*$/, { error: 'version' }),
  title: z.strictObject(Words),
  source: Text,
  inForce: z.strictObject({ from: DayValue, to: DayValue.optional() }).optional(),
  settings: z.record(z.string(), Setting).default({}),
  presets: z.array(Preset).min(1).optional(),
  scope: z.strictObject({ when: PredicateShape, cites: Cites }).optional(),
  tiers: z.array(Tier).min(1).optional(),
  marks: z.array(Mark).min(1).optional(),
  tables: z
    .strictObject({ cites: Cites, eachProjectInExactlyOne: z.literal(true), list: z.array(Table).min(1) })
    .optional(),
  steps: z.strictObject({ required: z.array(z.enum(STEP_KINDS)).min(1), cites: Cites }).optional(),
  responsibilities: z
    .strictObject({
      required: z.array(z.enum(RESPONSIBILITIES)).min(1),
      on: z.literal('every-open-step'),
      cites: Cites,
    })
    .optional(),
  lights: z
    .strictObject({
      cites: Cites,
      list: z
        .array(z.strictObject({ id: Id, light: z.enum(['red', 'yellow', 'green']), ...Words, when: PredicateShape }))
        .min(1),
    })
    .optional(),
  targets: z.array(Target).min(1).optional(),
  exit: z
    .strictObject({
      cites: Cites,
      fault: z.enum(['company', 'any']),
      rules: z.array(Limit).min(1),
      then: z.array(z.union([Consequence, z.strictObject({ any: z.array(Consequence).min(2) })])).min(1),
    })
    .optional(),
  phases: z
    .strictObject({ cites: Cites, restDay: z.enum(REST_DAYS).optional(), list: z.array(Phase).min(1) })
    .optional(),
  duties: z.array(DutyShape).min(1).optional(),
  /** 元 for one unit of a foreign currency, as decimal texts; an amount in a currency without a rate stays apart. */
  rates: z.partialRecord(z.enum(['USD', 'EUR', 'JPY', 'HKD']), Rate).optional(),
  indicators: z.array(IndicatorShape).min(1).optional(),
  rankings: z.array(RankingShape).min(1).optional(),
  cards: z.array(CardShape).min(1).optional(),
  landReview: LandReviewShape.optional(),
  accountability: AccountabilityShape.optional(),
  complaints: ComplaintsShape.optional(),
  declarations: DeclarationsShape.optional(),
  workingGroups: z.array(WorkingGroupShape).min(1).optional(),
  factorSupport: FactorSupportShape.optional(),
  ...RecordedParts,
});

type Shape = z.infer<typeof RegimeShape>;

/** A setting of a regime with the value that holds: the chosen one, or the default of the file. */
export type SettingInForce = Shape['settings'][string] & { readonly value: unknown };

export type Regime = Omit<Shape, 'settings'> & { readonly settings: Readonly<Record<string, SettingInForce>> };
