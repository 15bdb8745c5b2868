import { eachIn, isFields, type Fields } from './walk.ts';

/** What each group of endpoints is about. */
const descriptions: Readonly<Record<string, string>> = {
  'Agency orders':
    '帮代办：代办员逐日上报，直至办结 · An agent helps an enterprise through its case and reports each day.',
  Assignments:
    '交办事项：签收、答复、办结、评价 · What was given out to a department: received, answered, completed, rated.',
  Calendar: '工作日历：节假日与调休 · Working days: holidays and days worked instead.',
  Cases: '并联审批：一个项目的全部事项 · All matters of one project, handled side by side.',
  Catalogue: '事项与流程模板 · Matters, their limits, and the templates that order them.',
  'Changes of the catalogue':
    '目录变更与版本：提出、另一人核准、到期生效 · Proposed by one person, approved by another, in force from a day.',
  Consultations: '征求意见：各部门限期回复 · Opinions of several departments, each with days of its own.',
  'County settings': '县级设置：本县可定的数字与词语 · The numbers and words that a county may set.',
  Departments: '部门及岗位 · Departments and their posts.',
  Directory:
    '通讯录：在岗人员、请假、企业联系人 · Who holds a post, who is on leave, whom to reach at an enterprise.',
  Imports: '历史导入：既往案件作对照基线 · Past cases, to compare with.',
  Inbox: '消息：本人收到的通知，阅读与签收 · What a person was told, read and acknowledged.',
  Institutions: '机构名录：抽签排序的中介机构 · Intermediaries, in an order drawn by lot.',
  'Land acquisitions': '土地征收：逐步办理与逐户签约 · Acquiring land step by step, household by household.',
  'Land reserve': '土地储备：地块的事实与用途 · Parcels, the facts known of them, their use.',
  'Lead policy': '线索设置：本县可定的线索规则 · What a county may set for leads.',
  Leads: '线索：从登记到签约 · From registration to signing.',
  Materials: '材料：一次提交，多次共用 · Documents of a case, handed in once.',
  Meetings: '会议决议 · Resolutions of meetings.',
  Notices: '通知记录：何事何时告知何人 · Who was told what, and when.',
  'Notification policy': '通知设置：本县可定的通知规则 · What a county may set for notices.',
  Pilots: '创新试点 · Pilots that may change the order of matters.',
  Projects: '项目：从签约到投产 · From signing to production.',
  Requests: '企业诉求 · What enterprises ask for.',
  Rules: '规则库：每条限期与处分依据 · The rule behind each limit and refusal.',
  Scorecards: '部门记分卡：月度得分与复核 · The month of a department: score, corrections, reviews.',
  Tasks: '审批事项：部门承办的单个事项 · One matter of a case, with the department that decides it.',
  Transfers: '转办：提出、答复、裁定、异议 · Handing a task to another department, and who rules on it.',
  Visits: '上门服务：预约、确认、反馈 · An official comes to the enterprise.',
  Workload: '在办工作量与AB岗代理 · What each post has in hand, and who stands in.',
};

const tagsIn = (paths: unknown): readonly string[] =>
  eachIn(paths)
    .flatMap(eachIn)
    .flatMap((operation) => (isFields(operation) ? eachIn(operation['tags']) : []))
    .map(String);

/** The groups of endpoints of a document, each with what it is about. */
export const tagsOf = (paths: unknown): readonly Fields[] =>
  [...new Set(tagsIn(paths))].sort().map((name) => {
    const description = descriptions[name];
    if (description === undefined) throw new Error(`nothing says what the endpoints ${name} are about`);
    return { name, description };
  });
