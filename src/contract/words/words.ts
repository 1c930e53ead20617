import type { DueState } from '../../domain/duties/state.ts';
import type { FactKind, FactState, Precision } from '../../domain/fact.ts';
import type { ClauseKind, CommitmentStanding, Party, ReviewResult } from '../../domain/matter/commitment.ts';
import type { Factor, OrderClass } from '../../domain/matter/factor.ts';
import type { ReviewCheck, ReviewFault } from '../../domain/matter/review.ts';
import type { MatterKind, MoveAct, StateOf } from '../../domain/matter/kinds.ts';
import type { Cause, GivenName } from '../../domain/matter/life.ts';
import type { Currency } from '../../domain/money.ts';
import type { NoticeWhat } from '../../domain/notices/notice.ts';
import type { RobotKind } from '../../domain/notices/robot.ts';
import type { Origin, Stage } from '../../domain/project.ts';
import type { UnitPost } from '../../domain/regime/who.ts';
import type { Role } from '../../domain/role.ts';
import type { ExitState, Light } from '../../domain/standing.ts';
import type { ProjectPost, Rank } from '../../domain/team/team.ts';
import type { StepKind } from '../../domain/step.ts';
import { en } from './en/index.ts';
import type { between } from './zh-CN/between.ts';
import type { duties } from './zh-CN/duties.ts';
import type { matters } from './zh-CN/matters.ts';
import type { names } from './zh-CN/names.ts';
import type { notices } from './zh-CN/notices.ts';
import type { ranking } from './zh-CN/ranking.ts';
import type { regimes } from './zh-CN/regimes.ts';
import type { sheets } from './zh-CN/sheets.ts';
import { zhCN } from './zh-CN/index.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type TextOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextOf<T[K]> };

/** A word that Chinese has and English lacks, or the other way round, is a type error. */
export type SameWords = TextOf<typeof zhCN>;
export type NamesOf = TextOf<typeof names>;

/** Looked up by a word the server sends, which may be newer than the page. */
type Open = Readonly<Record<string, string>>;

export interface Words {
  /** One name for each value of the domain: `names.stage.signed`. */
  readonly names: NamesOf & DomainNames;
  readonly matters: TextOf<typeof matters> & MatterNames;
  readonly duties: TextOf<typeof duties> & DutyNames;
  readonly between: TextOf<typeof between> & BetweenNames;
  readonly notices: TextOf<typeof notices> & NoticeNames;
  readonly acts: Open;
  readonly faults: Open;
  readonly fields: Open;
  readonly reasons: Open;
  readonly refusals: Open;
  readonly ranking: TextOf<typeof ranking>;
  readonly regimes: TextOf<typeof regimes>;
  readonly sheets: TextOf<typeof sheets>;
}

/** Keeps the names complete: a value added to the domain is a type error until it has a name. */
interface DomainNames {
  readonly stage: Readonly<Record<Stage, string>>;
  readonly light: Readonly<Record<Light, string>>;
  readonly exit: Readonly<Record<ExitState, string>>;
  readonly origin: Readonly<Record<Origin, string>>;
  readonly factKind: Readonly<Record<FactKind, string>>;
  readonly factState: Readonly<Record<FactState, string>>;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly stepKind: Readonly<Record<StepKind, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly currency: Readonly<Record<Currency, string>>;
}

/** Likewise for every state of a due and every post. */
interface DutyNames {
  readonly state: Readonly<Record<DueState, string>>;
  readonly post: Readonly<Record<UnitPost, string>>;
}

/** Likewise for what commitments, factors, pre-reviews and posts of a project are. */
interface BetweenNames {
  readonly party: Readonly<Record<Party, string>>;
  readonly clause: Readonly<Record<ClauseKind, string>>;
  readonly commitmentStanding: Readonly<Record<CommitmentStanding, string>>;
  readonly review: Readonly<Record<ReviewResult, string>>;
  readonly check: Readonly<Record<ReviewCheck, string>>;
  readonly reviewFault: Readonly<Record<ReviewFault, string>>;
  readonly factor: Readonly<Record<Factor, string>>;
  readonly factorUnit: Readonly<Record<Factor, string>>;
  readonly order: Readonly<Record<OrderClass, string>>;
  readonly orderReason: Readonly<Record<OrderClass, string>>;
  readonly post: Readonly<Record<ProjectPost, string>>;
  readonly rank: Readonly<Record<Rank, string>>;
}

/** Likewise for everything a notice can be about, and the chats it can go to. */
interface NoticeNames {
  readonly what: Readonly<Record<NoticeWhat, string>>;
  readonly chat: Readonly<Record<NoticeWhat, string>>;
  readonly robot: Readonly<Record<RobotKind, string>>;
}

/** Likewise for every kind of matter, its states, acts and what is given with them. */
interface MatterNames {
  readonly kind: Readonly<Record<MatterKind, string>>;
  readonly state: { readonly [K in MatterKind]: Readonly<Record<StateOf<K>, string>> };
  readonly move: Readonly<Record<MoveAct, string>>;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly given: Readonly<Record<GivenName, string>>;
}

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };
