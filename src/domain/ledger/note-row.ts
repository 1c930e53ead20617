import type { RowShape } from './row-shape.ts';

const NOTE =
  /^(注|备注|附注|注释|说明|特别说明|填报说明|填表说明|填[报表写]?人|制表人?|复核人?|主管|审核人?|经办人|联系人|联系电话|单位负责人|分管领导|主要领导|负责人|填报单位|填报日期|填表日期|制表日期|报送单位|编制单位|单位|金额单位|附件\d*|附表\d*|备\s+注|注\s*\d+|数据来源|资料来源)\s*(?:\([^)]*\)|（[^）]*）)?\s*[:：]/;
const PAGE = /^(第\s*\d+\s*页|共\s*\d+\s*页|—\s*\d+\s*—|-\s*\d+\s*-|\d+\s*\/\s*\d+)/;
/** 附件2, 2022年重大项目（续建）计划表: the title of a further sheet of paper. */
const TITLE =
  /^附[件表]\s*[\d一二三四五六七八九十]*[：:]?$|20\d\d年.*(清单|名单|目录|总表|汇总表?|报表|计划表|一览表|责任表|台账|情况表)\s*(?:[（(].{0,14}[)）])?$/;
const OVERVIEW = /\d+\s*(个|项|件)(?=[，。；;,、)）]|其中|总投资).*([，。；;]|其中|总投资)/;

/** Says whether a row only explains: remarks, signatures, page numbers, the summing-up of an introduction. */
export function isNote(s: RowShape, label: string): boolean {
  const text = s.first !== '' ? s.first : label;
  if (!s.numbered && (NOTE.test(text) || PAGE.test(text)) && s.details <= 3) return true;
  if (s.numbered || s.details > 1 || s.numbers > 0) return false;
  if (TITLE.test(text.replace(/\s/g, ''))) return true;
  if (s.name !== '' && s.details > 0) return false;
  const bare = text.replace(/\s/g, '');
  return bare.length > 60
    ? /[。；;]|项目/.test(bare) || s.wide
    : bare.length > 20 && OVERVIEW.test(bare) && /其中|。|总投资/.test(bare);
}
