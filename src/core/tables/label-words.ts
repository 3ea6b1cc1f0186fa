/** What the words of a label mean for the figures of its line. Arithmetic decides; these only shift the odds. */
export interface LabelTraits {
  /** 合计, 总计, total: the line adds up others. */
  readonly isTotal: boolean;
  /** Shares, rates, averages, indices, prices: figures that are rarely parts of a sum of amounts. */
  readonly isRate: boolean;
  /** 其中, of which: a part that does not exhaust its total. */
  readonly isOfWhich: boolean;
  /** A difference between two others: 结余, 净额, net, balance. */
  readonly isDifference: boolean;
  /** 减：, less: the figure is taken off. */
  readonly isTakenOff: boolean;
}

const totalWords =
  /合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|总\s*额|总\s*量|总\s*和|累\s*计|全\s*部|汇\s*总|^\s*总|^\s*计\s*$|全国|全省|全市|全县|全区|本年收入|(?:收|支)入?总|\btotals?\b|\bsub-?totals?\b|\bgrand\b|\bsum\b|\ball\b|\bboth\b|\bgross\b|\boverall\b|\bentire\b|\bwhole\b|\bi alt\b|\bsum\b|\byhteensä\b|\bkaikki\b|\binsgesamt\b|\bgesamt\b/iu;

const rateWords =
  /%|‰|[率占]比?\s*$|比重|比例|占比|百分|增[长减幅速]|同比|环比|指数|平均|人均|均值|户均|单价|价格|倍数|系数|密度|percent|per cent|pct\b|\brates?\b|\bratios?\b|\baverages?\b|\bavg\b|\bmeans?\b|\bmedian\b|\bind(?:ex|ices)\b|\bshares?\b|\bper\b|\bprices?\b|\bstandard (?:error|deviation)\b|\bproportions?\b|\bprosent\b|\bsnitt\b|\bkeskim/iu;

const ofWhichWords =
  /^\s*(?:其\s*中|其中[:：]|#|＃|内\s*[:：]|[（(]其中)|\bof which\b|\bthereof\b|\bwhereof\b|\bof this\b|\bherav\b|\bderav\b|\bdavon\b|\bincl(?:uding|\.)/iu;

const differenceWords =
  /结余|结转|净[额值增利收]|差额|盈余|余额|顺差|逆差|利润|亏损|增加额|\bnet\b|\bbalance\b|\bsurplus\b|\bdeficit\b|\bprofit\b|\bmargin\b|\bloss\b|\bdifference\b|\bvariance\b|\bchange\b|\bclosing\b|\bending\b|[期年月]末/iu;

const takenOffWords = /^\s*(?:减\s*[:：]|减去|[（(]减[）)])|减少|^\s*(?:less|minus|deduct)\b/iu;

export function traitsOf(label: string): LabelTraits {
  return {
    isTotal: totalWords.test(label) && !/^\s*其/u.test(label),
    isRate: rateWords.test(label),
    isOfWhich: ofWhichWords.test(label),
    isDifference: differenceWords.test(label),
    isTakenOff: takenOffWords.test(label),
  };
}

/** How deep a label stands: its leading spaces and marks, or the kind of its numbering; null if it shows nothing. */
export function depthOf(label: string): number | null {
  const numbering = [
    /^\s*[一二三四五六七八九十]+[、.．]/u,
    /^\s*[（(][一二三四五六七八九十]+[）)]/u,
    /^\s*\d+[.．、]/u,
    /^\s*[（(]\d+[）)]/u,
  ];
  const kind = numbering.findIndex((pattern) => pattern.test(label));
  if (kind !== -1) return kind * 2;
  const lead = /^[\s\u3000]*(?:[-–—·.•]\s*)*/u.exec(label)?.[0] ?? '';
  if (lead === '') return null;
  let depth = 0;
  for (const mark of lead) depth += mark === '\u3000' ? 2 : 1;
  return depth;
}

/** The words for parts that do not exhaust their total. */
export const isOfWhichLabel = (label: string): boolean => ofWhichWords.test(label);

/** Shares, rates, averages, prices: what adds up elsewhere need not add up there. */
export const isRateLabel = (label: string): boolean => traitsOf(label).isRate;
