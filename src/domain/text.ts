/**
 * Full-width ASCII and the ideographic space as their half-width twins (３．２６亿元 → 3.26亿元, （ → (, ￥ → ¥); everything
 * else, Chinese punctuation included, stays as written. For reading figures, dates and codes.
 */
export const halfWidth = (text: string): string => (WIDE.test(text) ? narrowed(text) : text);

const WIDE = /[\uff01-\uff5e\uffe5\u3000]/;

const narrowed = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/\u3000/g, ' ');

const SPACES = /[\s\p{Cc}\p{Cf}]+/gu;
/** Brackets and quotation marks: 〔2012〕, （集团）, 【…】, “…”, 《…》. */
const ENCLOSURES = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`]/gu;
/** Marks that ledgers put beside names (★ new, ▲ key …). They say something about the row, not about the name. */
const MARKS = /[★☆▲△▼▽●○◎◆◇■□※]|^\*+|\*+$/gu;
const DASHES = /[\p{Pd}−─]+/gu;
const DOTS = /[·•・‧∙⋅]/gu;
/** 2×350MW is written 2*350MW and 2x350MW as well. */
const TIMES = /[×*]/gu;

/**
 * The form in which names of projects and companies are compared: one width, lower case, without spaces, brackets,
 * quotation marks and ledger marks; dashes, middle dots and × in one form. 视觉（中国）文化 and 视觉(中国) 文化 become equal. Compatibility
 * forms that come from copied PDFs (⼈ for 人) are resolved. Not for display, and equal forms are a hint, not a proof: two
 * projects may lawfully bear one name.
 */
export const normaliseName = (text: string): string => (PLAIN.test(text) ? text : compared(text));

/** Most names hold nothing that would change. */
const PLAIN = /^[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]*$/;

const compared = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(SPACES, '')
    .replace(ENCLOSURES, '')
    .replace(MARKS, '')
    .replace(DASHES, '-')
    .replace(DOTS, '·')
    .replace(TIMES, 'x');
