import type { Examples } from './example';
import { requests } from './example';
import { textReport } from './text-report';

export const ofSums: Examples = {
  'X-TXTBAL': [
    {
      name: '16 + 1 = 16 + 1',
      texts: { 一: '新收申请 16 件，上年结转 1 件；当年办结 16 件，结转下年度 1 件。' },
      cells: requests(16, 1, 16, 1),
      words: null,
    },
    {
      name: 'off by one',
      texts: { 一: '新收信息公开申请 16 件，上年结转 1 件；当年办结 15 件，结转下年度 1 件。' },
      words: '新收信息公开申请 16 件',
    },
  ],
  'X-BREAK': [
    {
      name: 'a closed list that falls short',
      texts: { 一: '我局今年主动公开信息 276 条，其中门户网站 216 条，微信公众号 50 条。' },
      words: '276 条，其中门户网站 216 条，微信公众号 50 条',
      severity: 'warning',
    },
    {
      name: 'an open list that falls short',
      texts: { 一: '县政府网站累计发布信息 10300 条，其中发布要闻 7000 条、公告 443 条。' },
      words: '10300 条',
      severity: 'info',
    },
    {
      name: 'a list that says that it is open',
      texts: { 一: '公开信息 276 条，其中门户网站 216 条、微信公众号 50 条等。' },
      words: '276 条',
      severity: 'info',
    },
    {
      name: 'a choice of several units, far less than all',
      texts: { 一: '公开信息 2000 条，其中文件 20 件、会议 4 条、征集 8 期。' },
      words: null,
    },
    {
      name: 'an open list that goes beyond',
      texts: { 一: '发布信息 100 条，其中要闻 80 条、公告 43 条等。' },
      words: '100 条',
      severity: 'warning',
    },
    {
      name: 'the seed: eight items of several units',
      texts: {
        一: '全年在网站和公众号上公开信息 124 条，其中：年报 1 件，职能 4 件，预决算 2 件，公告 4 件，专题 3 件，开放日 1 件，动态 19 件，另由公众号发布活动、培训等信息 90 条。',
      },
      words: null,
    },
    {
      name: 'the seed with one item more',
      texts: {
        一: '全年在网站和公众号上公开信息 124 条，其中：年报 1 条，职能 4 条，预决算 2 条，公告 4 条，专题 3 条，开放日 1 条，动态 20 条，另由公众号发布活动、培训等信息 90 条。',
      },
      words: '124 条',
      severity: 'warning',
    },
    {
      name: 'eleven classes that add up to less',
      texts: {
        一: '全区主动公开信息 2599 条，其中：甲类 300 条、乙类 300 条、丙类 300 条、丁类 300 条、戊类 300 条、己类 300 条、庚类 300 条、辛类 300 条、壬类 100 条、癸类 30 条、子类 3 条。',
      },
      words: '2599 条',
      severity: 'warning',
    },
    {
      name: 'other units',
      texts: { 一: '公开政务动态 60 条，其中公报 2 期、简讯 20 条、图文 30 条。' },
      words: '60 条',
      severity: 'info',
    },
    {
      name: 'a single item',
      texts: { 一: '公开信息 60 条，其中财政信息 20 条。' },
      words: null,
    },
  ],
  'X-NEST': [
    {
      name: 'outer and inner sums hold',
      texts: { 一: '公开信息 698 条，其中网站 407 条（文件 200 条、动态 207 条），公众号 291 条。' },
      words: null,
    },
    {
      name: 'the inner sum fails',
      texts: { 一: '公开信息 698 条，其中网站 407 条（文件 200 条、动态 206 条），公众号 291 条。' },
      words: '407 条（文件 200 条、动态 206 条',
      severity: 'info',
    },
  ],
  'X-SAME': [
    {
      name: 'twenty here, sixteen there',
      texts: { 一: '（一）全年主动公开政府信息 20 条。\n（四）我局全年主动公开政府信息 16 条。' },
      words: '主动公开政府信息 20 条',
      severity: 'warning',
    },
    {
      name: 'twenty in all, sixteen on one channel',
      texts: { 一: '（一）全年主动公开政府信息 20 条。\n（四）通过门户网站主动公开政府信息 16 条。' },
      words: null,
    },
  ],
  'X-PCT': [
    {
      name: 'two parts of a whole that is their sum',
      texts: { 一: '自然人申请 41 件，占 69.5%；法人和其他组织申请 18 件，占 30.5%。' },
      cells: requests(59),
      words: null,
    },
    {
      name: 'a part of no sum that is there',
      texts: { 一: '自然人申请 41 件，占 69.5%；法人和其他组织申请 18 件，占 35%。' },
      cells: requests(59),
      words: '18 件，占 35%',
    },
    {
      name: '3 of 7 printed as 42 %',
      texts: { 一: '共办理政府信息公开申请 7 件，其中其他处理 3 件，占 42%。' },
      cells: { ...requests(7), 't3.r3.6.3.tot': 3 },
      words: '3 件，占 42%',
      severity: 'info',
    },
    {
      name: '3 of 7 printed as 42.9 %',
      texts: { 一: '共办理政府信息公开申请 7 件，其中其他处理 3 件，占 42.9%。' },
      cells: { ...requests(7), 't3.r3.6.3.tot': 3 },
      words: null,
    },
    {
      name: 'shares of more than all',
      texts: { 一: '申请人中，自然人占 80%，企业占 15.5%，其他占 14.5%。' },
      words: '80%，企业占 15.5%，其他占 14.5%',
    },
    {
      name: 'thirds',
      texts: { 一: '申请人中，自然人占 33.4%，企业占 33.3%，其他占 33.4%。' },
      words: null,
    },
    {
      name: 'a change that last year does not bear out',
      texts: { 一: '2024年共收到政府信息公开申请 3646 件，同比增长 1.05%。' },
      cells: requests(3525, 121, 3521, 125),
      previous: textReport({}, requests(3511, 96, 3486, 121)),
      words: '3646 件，同比增长 1.05%',
    },
    {
      name: 'a change that last year bears out',
      texts: { 一: '2024年共收到政府信息公开申请 3646 件，同比增长 1.08%。' },
      cells: requests(3525, 121, 3521, 125),
      previous: textReport({}, requests(3511, 96, 3486, 121)),
      words: null,
    },
  ],
  'X-APPROX': [
    {
      name: '140余 where 146 is stated',
      texts: { 一: '全年公开政府信息 140 余条。\n截至年末，公开政府信息 146 条。' },
      words: '公开政府信息 140 余条',
      severity: 'info',
    },
    { name: '80余 with no exact number', texts: { 一: '全年公开政府信息 80 余条。' }, words: null },
    {
      name: '近 where the table is exact',
      texts: { 一: '全年收到政府信息公开申请近 90 件。' },
      cells: requests(87),
      words: '收到政府信息公开申请近 90 件',
    },
  ],
};
