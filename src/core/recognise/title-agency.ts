/** What may connect the name of the agency with the title: 某局关于公布2024年…, 关于某局…. */
const before = /^(?:关于)?(?:公布|发布|印发)?《?/u;
const after = /(?:(?:关于)?(?:公布|发布|印发|编制|报送|上报|呈报)?的?《?|[-—–·])$/u;

/** Words of web pages and of titles, which are in no name. */
const elsewhere =
  /政府信息公开|关于|报告|年报|登录|注册|首页|网站|门户|欢迎|位置|搜索|导航|无障碍|专栏|新闻(?:中心|动态|资讯)|用户中心|个人中心|索引|发布|时间|[:：>|»《》，。；！？?!/\\@#]|\d{4}/u;

/** Whether a text may be a name; remarks in brackets may say anything. */
const isName = (text: string): boolean =>
  text !== '' && !elsewhere.test(text.replace(/[（(][^（()）]*[）)]/gu, ''));

/** The name in a text before the year of a title; null if it contains anything else. */
export function nameOf(text: string): string | null {
  const at = text.indexOf('政府信息公开');
  if (at >= 0) return agencyBefore(text);
  const name = text.replace(before, '').replace(after, '');
  return isName(name) ? name : null;
}

/** A place, which is the name of an agency only where its title shows that nothing follows. */
const place = /(?:省|市|县|区|州|盟|旗|乡|镇|街道)$/u;

/**
 * The name before 政府信息公开 without a year between them. In 某市人民政府信息公开 the two share a word; in 某市政府信息公开 it may be
 * part of either.
 */
export function agencyBefore(text: string): string | null {
  const at = text.indexOf('政府信息公开');
  const name = text.slice(0, Math.max(0, at)).replace(before, '').replace(after, '');
  if (!isName(name) || place.test(name)) return null;
  return name.endsWith('人民') ? `${name}政府` : name;
}

/** How the names of agencies end, for a line above the title. */
const endings =
  /(?:局|厅|委|办|部|署|会|站|所|队|处|院|校|社|馆|园|台|团|室|科|庭|省|市|县|区|州|盟|旗|乡|镇|街道|政府|中心|公司|集团|大学|中学|小学|银行|总行|分行|支行|机关)$/u;

/** Links of web pages that end like an agency. */
const links = /大厅|走进|公开|互动|服务(?!中心|局|管理|所|站)|资讯|频道|栏目/u;

/** Whether a line of its own is the name of an agency. */
export const isAgencyLine = (text: string): boolean =>
  text.length >= 2 &&
  endings.test(text) &&
  isName(text) &&
  !links.test(text) &&
  !/^[（(一二三四五六七八九十\d]+[、.）)]/u.test(text);
