import type { Day } from '../domain/day.ts';
import type { FactKind, Precision } from '../domain/fact.ts';
import type { Currency } from '../domain/money.ts';
import type { Origin } from '../domain/project.ts';
import type { UnitPost } from '../domain/regime/who.ts';
import type { Role } from '../domain/role.ts';
import type { StepKind } from '../domain/step.ts';
import type { VisitKind } from '../domain/visit.ts';

/** Rows of a demo city, made elsewhere and only written here. Amounts are decimal texts in the currency's unit. */
export interface DemoUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'government' | 'county' | 'town' | 'department' | 'park';
  readonly path: readonly string[];
  readonly sort: number;
  readonly posts: readonly UnitPost[];
}
export interface DemoPerson {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly post: string;
  readonly login: string;
  readonly roles: readonly Role[];
}
export interface DemoInvestor {
  readonly id: string;
  readonly name: string;
  readonly comparedName: string;
  readonly creditCode: string | null;
  readonly origin: Origin;
}
export interface DemoProject {
  readonly id: string;
  readonly name: string;
  readonly comparedName: string;
  readonly nationalCode: string | null;
  readonly investorId: string;
  readonly unitId: string;
  readonly hostUnitId: string | null;
  readonly district: string;
  readonly industry: string;
  readonly category: readonly string[];
  readonly nature: string;
  readonly origin: Origin;
  readonly amount: string | null;
  readonly currency: Currency | null;
  readonly amountUnit: string | null;
  readonly content: string;
  readonly remark: string | null;
  readonly marks: readonly string[];
  /** What a ledger says beside, by the name of its column. */
  readonly extra: Readonly<Record<string, string>>;
  readonly searchText: string;
  readonly grams: readonly number[];
  readonly sortKey: string;
}
export interface DemoStep {
  readonly id: string;
  readonly projectId: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly baseline: Day | null;
  readonly due: Day | null;
  readonly precision: Precision;
  readonly unitId: string | null;
  readonly person: string | null;
  readonly projectUnit: string | null;
}
export interface DemoFact {
  readonly id: string;
  readonly projectId: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly amount: string | null;
  readonly currency: Currency | null;
  readonly stepId: string | null;
  readonly remark: string | null;
  readonly reportedBy: string;
  /** ISO 8601 with the zone. */
  readonly reportedAt: string;
  readonly verdict: 'recognised' | 'returned' | null;
  readonly verdictBy: string | null;
  readonly verdictAt: string | null;
  readonly verdictReason: string | null;
  readonly supersedes: string | null;
  readonly superseded: boolean;
}
/** What a project is planned to invest in a year. */
export interface DemoPlan {
  readonly projectId: string;
  readonly year: number;
  readonly amount: string;
  readonly currency: Currency;
}
/** What a unit is to reach in a year. */
export interface DemoTask {
  readonly id: string;
  readonly unitId: string;
  /** regime/indicator */
  readonly indicator: string;
  readonly year: number;
  readonly amount: string;
}
export interface DemoVisit {
  readonly id: string;
  readonly kind: VisitKind;
  readonly unitId: string;
  readonly on: Day;
  readonly who: string;
  readonly whom: string;
  readonly where: string;
  readonly result: string | null;
  readonly investorId: string | null;
  readonly projectId: string | null;
}
