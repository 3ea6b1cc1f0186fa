import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../src/messages/zh-CN/', import.meta.url);

/** Of the command, of printed documents, and of the statute's rules: their readers are others, or the words official. */
const elsewhere = new Set([
  'check-list.ts',
  'command-usage.ts',
  'command.ts',
  'documents.ts',
  'findings.ts',
  'report-sentences.ts',
  'sentences.ts',
  'text-findings.ts',
]);

/** Words of programmers, and words of earlier versions that clerks did not understand. */
const unclear = [
  '数字指纹',
  '校验码',
  '哈希',
  '未能判定',
  '待说明',
  '已核对，',
  '采用',
  '不是这个',
  '文字表格',
  '网页代码',
  '缓存',
  '加载',
  '渲染',
  '解析',
  '异常',
  '参数',
  '字段',
  '令牌',
  '回退',
  '序列化',
  '对象引用',
  '句柄',
  '线程',
  '进程',
  '接口',
  '元数据',
];

const texts = readdirSync(folder)
  .filter((name) => !elsewhere.has(name))
  .map(
    (name) =>
      [
        name,
        readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, ''),
      ] as const,
  );

it.each(texts)('%s speaks the language of an office', (_, text) => {
  expect(text).toMatch(/\p{Script=Han}/u);
  // What Excel itself is full of; and what offices call choosing one of two files.
  const own = text
    .replaceAll('加载项', '')
    .replace(/采用(?:文件|理由|哪一份|的(?:是|一份)?)|(?:带错误|已|未)采用/gu, '');
  expect(unclear.filter((word) => own.includes(word))).toEqual([]);
});

it.each(
  ['zh-CN', 'en-US'].flatMap((language) =>
    ['about.ts', 'problems.ts', 'tables.ts', 'why.ts'].map((name) => [language, name] as const),
  ),
)('%s/%s names no program: the same pane runs in Excel and in WPS', (language, name) => {
  const text = readFileSync(new URL(`../${language}/${name}`, folder), 'utf8');
  expect(text.length).toBeGreaterThan(100);
  expect(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')).not.toContain('Excel');
});
