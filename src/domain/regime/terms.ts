import type { FactKind } from '../fact.ts';
import type { Origin, Stage } from '../project.ts';
import type { StepKind } from '../step.ts';
import type { CONSEQUENCES, POSTS, RESPONSIBILITIES, SHEETS, TEAMS } from './format.ts';
import type { PERIODS, WINDOWS } from './predicate-shape.ts';
import type { RecordedPart } from './recorded-parts.ts';

export type Lang = 'zh' | 'en';
export type Term = Readonly<Record<Lang, string>>;
type Terms<K extends string> = Readonly<Record<K, Term>>;
type Of<T extends readonly string[]> = T[number];

const term = (zh: string, en: string): Term => ({ zh, en });

/** The words of a regime file as they stand in a sentence: "年初以前已开工", "started before the start of the year". */
export const FACT: Terms<FactKind> = {
  'talks-opened': term('洽谈', 'in talks'),
  signed: term('签约', 'signed'),
  registered: term('注册', 'registered'),
  'land-granted': term('供地', 'granted land'),
  'land-delivered': term('交地', 'given its land'),
  'funds-arrived': term('有资金到位', 'funded'),
  started: term('开工', 'started'),
  'investment-completed': term('有完成投资', 'invested in'),
  opened: term('开业', 'opened'),
  completed: term('竣工', 'completed'),
  producing: term('投产', 'producing'),
  'at-capacity': term('达产', 'at capacity'),
  'step-done': term('有节点完成', 'past a node'),
  suspended: term('停工', 'suspended'),
  resumed: term('复工', 'resumed'),
  exited: term('退出', 'out'),
};

export const STEP: Terms<StepKind> = {
  preliminary: term('前期节点', 'preliminary node'),
  start: term('开工节点', 'start node'),
  completion: term('竣工节点', 'completion node'),
  production: term('投产节点', 'production node'),
};

export const STAGE: Terms<Stage> = {
  lead: term('线索', 'lead'),
  negotiating: term('在谈', 'in talks'),
  signed: term('签约', 'signed'),
  registered: term('注册', 'registered'),
  building: term('在建', 'building'),
  completed: term('竣工', 'completed'),
  producing: term('投产', 'producing'),
  'at-capacity': term('达产', 'at capacity'),
  suspended: term('停工', 'suspended'),
  exited: term('退出', 'exited'),
};

export const ORIGIN: Terms<Origin> = {
  domestic: term('境内', 'within the province'),
  'out-of-province': term('省外', 'other provinces'),
  foreign: term('境外', 'abroad'),
};

export const WINDOW: Terms<Of<typeof WINDOWS>> = {
  'year-start': term('年初', 'the start of the year'),
  'half-year-start': term('半年初', 'the start of the half-year'),
  'quarter-start': term('季初', 'the start of the quarter'),
  'month-start': term('月初', 'the start of the month'),
};

export const PERIOD: Terms<Of<typeof PERIODS>> = {
  'this-year': term('当年', 'this year'),
  'this-half-year': term('本半年', 'this half-year'),
  'this-quarter': term('本季', 'this quarter'),
  'this-month': term('当月', 'this month'),
  'prior-years': term('往年', 'in earlier years'),
};

export const RESPONSIBILITY: Terms<Of<typeof RESPONSIBILITIES>> = {
  unit: term('责任单位', 'responsible unit'),
  person: term('责任人', 'responsible person'),
  'project-unit': term('项目单位', 'project unit'),
};

export const POST: Terms<Of<typeof POSTS>> = {
  'city-leader': term('市级领导', 'a city leader'),
  office: term('牵头办', 'the coordinating office'),
  supervision: term('督查室', 'the supervision office'),
  county: term('县（市、区）', 'the county'),
};

export const TEAM: Terms<Of<typeof TEAMS>> = {
  special: term('专门工作班子', 'a special team'),
  'leading-group': term('专门领导小组', 'a leading group of its own'),
  'manager-secretary-staff': term('项目经理、项目秘书和一名工作人员', 'a manager, a secretary and one staff'),
};

export const SHEET: Terms<Of<typeof SHEETS>> = {
  'ledger-sheet': term('重大项目台账', 'the ledger sheet'),
  'revisit-sheet': term('回访登记表', 'the revisit sheet'),
};

export const CONSEQUENCE: Terms<Of<typeof CONSEQUENCES>> = {
  notice: term('书面告知', 'notice'),
  'rectify-by': term('限期整改', 'rectification by a day'),
  revive: term('恢复建设', 'revived'),
  'return-by-agreement': term('协议退出', 'returned by agreement'),
  clear: term('清理收回土地', 'cleared and the land taken back'),
};

export const LIGHT: Terms<'red' | 'yellow' | 'green'> = {
  red: term('红灯', 'Red'),
  yellow: term('黄灯', 'Amber'),
  green: term('绿灯', 'Green'),
};

export const RECORDED: Terms<RecordedPart> = {
  library: term('项目库', 'Project library'),
  order: term('排序', 'Order'),
  gatherings: term('会议与活动', 'Gatherings'),
  bulletins: term('通报', 'Bulletins'),
  tracking: term('跟踪', 'Tracking'),
  posts: term('岗位', 'Posts'),
  matters: term('事项', 'Matters'),
  recognition: term('认定', 'Recognition'),
  preReview: term('预审', 'Review before signing'),
  schedule: term('倒排工期', 'Schedule counted back'),
  assessment: term('考核', 'Assessment'),
  letter: term('责任书', 'Letter of responsibility'),
  channel: term('快车道', 'Fast channel'),
  public: term('公示', 'Public tracking'),
  groups: term('工作组', 'Working groups'),
  followOn: term('二次招商', 'Follow-on investment'),
  firstTalk: term('首谈负责', 'First talk'),
  survey: term('满意度测评', 'Satisfaction survey'),
};
