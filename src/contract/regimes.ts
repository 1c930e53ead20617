import { z } from 'zod';
import { route } from './route.ts';
import { DayText, Empty, Id, Named } from './shapes.ts';

/** Something that has a name in both languages. */
export const Titled = z.object({ id: z.string(), zh: z.string(), en: z.string() });

/** Where the rules of a question come from: a regime of the product, a text this government has kept, or one that is sent along. */
export const RegimeSource = z.object({
  regime: z.string().max(64).optional(),
  textId: Id.optional(),
  text: z.string().max(100_000).optional(),
  preset: z.string().max(64).optional(),
  /** Chosen values by the name of the setting; what is not named keeps the default of the text. */
  settings: z.record(z.string().max(64), z.unknown()).optional(),
});

const Rule = z.object({ part: z.string(), id: z.string(), clause: z.string(), zh: z.string(), en: z.string() });

const Setting = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  value: z.string(),
  note: z.object({ zh: z.string(), en: z.string() }),
});

export const listRegimes = route({
  method: 'GET',
  path: '/regimes',
  summary: 'Regimes this government runs today, and those it could run',
  tag: 'regimes',
  input: Empty,
  reply: z.object({
    regimes: z.array(
      z.object({
        id: z.string(),
        zh: z.string(),
        en: z.string(),
        version: z.string(),
        /** The adoption it runs by. */
        adoption: Id,
        from: z.string().nullable(),
        until: z.string().nullable(),
        rules: z.array(Rule),
        settings: z.array(Setting),
      }),
    ),
    /** Texts of the product, and those this government has kept in another wording; the same regime may stand here several times. */
    available: z.array(
      z.object({
        ...Titled.shape,
        version: z.string(),
        source: z.string(),
        /** Of a kept text; null for the product's own. */
        textId: Id.nullable(),
        running: z.boolean(),
      }),
    ),
  }),
});

/** A setting as a form offers it; `words` say its value in both languages, of every choice too. */
const Offered = z.object({ value: z.unknown(), zh: z.string(), en: z.string() });

const RegimeText = z.object({
  ...Titled.shape,
  version: z.string(),
  source: z.string(),
  inForce: z.object({ from: DayText, to: DayText.optional() }).nullable(),
  rules: z.array(Rule),
  settings: z.array(
    z.object({
      ...Titled.shape,
      note: z.object({ zh: z.string(), en: z.string() }),
      value: Offered,
      default: Offered,
      /** None when any value of the right form may be given. */
      choices: z.array(Offered).nullable(),
    }),
  ),
  presets: z.array(z.object({ ...Titled.shape, source: z.string(), sets: z.record(z.string(), z.unknown()) })),
  /** What the values of settings name by id. */
  named: z.object({ indicators: z.array(Titled), rankings: z.array(Titled), cards: z.array(Titled) }),
});

const AdoptionShape = z.object({
  id: Id,
  version: z.string(),
  from: DayText,
  until: DayText.nullable(),
  rank: z.number(),
  settings: z.record(z.string(), z.unknown()),
  /** Its text was kept when it was adopted; without one the product's own text judges. */
  textId: Id.nullable(),
  /** Another took its place before its first day came. */
  replaced: z.boolean(),
  proposedBy: Named.nullable(),
  adoptedBy: Named.nullable(),
});

export const showRegime = route({
  method: 'GET',
  path: '/regimes/:id',
  summary: 'A regime in words: its rules, settings, presets, versions and adoptions in time',
  tag: 'regimes',
  input: z.object({
    id: z.string().max(64),
    /** As this adoption runs it, or by a text that was kept; else as it runs today, else as the product has it. */
    adoption: Id.optional(),
    textId: Id.optional(),
  }),
  reply: z.object({
    regime: RegimeText,
    /** The adoption the values of its settings are of. */
    adoption: Id.nullable(),
    textId: Id.nullable(),
    text: z.string(),
    adoptions: z.array(AdoptionShape),
    versions: z.array(z.object({ version: z.string(), textId: Id.nullable() })),
  }),
});

const RegimeFault = z.object({
  line: z.number(),
  path: z.string(),
  what: z.string(),
  found: z.string(),
  expected: z.array(z.string()),
  meant: z.string().optional(),
});

export const checkRegime = route({
  method: 'POST',
  path: '/regimes/check',
  summary: 'What is wrong with the text of a regime, line by line; of a right one, what it says',
  tag: 'regimes',
  input: RegimeSource,
  /** `total` faults, of which the first are told. */
  reply: z.object({ faults: z.array(RegimeFault), total: z.number(), regime: RegimeText.nullable() }),
});
