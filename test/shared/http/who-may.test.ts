import { describe, expect, it } from 'vitest';
import { approvalsActs, approvalsRights } from '../../approvals/support/acts.ts';
import { rights as leadRights } from '../../../services/leads/service.ts';
import { rights } from '../../../services/notifications/service.ts';
import { relationNames, sayingWhoMay, whoMay } from '../../../shared/http/who-may.ts';

const rowsOf = (table: Record<string, Record<string, readonly string[]>>) => Object.entries(table);

describe('who may do an act', () => {
  it.each([
    ['approvals', approvalsRights, approvalsActs],
    ['leads', leadRights, Object.keys(leadRights)],
    ['notifications', rights, Object.keys(rights)],
  ] as const)('is said of every act of %s, each relation in words', (_, table: any, known) => {
    expect(rowsOf(table)).toHaveLength(known.length);
    for (const [act, row] of rowsOf(table)) {
      for (const relation of Object.values(row).flat())
        if (!['anyone', 'works-on-its-case'].includes(relation))
          expect(relationNames, `${act}: ${relation}`).toHaveProperty(relation);
      const { zh, en } = whoMay(table, act);
      expect([act, zh === '', en === '']).toEqual([act, false, false]);
      expect(`${zh}${en}`).not.toMatch(/own-|takes-|undefined/);
    }
  });

  it('follows from the row of the table', () => {
    expect(whoMay(approvalsRights, 'task.set-measures').zh).toBe('承办部门的分管领导');
    expect(whoMay(leadRights, 'lead.amend').zh).toBe('跟进该线索的招商专员');
    expect(whoMay(rights, 'post-holders.name')).toEqual({ zh: '管理员', en: 'administrators' });
  });

  it.each([
    ['lead.classify-clause', '市场监管部门的承办人、科室负责人、分管领导'],
    ['lead.record-screening-verdict', '负责该项核实、会签的部门的承办人、科室负责人、分管领导'],
    [
      'lead.record-factor-check',
      '负责该项核实、会签的部门的承办人、科室负责人、分管领导；未登记、未跟进过该线索的领导小组办公室（牵头协调岗位）',
    ],
    ['project.read', '该事项所属的企业；招商专员、领导小组办公室（牵头协调岗位）、督查室、县领导'],
  ] as const)('names nobody for %s who is let in only to be refused', (act, zh) => {
    expect(whoMay(leadRights, act).zh).toBe(zh);
  });

  it('is said with the refusal for want of a right and with no other', () => {
    const other = { code: 'STALE', detail: { zh: '甲', en: 'a' } };
    expect(sayingWhoMay(leadRights, 'lead.amend', other)).toBe(other);
    const refused = { code: 'LEAD_ACT_NOT_YOURS', detail: { zh: '甲', en: 'a' } };
    expect(sayingWhoMay(leadRights, 'lead.amend', refused)).toEqual({
      code: 'LEAD_ACT_NOT_YOURS',
      detail: {
        zh: '您无权进行此项操作。此项操作由以下人员办理：跟进该线索的招商专员',
        en: 'You may not do this. It is done by: investment officers who follow the lead.',
      },
    });
  });
});
