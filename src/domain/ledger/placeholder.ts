const WORDS: ReadonlySet<string> = new Set(
  '无 暂无 待定 未定 不详 未知 不明 待确定 待明确 待核实 待补充 待填 未填 未填写 未写明 不清楚 空 略 暂缺 缺 保密 n/a na nan nah nil null none undefined unknown tbd tba tbc ? ?? ??? x xx xxx'.split(
    ' ',
  ),
);

/** What people write where there is nothing to write: /, —, 无, 待定, N/A, (未写明). Expects half-width text. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 12) return false;
  const bare = text.toLowerCase().replace(/[\s()[\]【】<>"'“”]/g, '');
  return bare === '' ? text.trim() !== '' : WORDS.has(bare) || /^[-−–—─_/\\|.。、*~·…]+$/.test(bare);
}

/** What stands for the words of the row above: 〃, 同上, ". Expects the cell's own text. */
export const isDitto = (text: string): boolean =>
  text.length <= 8 && /^(〃|々|″|＂|"|”|''|同上|同上一行|ditto)$/i.test(text.trim());

/** A dash or a stroke, which says nothing at all, not even that something is still open. */
export const isDash = (text: string): boolean => /^[\s\-−–—─_/\\|.。、·…]+$/.test(text);
