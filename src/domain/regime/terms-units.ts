import type { ACCOUNTABLE, MEASURES } from './accountability-shape.ts';
import type { ABOUT, REST_DAYS, WEEKDAYS } from './duty-shape.ts';
import type { BASES, GATHERINGS, SUMMED } from './figure-shape.ts';
import type { LAND_RESULTS } from './land-shape.ts';
import type { ADDED, RANK_OUTCOMES, RANK_PERIODS, TIES } from './ranking-shape.ts';
import type { ENTERED_BY, RECORD_FIELDS } from './quality-shape.ts';
import type { Term } from './terms.ts';
import type { Who } from './who.ts';

type Terms<T extends readonly string[]> = Readonly<Record<T[number], Term>>;

const term = (zh: string, en: string): Term => ({ zh, en });

/** The words of rules about units, as they stand in a sentence. */
export const WHOEVER: Readonly<Record<Who, Term>> = {
  'each-county': term('各县（市、区）', 'each county'),
  'each-town': term('各乡镇（街道）', 'each town'),
  'each-department': term('各部门', 'each department'),
  'each-park': term('各园区', 'each park'),
  office: term('牵头办', 'the coordinating office'),
  supervision: term('督查室', 'the supervision office'),
  reform: term('发改委', 'the development and reform commission'),
  leaders: term('领导', 'the leaders'),
  city: term('市政府', 'the city government'),
};

export const WEEKDAY: Terms<typeof WEEKDAYS> = {
  mon: term('周一', 'Monday'),
  tue: term('周二', 'Tuesday'),
  wed: term('周三', 'Wednesday'),
  thu: term('周四', 'Thursday'),
  fri: term('周五', 'Friday'),
  sat: term('周六', 'Saturday'),
  sun: term('周日', 'Sunday'),
};

export const ABOUT_PERIOD: Terms<typeof ABOUT> = {
  'this-period': term('内容为本期', 'about the same period'),
  'last-period': term('内容为上期', 'about the period before'),
  'next-period': term('内容为下期', 'about the period after'),
};

export const REST_DAY: Terms<typeof REST_DAYS> = {
  before: term('遇休息日提前到前一个工作日', 'a rest day moves it to the workday before'),
  after: term('遇休息日顺延到后一个工作日', 'a rest day moves it to the workday after'),
  same: term('遇休息日不变', 'a rest day does not move it'),
};

export const BASIS: Terms<typeof BASES> = {
  batch: term('按签约批次', 'by batch of signing'),
  plan: term('按计划', 'by plan'),
  task: term('按年度任务', 'by the task of the year'),
  span: term('按时段', 'in a span of time'),
};

export const GATHERING: Terms<typeof GATHERINGS> = {
  'outbound-visit': term('拜访客商', 'visits to investors'),
  invitation: term('邀请客商', 'invitations of investors'),
};

export const SUM: Terms<typeof SUMMED> = {
  'funds-arrived': term('到位资金', 'funds arrived'),
  'investment-completed': term('完成投资', 'investment completed'),
};

export const RECORD_FIELD: Terms<typeof RECORD_FIELDS> = {
  investor: term('投资方', 'investor'),
  amount: term('投资额', 'amount'),
  origin: term('资金来源', 'origin'),
  industry: term('行业', 'industry'),
  place: term('地点', 'place'),
  nature: term('建设性质', 'nature of construction'),
  content: term('建设内容', 'content'),
  code: term('项目代码', 'project code'),
  person: term('责任人', 'responsible person'),
  contact: term('联系人', 'contact'),
  leader: term('包联领导', 'leader in charge'),
  'host-unit': term('签约活动承办单位', 'host unit of the signing'),
};

export const ENTERING: Terms<typeof ENTERED_BY> = {
  any: term('报送的和台账导入的都算', 'reported or taken in from ledgers'),
  report: term('只算报送的', 'reported ones alone'),
};

export const RANK_PERIOD: Terms<typeof RANK_PERIODS> = {
  month: term('每月', 'each month'),
  quarter: term('每季', 'each quarter'),
  'half-year': term('每半年', 'each half-year'),
  year: term('每年', 'each year'),
};

export const TIE: Terms<typeof TIES> = {
  shared: term('并列的占位（1、1、3）', 'ties take up places (1, 1, 3)'),
  dense: term('并列的不占位（1、1、2）', 'ties take up no places (1, 1, 2)'),
};

export const ADDING: Terms<typeof ADDED> = {
  places: term('各单项名次加权相加，小者在前', 'places of the single rankings added by weight, fewest first'),
  best: term('各项按占最好单位的比例加权相加，大者在前', 'each as a share of the best, added by weight, most first'),
  values: term('各项比率加权相加，大者在前', 'the shares added by weight, highest first'),
};

export const OUTCOME: Terms<typeof RANK_OUTCOMES> = {
  praise: term('表扬', 'is praised'),
  'share-experience': term('交流经验', 'shares its experience'),
  reward: term('奖励', 'is rewarded'),
  'make-statement': term('作表态发言', 'makes a statement'),
  explain: term('说明原因', 'explains itself'),
  spur: term('鞭策', 'is spurred on'),
  criticise: term('通报批评', 'is criticised in public'),
  'report-in-person': term('当面汇报', 'reports in person'),
};

export const PUBLISHED: Term = term('结果通报各单位', 'the result goes out to all units');

export const LAND_RESULT: Terms<typeof LAND_RESULTS> = {
  rectified: term('整改到位', 'put right'),
  revived: term('盘活', 'revived'),
  'returned-by-agreement': term('协议退地', 'returned by agreement'),
  cleared: term('依法收回', 'cleared and taken back'),
  kept: term('保留', 'kept'),
};

export const MEASURE: Terms<typeof MEASURES> = {
  'admonition-talk': term('诫勉谈话', 'admonition talk'),
  'efficiency-warning': term('效能告诫', 'efficiency warning'),
  criticism: term('批评教育', 'criticism'),
  'rectify-by': term('限期改正', 'rectification by a day'),
  'bulletin-criticism': term('通报批评', 'criticism in a bulletin'),
  'written-self-criticism': term('书面检查', 'written self-criticism'),
  'no-awards-this-year': term('取消当年评优评先资格', 'no awards this year'),
  'disciplinary-action': term('政纪处分', 'disciplinary action'),
  'post-changed': term('调离原岗位', 'moved to another post'),
  'hand-over-to-justice': term('移送司法机关', 'handed over to justice'),
};

export const ANSWERABLE: Terms<typeof ACCOUNTABLE> = {
  person: term('责任人', 'the person'),
  leader: term('领导', 'the leader'),
  unit: term('单位', 'the unit'),
};
