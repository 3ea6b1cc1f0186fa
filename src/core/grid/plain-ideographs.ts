/**
 * Radicals without a decomposition, each followed by the ideograph of the same shape: U+2E81 to U+2EF3 of
 * EquivalentUnifiedIdeograph.txt (Unicode 14.0). U+2E80 has none there.
 */
const supplement =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示' +
  '⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青' +
  '⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Radicals whose decomposition is not the form that simplified texts use: 用⼾ is 用户. */
const simplified = '⼾户⾭青';

/** By code point, since some ideographs are two code units long. */
const ideographs = new Map<string, string>();
for (const [, radical, ideograph] of `${supplement}${simplified}`.matchAll(/(.)(.)/gu))
  if (radical !== undefined && ideograph !== undefined) ideographs.set(radical, ideograph);

/** Both blocks of radicals, and the compatibility ideographs, which decompose canonically. */
const lookalikes = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/**
 * Replaces characters that look like an ideograph by that ideograph. Programs that make PDF files mix them up where a
 * font draws both with one shape: 人⺠政府, ⾏政. Every other character stays as it is.
 */
export const plainIdeographs = (text: string): string =>
  text.replace(lookalikes, (character) => ideographs.get(character) ?? character.normalize('NFKC'));
