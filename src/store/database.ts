// Written by scripts/database-types.ts from the migrated database; a test writes it again and compares.
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../domain/day.ts';

export interface Adoption {
  tenant_id: number;
  id: string;
  regime: string;
  regime_version: string;
  from_on: Day;
  until_on: Day | null;
  settings: ColumnType<unknown, string | undefined, string>;
  rank: Generated<number>;
  recorded_seq: number;
  ended_seq: number | null;
  text_id: string | null;
  proposed_by: string | null;
  adopted_by: string | null;
  duties_from: Day | null;
}

export interface AnnualPlan {
  tenant_id: number;
  project_id: string;
  year: number;
  amount: string;
  currency: 'CNY' | 'USD' | 'EUR' | 'JPY' | 'HKD';
  recorded_seq: number;
  import_id: string | null;
}

export interface BaselineLine {
  tenant_id: number;
  project_id: string;
  version: number;
  matter_id: string;
  place: number;
  start_by: Day;
  done_by: Day;
  takes: number;
  critical: boolean;
  after: Generated<string[]>;
}

export interface ColumnMemory {
  tenant_id: number;
  header: string;
  field: string;
  person_id: string | null;
  learnt_at: Generated<Date>;
}

export interface CompanyLink {
  tenant_id: number;
  id: string;
  person_id: string;
  token_hash: Buffer;
  once: boolean;
  made_by: string | null;
  made_by_name: string;
  made_at: Date;
  until: Day;
  opened_at: Date | null;
  opened: Generated<number>;
  revoked_at: Date | null;
  recorded_seq: number;
}

