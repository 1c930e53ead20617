import type { FactKind } from '../fact.ts';
import type { StepKind } from '../step.ts';

/**
 * How the cells of a field are read. `fact` is a day on which something happened, `plan` a day on which it is to happen,
 * `period` a start and an end, `timing` free words about time, `many` a text that several columns may share, `unit` what the
 * amounts of its row are in.
 */
export type FieldKind =
  | 'serial'
  | 'text'
  | 'many'
  | 'amount'
  | 'fact'
  | 'plan'
  | 'period'
  | 'timing'
  | 'count'
  | 'unit';

interface FieldSpec {
  readonly kind: FieldKind;
  readonly zh: string;
  readonly en: string;
  /** The fact a `fact` or `amount` column reports. */
  readonly fact?: FactKind;
  /** The step a `plan` column sets, or a `fact` column when its day has not come yet. */
  readonly step?: StepKind;
  /** Name of the step where its kind does not say enough. */
  readonly stepName?: string;
}

/** Everything a ledger column can mean. The names are used in the CLI, in remembered corrections and on the import page. */
export const FIELDS = {
  serial: { kind: 'serial', zh: '序号', en: 'Serial number' },
  name: { kind: 'text', zh: '项目名称', en: 'Project name' },
  code: { kind: 'text', zh: '项目代码', en: 'Project code' },
  investor: { kind: 'text', zh: '投资方', en: 'Investor' },
  creditCode: { kind: 'text', zh: '统一社会信用代码', en: 'Unified social credit code' },
  origin: { kind: 'text', zh: '资金来源地', en: 'Origin of the investment' },
  projectUnit: { kind: 'text', zh: '项目单位', en: 'Project unit' },
  unit: { kind: 'text', zh: '责任单位', en: 'Responsible unit' },
  person: { kind: 'text', zh: '责任人', en: 'Responsible person' },
  leader: { kind: 'many', zh: '包联领导', en: 'Leader in charge' },
  contact: { kind: 'many', zh: '联系人及电话', en: 'Contact' },
  district: { kind: 'text', zh: '县（市、区）', en: 'District' },
  location: { kind: 'text', zh: '建设地点', en: 'Location' },
  industry: { kind: 'text', zh: '行业', en: 'Industry' },
  projectType: { kind: 'text', zh: '项目类别', en: 'Project category' },
  nature: { kind: 'text', zh: '建设性质', en: 'Nature of construction' },
  investmentForm: { kind: 'text', zh: '招商形式', en: 'Form of investment' },
  content: { kind: 'many', zh: '建设内容及规模', en: 'Content and scale' },
  goal: { kind: 'many', zh: '年度目标', en: 'Goal of the year' },
  progress: { kind: 'many', zh: '进展情况', en: 'Progress' },
  problem: { kind: 'many', zh: '存在问题', en: 'Problems' },
  remark: { kind: 'many', zh: '备注', en: 'Remarks' },
  stage: { kind: 'text', zh: '项目阶段', en: 'Stage as stated' },
  timing: { kind: 'timing', zh: '时间表述', en: 'Times in words' },
  source: { kind: 'text', zh: '来源链接', en: 'Source' },
  area: { kind: 'text', zh: '用地面积', en: 'Land area' },
  landUse: { kind: 'text', zh: '土地用途', en: 'Land use' },
  landSupply: { kind: 'text', zh: '供地方式', en: 'Way of land supply' },
  count: { kind: 'count', zh: '项目个数', en: 'Number of projects' },
  currency: { kind: 'unit', zh: '币种、金额单位', en: 'Currency or unit of the amount' },
  amount: { kind: 'amount', zh: '总投资', en: 'Total investment' },
  fixedInvestment: { kind: 'amount', zh: '固定资产投资', en: 'Fixed-asset investment' },
  annualPlan: { kind: 'amount', zh: '年度计划投资', en: 'Planned investment of the year' },
  investmentCompleted: { kind: 'amount', zh: '完成投资', en: 'Investment completed', fact: 'investment-completed' },
  fundsArrived: { kind: 'amount', zh: '到位资金', en: 'Funds arrived', fact: 'funds-arrived' },
  foreignContract: { kind: 'amount', zh: '合同外资', en: 'Foreign investment by contract' },
  foreignArrived: { kind: 'amount', zh: '实际利用外资', en: 'Foreign investment arrived' },
  landPrice: { kind: 'amount', zh: '土地成交价款', en: 'Land price' },
  talksOpenedOn: { kind: 'fact', zh: '洽谈时间', en: 'Talks opened', fact: 'talks-opened' },
  signedOn: { kind: 'fact', zh: '签约时间', en: 'Signed', fact: 'signed', step: 'preliminary', stepName: '签约' },
  registeredOn: {
    kind: 'fact',
    zh: '注册时间',
    en: 'Registered',
    fact: 'registered',
    step: 'preliminary',
    stepName: '注册',
  },
  landGrantedOn: {
    kind: 'fact',
    zh: '供地时间',
    en: 'Land granted',
    fact: 'land-granted',
    step: 'preliminary',
    stepName: '供地',
  },
  landDeliveredOn: {
    kind: 'fact',
    zh: '交地时间',
    en: 'Land delivered',
    fact: 'land-delivered',
    step: 'preliminary',
    stepName: '交地',
  },
  startedOn: { kind: 'fact', zh: '开工时间', en: 'Started', fact: 'started', step: 'start' },
  completedOn: { kind: 'fact', zh: '竣工时间', en: 'Completed', fact: 'completed', step: 'completion' },
  producingOn: { kind: 'fact', zh: '投产时间', en: 'Producing', fact: 'producing', step: 'production' },
  openedOn: { kind: 'fact', zh: '开业时间', en: 'Opened', fact: 'opened', step: 'production' },
  atCapacityOn: {
    kind: 'fact',
    zh: '达产时间',
    en: 'At capacity',
    fact: 'at-capacity',
    step: 'preliminary',
    stepName: '达产',
  },
  exitedOn: { kind: 'fact', zh: '退出时间', en: 'Exited', fact: 'exited' },
  plannedSigning: { kind: 'plan', zh: '计划签约时间', en: 'Planned signing', step: 'preliminary', stepName: '签约' },
  agreedDelivery: {
    kind: 'plan',
    zh: '约定交地时间',
    en: 'Agreed land delivery',
    step: 'preliminary',
    stepName: '交地',
  },
  plannedStart: { kind: 'plan', zh: '计划开工时间', en: 'Planned start', step: 'start' },
  plannedCompletion: { kind: 'plan', zh: '计划竣工时间', en: 'Planned completion', step: 'completion' },
  plannedProduction: { kind: 'plan', zh: '计划投产时间', en: 'Planned production', step: 'production' },
  period: { kind: 'period', zh: '建设起止年限', en: 'Construction period' },
} as const satisfies Record<string, FieldSpec>;

export type Field = keyof typeof FIELDS;
export const ALL_FIELDS = Object.keys(FIELDS) as Field[];

/** The specification of a field, with the optional parts visible to the compiler. */
export const fieldSpec = (field: Field): FieldSpec => FIELDS[field];

export type FieldsOf<K extends FieldKind> = { [F in Field]: (typeof FIELDS)[F]['kind'] extends K ? F : never }[Field];
export type AmountField = FieldsOf<'amount'>;
export type TextField = Exclude<FieldsOf<'text' | 'many' | 'timing'>, 'name'>;
