import { relationsOf, testsOf } from '../src/core/check/tables/relations';
import { severityNames } from '../src/messages/zh-CN/findings';
import { agencyKinds } from '../src/core/statute/agencies';
import { editionIds, editions, newestEdition } from '../src/core/statute/editions';
import { rollupRules } from '../src/core/statute/rules/roll-up';
import type { RollupRule } from '../src/core/statute/rules/roll-up';
import type { Confidence, Edition, Guard, Rule, RuleTest, Term } from '../src/core/statute/types';

const confidenceNames: Record<Confidence, string> = {
  notice: '格式通知',
  law: '法律法规',
  practice: '已公布年报',
  local: '地方通知',
  tool: '现有工具',
  recalled: '待核实',
  inferred: '推断',
};

const sum = (terms: readonly Term[], constant = 0): string =>
  [
    ...terms.map((term, index) => {
      const k = term.k ?? 1;
      const sign = k < 0 ? '− ' : index === 0 ? '' : '+ ';
      return `${sign}${Math.abs(k) === 1 ? '' : `${Math.abs(k)} × `}\`${term.cell}\`${term.previous === true ? '（上年）' : ''}`;
    }),
    ...(constant === 0 && terms.length > 0 ? [] : [`${terms.length > 0 ? '+ ' : ''}${constant}`]),
  ].join(' ');

function guardText(guard: Guard): string {
  switch (guard.kind) {
    case 'atLeast':
      return `${sum(guard.terms)} ≥ ${guard.bound}`;
    case 'atMost':
      return `${sum(guard.terms)} ≤ ${guard.bound}`;
    case 'yearFrom':
      return `报告年度 ≥ ${guard.year}`;
    case 'agencyKind':
      return `机关类型为 ${guard.kinds.map((kind) => agencyKinds.find(({ id }) => id === kind)?.label ?? kind).join('、')}`;
    case 'noRegulationPower':
      return '机关没有规章制定权';
  }
}

function testText(test: RuleTest): string {
  switch (test.kind) {
    case 'total':
      return 'row' in test
        ? `各列：\`${test.row}\` 行 = 其明细行之和`
        : `各行：\`${test.column}\` 列 = 同组其他列之和`;
    case 'linear': {
      const relation = `${sum(test.left)} ${test.op === '=' ? '=' : '≤'} ${sum(test.right, test.constant)}`;
      const each = test.each === undefined ? '' : `；{c} 依次为 ${test.each.join('、')}`;
      const when = test.when === undefined ? '' : `；仅当 ${test.when.map(guardText).join('，且 ')}`;
      return relation + each + when;
    }
    case 'type':
      return `类型为 ${test.types.join('、')} 的每一格`;
    case 'filled':
      return '每一格都有数字';
    case 'complete':
      return '规定的每一格都在';
    case 'oppositeColumns':
      return `\`${test.of}\` 恰有两列不成立，且差额相反`;
    case 'source':
      return `读取说明：${test.notes.map((note) => `\`${note}\``).join('、')}`;
    case 'text': {
      const where =
        test.sections === undefined ? '正文各部分' : `正文的${test.sections.map(partName).join('、')}`;
      return `${where}${test.when === undefined ? '' : `；仅当 ${test.when.map(guardText).join('，且 ')}`}`;
    }
  }
}

const partName = (section: string): string => (section === '引言' ? section : `第${section}部分`);

const section = (rule: Rule, edition: Edition): string =>
  [
    `### ${rule.id}（${severityNames[rule.severity]}）`,
    '',
    `${rule.title}。`,
    '',
    `- 依据：${rule.basis.text}（${confidenceNames[rule.basis.confidence]}）`,
    ...testsOf(rule).map((test) => `- ${test.kind === 'text' ? '范围' : '关系'}：${testText(test)}`),
    ...relationCount(rule, edition),
    ...(rule.blindSpots === undefined ? [] : [`- 说明：${rule.blindSpots}`]),
    '',
  ].join('\n');

const rollupSection = ({ id, severity, title, basis, blindSpots, onlyWhenFinal }: RollupRule): string =>
  [
    `### ${id}（${severityNames[severity]}${onlyWhenFinal === true ? '；定稿之前为警告' : ''}）`,
    '',
    `${title}。`,
    '',
    `- 依据：${basis.text}（${confidenceNames[basis.confidence]}）`,
    ...(blindSpots === undefined ? [] : [`- 说明：${blindSpots}`]),
    '',
  ].join('\n');

function relationCount(rule: Rule, edition: Edition): readonly string[] {
  const own = relationsOf(edition).filter(
    (relation) => relation.rule.id === rule.id && relation.onlyWith === undefined,
  );
  return own.length > 1 ? [`- 展开为 ${own.length} 条关系`] : [];
}

/** The rules that only the older of two editions has. */
const rulesBeyond = (older: Edition, { rules }: Edition): readonly Rule[] =>
  older.rules.filter(({ id }) => !rules.some((rule) => rule.id === id));

/** How the rules of an older edition differ from those of a newer one. */
function olderRules(older: Edition, newer: Edition): string {
  const missing = rulesBeyond(newer, older).map(({ id }) => id);
  const more = rulesBeyond(older, newer).map(({ id }) => id);
  return [
    `${older.name}（${older.notice}）适用同样的规则`,
    ...(missing.length === 0 ? [] : [`，但不含 ${missing.join('、')}`]),
    ...(more.length === 0 ? [] : [`，另有 ${more.join('、')}`]),
    '。',
  ].join('');
}

/** The rule catalogue of the newest edition as Markdown, and how older editions differ. */
export async function rulesDocument(): Promise<string> {
  const edition: Edition = editions[newestEdition];
  const older = editionIds.filter((id) => id !== newestEdition).map((id): Edition => editions[id]);
  const { rules: textRules } = await edition.loadText();
  return [
    '# 校核规则',
    '',
    '<!-- 由 `npm run docs:rules` 从 `src/core/statute/` 生成，请勿手改。 -->',
    '',
    `适用格式：${edition.notice}，${edition.validFrom} 年度及以后。编号不变，不重复使用。`,
    '',
    '- **错误**：阻止导出；**警告**：需要书面情况说明；**提示**：供参考。',
    '- 关系中有一格空白或不是数字，即为“无法核对”，不算通过。容差一律为 0；金额按百万分之一万元的整数比较。',
    '- 与上年比较的规则，在没有上年年报、或上年表样没有该格时不作判断。',
    '- 正文的规则列在后面，只在有正文时检查；除 X-NEG 和 X-PLACE 外都不阻止导出。',
    '',
    ...older.flatMap((one) => [olderRules(one, edition), '']),
    '## 表格',
    '',
    ...edition.rules.map((rule) => section(rule, edition)),
    ...older.flatMap((one) => rulesBeyond(one, edition).map((rule) => section(rule, one))),
    '## 正文',
    '',
    `宁可不报，不可错报：说法、范围、年度与表格口径不能肯定一致的，不作比对。各格式通用；${older.map(({ validFrom }) => `${validFrom} 年表样`).join('、')}没有的栏目不比对。`,
    '',
    ...textRules.map((rule) => section(rule, edition)),
    '## 汇总',
    '',
    '只在汇总成员单位的年报时检查；汇总得出的年报另按以上规则校核。',
    '',
    ...rollupRules.map(rollupSection),
  ].join('\n');
}
