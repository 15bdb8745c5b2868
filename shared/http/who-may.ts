import type { RightsTable } from '../auth/rights.ts';
import { roles, type Role } from '../auth/roles.ts';
import type { CodedError } from '../coded-error.ts';
import type { Bilingual } from '../language.ts';

/** The roles as people call them (domain.md §2.9). */
const roleNames: Record<Role, Bilingual> = {
  investor: { zh: '企业', en: 'the enterprise' },
  officer: { zh: '招商专员', en: 'investment officers' },
  clerk: { zh: '承办人', en: 'clerks' },
  'section-head': { zh: '科室负责人', en: 'section heads' },
  'deputy-head': { zh: '分管领导', en: 'deputy heads' },
  head: { zh: '主要负责人', en: 'heads' },
  coordinator: { zh: '领导小组办公室（牵头协调岗位）', en: 'coordinators of the leading group’s office' },
  supervisor: { zh: '督查室', en: 'supervisors' },
  leader: { zh: '县领导', en: 'county leaders' },
  admin: { zh: '管理员', en: 'administrators' },
};

/** How those who may do an act stand to what it is done to; each relation of every rights table has its words. */
export const relationNames: Readonly<Record<string, Bilingual>> = {
  'own-department': { zh: '承办部门的', en: 'of the department in charge' },
  'takes-part': { zh: '参与该项目审批的部门的', en: 'of a department that takes part' },
  'own-enterprise': { zh: '该事项所属的', en: 'whose matter it is' },
  'own-project': { zh: '负责该项目的', en: 'who follow the project' },
  'own-proposal': { zh: '提出该变更的', en: 'who proposed it' },
  consulted: { zh: '被征求意见部门的', en: 'of a department that was consulted' },
  agent: { zh: '担任该单代办员的', en: 'who are its agent' },
  'transfer-target': { zh: '拟承接部门的', en: 'of the department it is to go to' },
  'transfer-party': { zh: '转办各方部门的', en: 'of a department that is a party' },
  'transfer-adjudicator': { zh: '裁定机关的', en: 'of the adjudicator' },
  'transfer-leader': { zh: '负责裁定的', en: 'who adjudicate' },
  'follows-it': { zh: '跟进该线索的', en: 'who follow the lead' },
  'screens-it': { zh: '研判部门的', en: 'of the department that screens' },
  'judges-it': { zh: '负责该项核实、会签的部门的', en: 'of a department that judges it' },
  'weighs-its-clauses': { zh: '市场监管部门的', en: 'of market regulation' },
  'stands-apart': { zh: '未登记、未跟进过该线索的', en: 'who neither registered nor followed it' },
  'own-item': { zh: '收到该消息的', en: 'who were told' },
};

/** Held by nobody: it lets somebody in at the door, to be told who may or that there is no such thing. */
const heldByNobody: ReadonlySet<string> = new Set(['works-on-its-case']);

const namesOf = (whom: readonly Role[]): Bilingual => ({
  zh: whom.map((role) => roleNames[role].zh).join('、'),
  en: whom.map((role) => roleNames[role].en).join(', '),
});

const ofRelation = (relation: string, whom: readonly Role[]): Bilingual => {
  const names = namesOf(whom);
  const words = relationNames[relation];
  return words === undefined ? names : { zh: `${words.zh}${names.zh}`, en: `${names.en} ${words.en}` };
};

/** Who may do an act, as its row of the rights table says. */
export const whoMay = <Act extends string, Relation extends string>(
  table: RightsTable<Act, Relation>,
  act: Act,
): Bilingual => {
  const groups = new Map<string, Role[]>();
  for (const role of roles)
    for (const relation of (table[act][role] ?? []).filter((each) => !heldByNobody.has(each)))
      groups.set(relation, [...(groups.get(relation) ?? []), role]);
  const said = [...groups].map(([relation, whom]) => ofRelation(relation, whom));
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
};

const refusesTheAct = (code: string): boolean =>
  code.endsWith('ACT_NOT_YOURS') || code === 'DIRECTORY_NOT_YOURS';

/** A refusal for want of the right to an act, with who has it; any other stays as it is. */
export const sayingWhoMay = <Act extends string, Relation extends string, Refused extends object>(
  table: RightsTable<Act, Relation>,
  act: Act,
  refused: Refused | CodedError,
): Refused | CodedError => {
  if (!('code' in refused) || !refusesTheAct(refused.code)) return refused;
  const { zh, en } = whoMay(table, act);
  return {
    ...refused,
    detail: {
      zh: `您无权进行此项操作。此项操作由以下人员办理：${zh}`,
      en: `You may not do this. It is done by: ${en}.`,
    },
  };
};
