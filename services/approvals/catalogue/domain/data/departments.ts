import type { Bilingual } from '../../../../../shared/language.ts';
import { departmentSchema } from '../department.ts';
import type { Department, DepartmentKind } from '../department.ts';
import { constant } from '../../../../../shared/constant.ts';

/** The posts of a department, from the clerk up (domain.md §2.9); the A and B clerks stand in for each other. */
const departmentPosts = [
  { id: 'clerk', name: { zh: '承办人（A岗）', en: 'Clerk (A)' } },
  { id: 'deputy-clerk', name: { zh: '承办人（B岗）', en: 'Clerk (B)' } },
  { id: 'section-head', name: { zh: '科室负责人', en: 'Section head' } },
  { id: 'deputy-head', name: { zh: '分管领导', en: 'Deputy head' } },
  { id: 'head', name: { zh: '主要负责人', en: 'Head' } },
];

const officePosts = [
  { id: 'clerk', name: { zh: '承办人（A岗）', en: 'Clerk (A)' } },
  { id: 'deputy-clerk', name: { zh: '承办人（B岗）', en: 'Clerk (B)' } },
  { id: 'head', name: { zh: '主任', en: 'Director' } },
];

const leadingGroupPosts = [
  { id: 'deputy-head', name: { zh: '副组长', en: 'Deputy group leader' } },
  { id: 'head', name: { zh: '组长', en: 'Group leader' } },
];

type Post = { readonly id: string; readonly name: Bilingual };
type Row = readonly [id: string, zh: string, en: string];

const ofKind = (kind: DepartmentKind, posts: readonly Post[], rows: readonly Row[]): Department[] =>
  rows.map(([id, zh, en]) => constant(departmentSchema, { id, name: { zh, en }, kind, posts }));

/** The departments a county starts with, by the names usual in Chongqing; a county changes them as it is organised. */
export const departments: readonly Department[] = [
  ...ofKind('government-department', departmentPosts, [
    ['county-government-office', '县政府办公室', 'County Government Office'],
    ['development-and-reform', '发展和改革委员会', 'Development and Reform Commission'],
    ['planning-and-natural-resources', '规划和自然资源局', 'Planning and Natural Resources Bureau'],
    ['ecology-and-environment', '生态环境局', 'Ecology and Environment Bureau'],
    ['housing-and-construction', '住房和城乡建设委员会', 'Housing and Urban-Rural Construction Commission'],
    ['water-resources', '水利局', 'Water Resources Bureau'],
    ['forestry', '林业局', 'Forestry Bureau'],
    ['civil-air-defence', '人民防空办公室', 'Civil Air Defence Office'],
    ['emergency-management', '应急管理局', 'Emergency Management Bureau'],
    ['fire-and-rescue', '消防救援大队', 'Fire and Rescue Brigade'],
    ['meteorology', '气象局', 'Meteorological Bureau'],
    ['health', '卫生健康委员会', 'Health Commission'],
    ['civil-affairs', '民政局', 'Civil Affairs Bureau'],
    ['economy-and-information', '经济和信息化委员会', 'Economy and Information Technology Commission'],
    ['market-regulation', '市场监督管理局', 'Market Regulation Bureau'],
    ['urban-management', '城市管理局', 'Urban Management Bureau'],
    ['transport', '交通运输委员会', 'Transport Commission'],
    ['culture-and-tourism', '文化和旅游发展委员会', 'Culture and Tourism Commission'],
    ['political-and-legal-affairs', '政法委员会', 'Political and Legal Affairs Commission'],
    ['finance', '财政局', 'Finance Bureau'],
    ['human-resources', '人力资源和社会保障局', 'Human Resources and Social Security Bureau'],
  ]),
  ...ofKind('public-institution', departmentPosts, [
    ['investment-promotion', '招商投资促进中心', 'Investment Promotion Centre'],
    ['public-resources-trading-centre', '公共资源交易中心', 'Public Resources Trading Centre'],
    ['real-estate-registration-centre', '不动产登记中心', 'Real Estate Registration Centre'],
    ['land-acquisition-centre', '征地事务中心', 'Land Acquisition Centre'],
    ['construction-archives', '城建档案馆', 'Urban Construction Archives'],
  ]),
  ...ofKind('public-utility', departmentPosts, [
    ['public-utilities', '公用企业（水电气网）', 'Public Utilities'],
  ]),
  ...ofKind('coordination-body', officePosts, [
    ['leading-group-office', '领导小组办公室', 'Office of the Leading Group'],
  ]),
  ...ofKind('coordination-body', leadingGroupPosts, [
    [
      'leading-group',
      '招商引资和优化营商环境工作领导小组',
      'Leading Group for Investment and Business Environment',
    ],
  ]),
  ...ofKind('supervision-body', officePosts, [['supervision-office', '县政府督查室', 'Supervision Office']]),
];
