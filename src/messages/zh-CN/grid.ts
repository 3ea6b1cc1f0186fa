import type { ValueType } from '../../core/statute/types';
import type { SaveLossKind } from '../../files/xlsx/package/save-loss';
import type { UnsupportedContent } from '../../files/xlsx/unsupported-content';

const unsupportedContent: Readonly<Record<UnsupportedContent, string>> = {
  looks: '其他工作表的格式（字体、颜色、列宽、数字和日期的显示方式）',
  checks: '其他工作表的数据验证、条件格式、筛选和保护',
  charts: '图表',
  pictures: '图片',
  shapes: '图形',
  comments: '批注',
  pivotTables: '数据透视表',
  tables: '超级表',
  objects: '嵌入的对象和控件',
  macros: '宏',
  links: '指向其他工作簿的链接',
  names: '自定义名称',
};

const lost: Readonly<Record<SaveLossKind, string>> = {
  rearranged:
    '插入、删除或移动过行、列或单元格，批注、条件格式、数据验证、链接、图表、行高列宽和打印设置仍按原来的位置保存，请核对',
  arrayFormulas: '改动了数组公式中的单元格，这个数组公式改为现有的数值',
  formats: '是在这里复制的，只保存内容、公式、数字格式和合并单元格',
  formSheet: '按标准表样重新写入，表上另加的链接、筛选、保护、超级表、控件和分页不保留',
  signature: '内容改动后，数字签名失效，不保留',
  original: '恢复时缺少原来的文件，只保存内容、公式、数字格式和合并单元格',
};

const wanted: Readonly<Record<ValueType, string>> = {
  count: '请填大于等于 0 的整数（单位：件），没有发生的填 0。',
  change: '请填整数（单位：件），减少填负数，没有变化的填 0。',
  amount: '请填大于等于 0 的数（单位：万元），最多六位小数，没有发生的填 0。',
};

/** The embedded spreadsheet: its controls, what it does not support, and tables pasted into it. */
export const gridTexts = {
  /** Names of the spreadsheet's controls, which show only icons. */
  controls: {
    cell: '单元格',
    nameBox: '名称框',
    names: '名称',
    sheets: '工作表',
    addSheet: '新建工作表',
    allSheets: '全部工作表',
    zoom: '缩放',
    zoomOut: '缩小',
    zoomIn: '放大',
    zoomReset: '缩放到 100%',
    sheetsBefore: '前面的工作表',
    sheetsAfter: '后面的工作表',
    /** Names that the spreadsheet's library has in English only. */
    close: '关闭',
    sidebar: '表格侧栏',
    sidebarWidth: '侧栏宽度',
    previous: '前一项',
    next: '后一项',
    increase: '增大',
    decrease: '减小',
    notifications: (number: number) => `表格通知 ${number}`,
  },
  /** Shown at the cell for an entry that is no figure, which stays there to be corrected. */
  refusedInput: {
    sentence: (text: string, type: ValueType) =>
      `“${text}”不能填在这里。${wanted[type]}改好后按回车；按 Esc 放弃，恢复原来的内容。`,
    close: '确定',
  },
  /** Finding text in the sheets. */
  find: {
    label: '在表格里查找',
    previous: '上一处',
    next: '下一处',
    close: '关闭',
    nothing: '没有找到',
    count: (at: number, all: number) => `第 ${at} 处，共 ${all} 处`,
  },
  /** Shown at the cell when something locked was to be changed, or the formula of a total. */
  lockedInput: {
    locked:
      '这里是表样的一部分（项目、表头或公式合计），已锁定，没有改动。要改表样，请先解除锁定；填数不受影响。',
    unlock: '解除锁定',
    total: '这一格是公式合计，随明细自动计算。改写以后不再自动计算，确定要改写吗？',
    overwrite: '改写',
    keep: '不改',
    close: '知道了',
  },
  /** Shown when the user first changes a format: formats are not saved. */
  formatsNotSaved:
    '在这里设置的格式只在本页显示，不随文件保存：年报表格总是按标准表样保存和导出，其他工作表保留原来的格式，只有数字格式随改动保存。要改格式，请保存后在 Excel 或 WPS 中设置。',
  /** Shown when a file is opened with content that the grid does not show. */
  unsupportedContent: (kinds: readonly UnsupportedContent[]) =>
    `已打开。文件中还有${kinds.map((kind) => unsupportedContent[kind]).join('、')}，在这里不显示或显示不全，保存时原样保留。`,
  /** Copies of unsaved work, against a crash. */
  copies: {
    /** No copy can be stored. */
    notStored: {
      full: '浏览器没有空间存放副本，页面意外关闭时内容会丢失。请及时用“保存”存成文件。',
      refused:
        '浏览器不允许本页存放副本（例如无痕窗口，或设置为不保存网站数据），页面意外关闭时内容会丢失。请及时用“保存”存成文件。',
    },
    damaged: (name: string, time: string) =>
      `${name === '' ? '上次的内容' : `“${name}”`}（${time}）的副本已损坏，不能恢复。可以下载副本的原始数据，交给技术人员查看。`,
    downloadCopy: '下载副本',
    /** The file with what is stored of a copy. */
    copyFile: (name: string) => `${name === '' ? '年报' : name}（副本数据）`,
    recoveredOlder: (time: string) =>
      `副本的最后一部分已损坏，已恢复到${time}的内容。请核对最后填写的单元格。`,
  },
  /** The opened file could not be stored with the crash copy. */
  originalNotStored:
    '浏览器没有空间存放所打开文件的副本：页面意外关闭后再恢复，其他工作表只剩内容、公式和数字格式。请及时用“保存”存成文件。',
  /** What a file to be saved does not hold, asked before it is written. */
  losses: {
    question: '保存的文件不能保留以下内容。所打开的文件没有改动：可以另存为新文件，或者只保存年报的工作表。',
    copy: '另存为新文件',
    reportOnly: '仅保存年报',
    cancel: '取消',
    loss: (sheet: string, kind: SaveLossKind) => `${sheet === '' ? '' : `工作表“${sheet}”：`}${lost[kind]}`,
  },
  /**
   * Pasted report tables that do not line up with the cells below: they were pasted out of line, or the grid refused
   * them.
   */
  pasted: {
    offers: {
      misplaced:
        '粘贴的内容含有年报表格，但与表格的单元格没有对齐。可以撤销这次粘贴，改为按项目名称把数字填入对应的单元格，填入前供您核对。',
      refused:
        '粘贴的内容含有年报表格，但与表格的合并单元格没有对齐，没有粘贴。可以按项目名称把数字填入对应的单元格，填入前供您核对。',
    },
    align: '按项目名称对齐',
  },
};
export type GridTexts = typeof gridTexts;
export type GridControlTexts = GridTexts['controls'];
export type PasteOutcome = keyof GridTexts['pasted']['offers'];
