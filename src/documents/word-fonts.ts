/**
 * 仿宋 for what is read and 黑体 for headings, as official papers have them; Latin letters and figures in Times New Roman. Where a
 * computer lacks a face, the font table names those that come next.
 */
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' } as const;
export const BODY = { ...LATIN, eastAsia: '仿宋' } as const;
export const HEADING = { ...LATIN, eastAsia: '黑体' } as const;

const face = (name: string, { instead, family }: { readonly instead: string; readonly family: string }): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`;

export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  face('仿宋', {
    instead: 'FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong,华文仿宋,Noto Serif CJK SC',
    family: 'modern',
  }),
  face('黑体', { instead: 'SimHei,STHeiti,华文黑体,Noto Sans CJK SC', family: 'modern' }),
  '<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/></w:font>',
  '</w:fonts>',
].join('');