export interface CompanyProject {
  tenant_id: number;
  person_id: string;
  project_id: string;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface Complaint {
  tenant_id: number;
  matter_id: string;
  number: string;
  token_hash: Buffer | null;
  person_id: string | null;
  words: string;
  about: string | null;
  name: string | null;
  credit_code: string | null;
  contact: string | null;
  project_id: string | null;
  recorded_seq: number;
}

export interface ComplaintWord {
  tenant_id: number;
  matter_id: string;
  n: number;
  side: 'complainant' | 'office' | 'unit';
  act: string;
  unit_id: string | null;
  words: string;
  by_name: string;
  said_at: Date;
  recorded_seq: number;
}

export interface Evidence {
  tenant_id: number;
  id: string;
  fact_id: string | null;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  person_id: string | null;
  stored_at: Generated<Date>;
  recorded_seq: number;
  matter_id: string | null;
  veiled: Generated<boolean>;
  display_sha256: string | null;
  small_sha256: string | null;
  claims: ColumnType<unknown, string | undefined, string>;
}

export interface Fact {
  tenant_id: number;
  id: string;
  project_id: string;
  kind: string;
  happened_on: Day;
  day_precision: Generated<'day' | 'month' | 'year'>;
  amount: string | null;
  currency: 'CNY' | 'USD' | 'EUR' | 'JPY' | 'HKD' | null;
  step_id: string | null;
  remark: string | null;
  basis: 'report' | 'ledger';
  reported_by: string | null;
  reported_at: Date;
  recorded_seq: number;
  supersedes: string | null;
  import_id: string | null;
  verdict: 'recognised' | 'returned' | null;
  verdict_by: string | null;
  verdict_at: Date | null;
  verdict_reason: string | null;
  verdict_seq: number | null;
  superseded_seq: number | null;
  withdrawn_seq: number | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}

export interface FactWord {
  tenant_id: number;
  id: string;
  fact_id: string;
  person_id: string;
  person_name: string;
  says: 'confirms' | 'disputes';
  note: string | null;
  said_at: Date;
  recorded_seq: number;
}

export interface FactorQuota {
  tenant_id: number;
  id: string;
  year: number;
  factor: string;
  unit_id: string;
  quantity: string;
  note: string | null;
  version: Generated<number>;
  recorded_seq: number;
}

export interface Feed {
  tenant_id: number;
  token_hash: Buffer;
  person_id: string;
  made_at: Date;
  recorded_seq: number;
  revoked_seq: number | null;
}

export interface FigureTally {
  tenant_id: number;
  question: string;
  as_of: Day;
  set_id: string;
  known_seq: number;
  rows: ColumnType<unknown, string, string>;
}

export interface Gathering {
  tenant_id: number;
  id: string;
  kind: 'outbound-visit' | 'invitation' | 'dispatch' | 'joint-meeting';
  unit_id: string;
  happened_on: Day;
  investor_id: string | null;
  project_id: string | null;
  body: ColumnType<unknown, string | undefined, string>;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface HeldPost {
  tenant_id: number;
  post: 'office' | 'supervision' | 'reform' | 'leaders' | 'city';
  unit_id: string;
  recorded_seq: number;
}

export interface HolidayYear {
  tenant_id: number;
  year: number;
  holidays: ColumnType<unknown, string, string>;
  make_up: ColumnType<unknown, string, string>;
  source: string;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface Idempotency {
  tenant_id: number;
  person_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  reply: ColumnType<unknown, string | null, string | null>;
  made_at: Generated<Date>;
}

export interface Import {
  tenant_id: number;
  id: string;
  file_name: string;
  sha256: string;
  size_bytes: number;
  state: 'reading' | 'understood' | 'committing' | 'committed' | 'refused' | 'undone' | 'discarded';
  progress: ColumnType<unknown, string | undefined, string>;
  options: ColumnType<unknown, string | undefined, string>;
  summary: ColumnType<unknown, string | null, string | null>;
  person_id: string | null;
  made_at: Generated<Date>;
  recorded_seq: number | null;
  undone_seq: number | null;
  version: Generated<number>;
}

export interface Investor {
  tenant_id: number;
  id: string;
  name: string;
  compared_name: string;
  credit_code: string | null;
  origin: 'domestic' | 'out-of-province' | 'foreign' | null;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
  import_id: string | null;
}

export interface Journal {
  tenant_id: number;
  seq: number;
  at: Date;
  actor_id: string | null;
  actor_name: string;
  act: string;
  noun: string;
  subject_id: string | null;
  body: string;
  algorithm: string;
  previous: Buffer;
  hash: Buffer;
}

export interface Matter {
  tenant_id: number;
  id: string;
  kind: string;
  state: string;
  unit_id: string | null;
  project_id: string | null;
  regime: string | null;
  regime_version: string | null;
  rule: string | null;
  period: Generated<string>;
  raised_on: Day;
  due: Day | null;
  closed_on: Day | null;
  body: ColumnType<unknown, string | undefined, string>;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
  title: Generated<string>;
  class: string | null;
  urgent: Generated<boolean>;
  level: string | null;
  person_id: string | null;
  raised_by: string | null;
  raised_unit_id: string | null;
  watch_unit_id: string | null;
  watch_person_id: string | null;
  limit_days: number | null;
  clock: ColumnType<unknown, string | undefined, string>;
  part_of: string | null;
  after: Generated<string[]>;
  receipt_used: Generated<number | null>;
  receipt_on: Generated<string | null>;
  receipt_in_time: Generated<boolean | null>;
  moved_on: Day | null;
  quantity: Generated<string | null>;
  granted: Generated<string | null>;
}

export interface MatterMove {
  tenant_id: number;
  matter_id: string;
  n: number;
  act: string;
  from_state: string | null;
  to_state: string;
  person_id: string | null;
  person_name: string;
  post: Generated<string>;
  at: Date;
  reason: string | null;
  body: ColumnType<unknown, string | undefined, string>;
  recorded_seq: number;
  told: ColumnType<unknown, string | null, string | null>;
}

export interface MatterParty {
  tenant_id: number;
  id: string;
  matter_id: string;
  part: 'co-handling' | 'watching';
  unit_id: string | null;
  person_id: string | null;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface Notice {
  tenant_id: number;
  id: string;
  person_id: string;
  matter_id: string | null;
  subject: string;
  what:
    | 'turn'
    | 'returned'
    | 'due-soon'
    | 'due-today'
    | 'late'
    | 'escalated'
    | 'decided'
    | 'joined'
    | 'moved'
    | 'mentioned';
  mark: string;
  kind: string;
  due: Day | null;
  urgent: Generated<boolean>;
  body: ColumnType<unknown, string | undefined, string>;
  made_at: Date;
  read_at: Date | null;
  settled_at: Date | null;
}

export interface NoticeRound {
  tenant_id: number;
  seen_seq: Generated<number>;
  seen_people_seq: Generated<number>;
  duties_on: Day | null;
  duties_seq: Generated<number>;
  seen_id: Generated<string>;
  parties_seq: Generated<number>;
}

export interface NoticeSetting {
  tenant_id: number;
  person_id: string;
  mail_address: Generated<string>;
  by_mail: Generated<boolean>;
  language: Generated<'zh-CN' | 'en'>;
  lead_days: Generated<number>;
  quiet_from: Generated<number>;
  quiet_to: Generated<number>;
  rest_days_quiet: Generated<boolean>;
  urgent_breaks: Generated<boolean>;
  version: Generated<number>;
  recorded_seq: number;
}

export interface NoticeWatch {
  tenant_id: number;
  matter_id: string;
  next_on: Day;
}

export interface Outgoing {
  tenant_id: number;
  id: string;
  person_id: string | null;
  robot_id: string | null;
  key: string;
  notice_id: string | null;
  subject: string;
  what: string;
  body: ColumnType<unknown, string, string>;
  state: Generated<'waiting' | 'sent' | 'dropped' | 'failed'>;
  not_before: Date;
  leased_until: Date | null;
  fence: Generated<number>;
  tries: Generated<number>;
  made_at: Date;
  ended_at: Date | null;
  problem: string | null;
}

export interface Past {
  tenant_id: number;
  noun: string;
  id: string;
  version: number;
  from_seq: number;
  to_seq: number;
  was: ColumnType<unknown, string, string>;
}

export interface Person {
  tenant_id: number;
  id: string;
  unit_id: string | null;
  name: string;
  post: Generated<string>;
  login: string | null;
  password_hash: string | null;
  roles: Generated<string[]>;
  disabled_at: Date | null;
  version: Generated<number>;
  recorded_seq: number;
  first_password: Generated<boolean>;
}

export interface ProcedureTemplate {
  tenant_id: number;
  id: string;
  version: number;
  zh: string;
  en: string;
  lines: ColumnType<unknown, string, string>;
  given_up: Generated<boolean>;
  reason: string | null;
  person_name: string;
  at: Date;
  recorded_seq: number;
}

export interface Progress {
  tenant_id: number;
  subject_id: string;
  done: number;
  total: number;
  told_at: Generated<Date>;
}

export interface Project {
  tenant_id: number;
  id: string;
  name: string;
  compared_name: string;
  national_code: string | null;
  investor_id: string | null;
  unit_id: string;
  host_unit_id: string | null;
  district: string | null;
  industry: string | null;
  category: Generated<string[]>;
  nature: string | null;
  origin: 'domestic' | 'out-of-province' | 'foreign' | null;
  amount: string | null;
  currency: 'CNY' | 'USD' | 'EUR' | 'JPY' | 'HKD' | null;
  amount_unit: string | null;
  content: string | null;
  stated_stage: string | null;
  remark: string | null;
  marks: Generated<string[]>;
  extra: ColumnType<unknown, string | undefined, string>;
  search_text: Generated<string>;
  grams: Generated<number[]>;
  sort_key: Generated<string>;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
  import_id: string | null;
  import_row: number | null;
  fingerprint: string | null;
}

export interface ProjectPaper {
  tenant_id: number;
  id: string;
  project_id: string;
  name: string;
  handed_on: Day;
  person_name: string;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface ProjectPost {
  tenant_id: number;
  id: string;
  project_id: string;
  post: string;
  name: string;
  rank: string | null;
  duty: string | null;
  from_on: Day;
  to_on: Day | null;
  reason: string | null;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface Rating {
  tenant_id: number;
  matter_id: string;
  person_id: string;
  stars: number;
  words: string | null;
  rated_at: Date;
  recorded_seq: number;
}

export interface RegimeText {
  tenant_id: number;
  id: string;
  regime: string;
  version: string;
  sha256: string;
  text: string;
  recorded_seq: number;
}

export interface Robot {
  tenant_id: number;
  id: string;
  name: string;
  kind: 'wecom' | 'dingtalk' | 'feishu';
  unit_id: string | null;
  address: string;
  secret: Generated<string>;
  paused: Generated<boolean>;
  sent_at: Generated<Date[]>;
  free_at: Date | null;
  last_answer: string | null;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface ScheduleBaseline {
  tenant_id: number;
  project_id: string;
  version: number;
  target: Day;
  filed_with: string;
  filed_on: Day;
  person_name: string;
  note: string | null;
  recorded_seq: number;
}

export interface Session {
  tenant_id: number;
  token_hash: Buffer;
  person_id: string;
  made_at: Generated<Date>;
  seen_at: Generated<Date>;
  ends_at: Date;
}

export interface SignInTry {
  tenant_id: number;
  login: string;
  address: string;
  failures: Generated<number>;
  last_at: Date;
  good_at: Date | null;
}

export interface Standing {
  tenant_id: number;
  set_id: string;
  project_id: string;
  unit_id: string;
  host_unit_id: string | null;
  district: string | null;
  industry: string | null;
  origin: string | null;
  amount: string | null;
  currency: string | null;
  sort_key: string;
  import_id: string | null;
  stage: string;
  table_id: string | null;
  tier: string | null;
  light: 'none' | 'green' | 'yellow' | 'red';
  exit_state: 'none' | 'warning' | 'over';
  exit_rule: string | null;
  signed_on: Day | null;
  next_step: string | null;
  next_due: Day | null;
  late_since: Day | null;
  missing: Generated<string[]>;
  targets: Generated<string[]>;
  next_change: Day | null;
}

export interface StandingSet {
  tenant_id: number;
  id: string;
  as_of: Day;
  known_seq: number;
  live: boolean;
  rules: string;
  made_at: Generated<Date>;
  used_at: Generated<Date>;
}

export interface Step {
  tenant_id: number;
  id: string;
  project_id: string;
  kind: 'preliminary' | 'start' | 'completion' | 'production';
  name: string;
  baseline: Day | null;
  due: Day | null;
  due_precision: Generated<'day' | 'month' | 'year'>;
  unit_id: string | null;
  person: string | null;
  project_unit: string | null;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
  import_id: string | null;
}

export interface Task {
  tenant_id: number;
  id: string;
  unit_id: string;
  indicator: string;
  year: number;
  amount: string;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
}

export interface Tenant {
  id: Generated<number>;
  slug: string;
  name: string;
  demo: Generated<boolean>;
  created_at: Generated<Date>;
}

export interface TouchedUnit {
  tenant_id: number;
  seq: number;
  before_seq: number;
  unit_ids: string[] | null;
}

export interface Unit {
  tenant_id: number;
  id: string;
  parent_id: string | null;
  name: string;
  kind: 'government' | 'county' | 'town' | 'department' | 'park' | 'enterprise' | 'other';
  path: string[];
  sort: Generated<number>;
  version: Generated<number>;
  recorded_seq: number;
  withdrawn_seq: number | null;
  import_id: string | null;
}

export interface Upload {
  tenant_id: number;
  id: string;
  person_id: string;
  file_name: string;
  size_bytes: number;
  have_bytes: Generated<number>;
  until: Date;
  done_at: Date | null;
}

export interface UploadPiece {
  tenant_id: number;
  upload_id: string;
  at_byte: number;
  bytes: Buffer;
}

export interface WorkingGroup {
  tenant_id: number;
  code: string;
  name: string | null;
  leader: string | null;
  factors: Generated<string[]>;
  recorded_seq: number;
}

export interface WorkingGroupUnit {
  tenant_id: number;
  code: string;
  unit_id: string;
  leads: Generated<boolean>;
  recorded_seq: number;
}

export interface Database {
  adoption: Adoption;
  annual_plan: AnnualPlan;
  baseline_line: BaselineLine;
  column_memory: ColumnMemory;
  company_link: CompanyLink;
  company_project: CompanyProject;
  complaint: Complaint;
  complaint_word: ComplaintWord;
  evidence: Evidence;
  fact: Fact;
  fact_word: FactWord;
  factor_quota: FactorQuota;
  feed: Feed;
  figure_tally: FigureTally;
  gathering: Gathering;
  held_post: HeldPost;
  holiday_year: HolidayYear;
  idempotency: Idempotency;
  import: Import;
  investor: Investor;
  journal: Journal;
  matter: Matter;
  matter_move: MatterMove;
  matter_party: MatterParty;
  notice: Notice;
  notice_round: NoticeRound;
  notice_setting: NoticeSetting;
  notice_watch: NoticeWatch;
  outgoing: Outgoing;
  past: Past;
  person: Person;
  procedure_template: ProcedureTemplate;
  progress: Progress;
  project: Project;
  project_paper: ProjectPaper;
  project_post: ProjectPost;
  rating: Rating;
  regime_text: RegimeText;
  robot: Robot;
  schedule_baseline: ScheduleBaseline;
  session: Session;
  sign_in_try: SignInTry;
  standing: Standing;
  standing_set: StandingSet;
  step: Step;
  task: Task;
  tenant: Tenant;
  touched_unit: TouchedUnit;
  unit: Unit;
  upload: Upload;
  upload_piece: UploadPiece;
  working_group: WorkingGroup;
  working_group_unit: WorkingGroupUnit;
}
