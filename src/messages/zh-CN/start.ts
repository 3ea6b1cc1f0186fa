/** Where the work begins: a file, a sample, or what was not saved last time. */
export const startTexts = {
  title: '开始',
  open: '打开文件…',
  sample: '看示例',
  /** Files that were opened or saved before. */
  recent: {
    title: '最近的文件',
    openOf: (name: string) => `打开“${name}”`,
    forget: '移除',
    forgetOf: (name: string) => `从列表移除“${name}”`,
    choose: '浏览器没有记住标“选择”的文件在哪里：点“选择”后，在对话框里找到它（多在“下载”文件夹）。',
    open: '打开',
    find: '选择',
    findOf: (name: string) => `选择“${name}”`,
  },
  drafts: '最近没有保存的内容',
  resume: '继续',
  resumeOf: (draft: string) => `继续：${draft}`,
  drop: '放弃',
  dropOf: (draft: string) => `放弃：${draft}`,
  /** Confirms that work is removed for good. */
  askDrop: (draft: string) => `将删除这份没有保存的内容，删除后不能恢复：${draft}。`,
  moreDrafts: (drafts: number) => `其余 ${drafts} 份`,
  /** What most users leave as it is. */
  more: '更多选项',
  /** How the keyboard goes through the tables. */
  formFlow: {
    label: '按填表顺序移动',
    hint: '回车和 Tab 跳到下一个要填的格子；关掉后同普通表格。',
  },
};
export type StartTexts = typeof startTexts;
