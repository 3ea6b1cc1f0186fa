import type { UnresolvedCounts } from './unresolved';
import { unresolved } from './unresolved';

/** 审签: the three approvals of a report, and its check list. */
export const signTexts = {
  title: '三审三校',
  disclaimer:
    '这里只记录何人何时确认了哪些数字和文字：没有账号，不核实身份，不是电子签名，不能代替本单位的审批手续。',
  nothing: '工作簿里还没有年报表格，暂不能审签。请先到“填报”插入三张表。',
  steps: { draft: '经办人拟定', secrecy: '部门保密审查', approval: '分管领导审批' },
  progress: (done: number, all: number) => `已完成 ${done} / ${all} 步。`,
  states: {
    valid: '有效',
    lapsed: '已失效',
    withdrawn: '已撤销',
    unverified: '未能核验',
    open: '未签',
    next: '待签',
  },
  signedBy: (name: string, time: string) => `${name}，${time}`,
  lapses: {
    figures: '签后数字有改动',
    title: '签后机关名称、年度或表样有改动',
    words: '签后文字有改动',
    before: '前一步失效、撤销或重签',
  },
  complete: '三步都已签，且签后没有改动。',
  changed: (steps: readonly string[], cells: number) =>
    `${steps.map((step) => `“${step}”`).join('、')}签后改动的 ${cells} 格`,
  /** The fingerprint differs, but the stored copy does not show where. */
  changedSomewhere: '数据核对码与签时不同，但记录里看不出是哪一格。请重新签。',
  change: (cell: string, from: string, to: string) => `${cell}：${from} → ${to}`,
  blank: '空白',
  absent: '无此格',
  locate: (cell: string) => `定位到${cell}`,
  showAll: (cells: number) => `显示全部 ${cells} 格`,
  form: (step: string) => `下一步：${step}`,
  name: '姓名',
  note: '备注（可不填）',
  reason: '照实上报的理由',
  reasonHint: (counts: UnresolvedCounts) =>
    `校核未通过：${unresolved(counts)}。请先改正；确与实际相符、需要照实上报的，在此写明理由后才能签。`,
  unexplained: (warnings: number) =>
    `还有 ${warnings} 处警告没有情况说明，不能签。请先到“校核”逐处说明或改正。`,
  /** @param names of those who signed more than one step that is still valid */
  samePeople: (names: readonly string[]) => `${names.join('、')}签了不止一步。三步一般由不同的人签，请确认。`,
  samePerson: (name: string, step: string) =>
    `“${name}”已签“${step}”。三步一般由不同的人签，请确认。仍可签。`,
  sign: (step: string) => `确认并签：${step}`,
  signing: '正在核对并记录…',
  fingerprints: (figures: string, words: string) => `数据核对码 ${figures}，文字核对码 ${words}`,
  outcomes: {
    unread: '未能读取工作簿，没有签。请先结束正在编辑的单元格，然后重试。',
    nothing: '工作簿里没有年报表格，没有签。请先到“填报”插入三张表。',
    noFingerprint:
      '这个网页不是通过 https 打开的，浏览器不能计算核对码，因此不能签，也不能核验已签的记录。请改用 https 网址或 Excel 加载项。',
    foreign: '工作簿里的审签记录由其他版本写入，或已损坏，没有签，也没有覆盖。请换用较新的版本打开。',
    notItsTurn: '还没有轮到这一步，没有签。请看上面的步骤。',
    changed: '要签的内容刚刚有了改动，没有签。请看过改动后再签。',
    unexplained: '还有警告没有情况说明，没有签。请先到“校核”逐处说明或改正。',
    noReason: '校核没有通过，没有签。请先改正，或写明照实上报的理由。',
    noName: '请填写姓名。',
    full: '工作簿里的审签记录已满，没有签。请先清除不再有效的记录。',
  },
  signed: (step: string) => `已记录：${step}。请保存工作簿。`,
  record: (approvals: number) => `审签记录（${approvals}）`,
  withdrawnAt: (time: string) => `${time} 撤销`,
  reported: (errors: number, undecided: number) =>
    `照实上报（${unresolved({ errors, undecided, blanks: 0 })}）`,
  withdraw: '撤销本步',
  withdrawOf: (step: string, name: string) => `撤销${name}的“${step}”`,
  /** @param later how many later approvals lapse with it */
  askWithdraw: (step: string, name: string, later: number) =>
    `将撤销${name}的“${step}”${later > 0 ? `，其后 ${later} 步随之失效` : ''}。记录仍保留，标为已撤销。`,
  clear: (approvals: number) => `清除不再有效的记录（${approvals} 条）`,
  askClear: (approvals: number) => `将从工作簿中删除 ${approvals} 条已失效或已撤销的记录，删除后不能恢复。`,
  startAnew: '删除无法读取的记录',
  askStartAnew:
    '将从工作簿中删除这个版本无法读取的审签记录，删除后不能恢复。如果是较新的版本写的，请不要删除。',
  checkList: '校核清单',
  checkListHint: '规则版本、校核结果、情况说明和审签记录，另成一页，可打印存档。',
  formats: { html: '导出网页', docx: '导出 Word', copy: '复制' },
  checkListOutcomes: {
    unread: '未能读取工作簿，没有生成校核清单。请先结束正在编辑的单元格，然后重试。',
    nothing: '工作簿里没有年报表格，没有生成校核清单。请先到“填报”插入三张表。',
  },
  making: '正在生成校核清单…',
  saved: (name: string) => `已导出校核清单。文件：${name}`,
  copied: '已复制校核清单。请到 Word 中粘贴。',
  notSaved: '当前环境不能保存文件。请改用“复制”。',
  notCopied: '剪贴板不可用。请改为导出网页或 Word。',
  failed: '校核清单没有生成。请重试；仍不成功时请换一种格式。',
  unseen: '没有看到文件？有的表格软件不能从窗格保存文件，请改用“复制”。',
  /** The name of the file without its extension. */
  fileName: (agency: string, year: string) => `${agency}${year === '' ? '' : `${year}年`}年报校核清单`,
};
export type SignTexts = typeof signTexts;
