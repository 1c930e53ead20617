import { halfWidth } from '../text.ts';
import { numberingOf } from './numbering.ts';

const COUNT_IN_BRACKETS =
  /[(【[]\s*(?:共|计)?\s*(\d{1,6})\s*(?:个|项|家|宗|件)?(?:项目)?(?:[,，;；、:：]?[^()【】[\]]*)?[)】\]]\s*[:：]?\s*$/;
const COUNT_AT_END = /(?:项目数|(?<=\s)项目|共计?)?\s*[:：]?\s*(\d{1,6})\s*(?:个|项|宗)(?:项目)?\s*[:：]?\s*$/;

/** What a heading or total row's label says. */
export interface Label {
  /** Without number, count and decoration: 一、基础设施（94个） → 基础设施. */
  readonly text: string;
  readonly count?: number;
  /** 总投资839.5亿元 in the brackets behind it. */
  readonly amountText?: string;
}

/** Takes a heading's label apart. */
export function readLabel(raw: string): Label {
  const written = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^【([^】]*)】/, '$1');
  const plain = halfWidth(written); // of the same length, so that positions hold for both
  const brackets = COUNT_IN_BRACKETS.exec(plain);
  const found = brackets ?? COUNT_AT_END.exec(plain);
  const before = found ? written.slice(0, found.index) : written;
  const text = (numberingOf(before)?.rest ?? before).replace(/[:：,，、;；.\s]+$/, '').trim();
  const amount = brackets && /(?:投资|,|、|;)[^()]*?\d[\d.]*\s*(?:亿|万)?(?:美|欧|日|港)?元/.exec(brackets[0])?.[0];
  return {
    text: text === '' ? before.trim() : text,
    ...(found ? { count: Number(found[1]) } : {}),
    ...(amount ? { amountText: amount.replace(/^[,、;]/, '') } : {}),
  };
}

export type TotalKind = 'total' | 'subtotal' | 'of-which';

/** Says whether a label is a sum: 合计, 总  计, 小计：, 荔湾区合计, 其中：续建. Not 合计算力中心, which is a project. */
export function totalKind(raw: string): TotalKind | undefined {
  const text = halfWidth(raw)
    .replace(/\s+/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.]/, '');
  if (/^其中[:：]?/.test(text) && text.length <= 20) return 'of-which';
  if (/^(平均数?|平均值|均值|占比|比重|完成率|同比|增[速幅])$/.test(text)) return 'of-which';
  const found = /^(.{0,14}?)(合计|总计|共计|小计|总合计|累计|总数)(?:数|[(（:：\d].*)?$/.exec(text);
  if (!found || /[,，。;；]/.test(text)) return undefined;
  const [, before = '', word] = found;
  if (word === '小计') return 'subtotal';
  return before === '' || /^(全[省市县区州]|总|项目|以上|本页|投资)/.test(before) ? 'total' : 'subtotal';
}

const NATURE =
  /^(计划)?(新建|续建|在建|新开工|拟新?开工|计划开工|预备|储备|前期|前期工作|竣工|竣工投产|建成|投产|收尾|拟建|谋划|策划|在谈|签约|已签约|开工|意向|推进|重大前期)(类|及[^项]{2,6})?(项目|类)?$/;
const AREA =
  /^(市直|市本级|区直|县直|省直|州直|市属|区属)|^[^\d，。,]{1,8}(自治县|自治州|自治区|省|市|县|区|州|盟|旗|镇|乡|街道)$/;
const OFFICE = /(人民政府|政府|管委会|管理委员会|委员会|[^餐展舞客大音乐]厅|局|委|办公室|集团|总队)$/;

/** What a heading without a number speaks of; undefined for a text that says nothing a heading would. */
export function headingTopic(text: string): 'nature' | 'area' | 'office' | undefined {
  const bare = text.replace(/\s+/g, '');
  if (NATURE.test(bare)) return 'nature';
  if (bare.length <= 12 && AREA.test(bare)) return 'area';
  return bare.length <= 16 && OFFICE.test(bare) ? 'office' : undefined;
}
