import type { Chance } from './chance.ts';

/** Places that no map shows, so that no registered company can bear a name that begins with one of them. */
export const NEAR = ['云川', '溪陵', '朔安', '岳临'] as const;
export const FAR = ['滨澜', '东屿', '海砚', '南霁', '鹭湾', '望潮', '锦岚', '沧洋'] as const;

/** Trade names of invented investors; none occurs among the public company names they were checked against. */
const FIRST = [...'晟禾岚瀛砚朔澄翊钧煜骁沐霁珩昱棠笙栎峤澈翎稷筠璟骐玥漪珑檀湛睿亘萃沄峻'];
const SECOND = [...'屿枢陆擎源衡弈砺泽圻阙舸垚穹渊霖弘拓岱桓序临嶂纾邈朗峰屹川恪樾澜'];
const REAL = ['禾川', '沐澜']; // these two do occur
export function brandOf(chance: Chance): string {
  const brand = chance.pick(FIRST) + chance.pick(SECOND);
  return REAL.includes(brand) ? brandOf(chance) : brand;
}

const ABROAD = [
  '瑟兰诺',
  '维斯特朗',
  '诺德维亚',
  '奥尔菲斯',
  '卡洛维尔',
  '赫尔摩特',
  '伊萨科',
  '托瑞达',
  '米拉索',
  '布莱维克',
  '艾斯坎特',
  '佩兰托',
  '法恩霍尔',
  '兰姆维尔',
  '索伦蒂',
  '格里维斯',
  '海伦迪亚',
  '莫尔维根',
  '德罗斯曼',
  '埃尔文特',
  '科林贝格',
  '帕维罗',
  '乌尔斯顿',
  '菲奥莱特',
  '尼古维亚',
  '雷姆哈特',
];
export const foreignBrandOf = (chance: Chance): string => chance.pick(ABROAD);

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范石',
];
const GIVEN =
  '志强 建军 晓燕 丽娟 海涛 文斌 玉兰 国平 春梅 永刚 立新 红霞 明辉 俊杰 雅琴 振华 秀英 少华 卫东 小红 嘉琪 子涵 思远 泽宇 晓东 慧敏 德胜 淑芬 宏伟 雪梅 光明 艳玲 长江 金龙 佳宁 瑞芳 世杰 静怡 永康 桂香 正阳 凯 鹏 敏 磊 静 勇 洁 涛 婷 斌 颖 军 莉 亮 倩 伟 琳 波 丹 超 蕾 锋 雯 宁 岩 旭 浩'.split(
    ' ',
  );

/** A personal name that nobody in the city bears yet; any likeness to a living person is chance. */
export function personNameOf(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const name = chance.pick(SURNAMES) + chance.pick(GIVEN);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
