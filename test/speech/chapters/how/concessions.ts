import { expect, it } from 'vitest';
import { supervisor } from '../../../support/callers.ts';
import { register, toNegotiation, toScreening, walk } from '../../../leads/support/http-leads.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { inCounty, serviceOfficer } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const clauses = [
  '前三年税收返还 50%',
  '土地出让金返还',
  '土 地 出 让 金 全 额 返 还',
  '税收，返还',
  '税收返還',
  '零地價',
  '即征即獎',
  '返\u3164还',
];

export const concessions = (platform: () => TestPlatform): void => {
  it(
    quoted('R132 更加优惠的政策 — 录入“税收返还/土地出让金返还”条款 → 系统拒绝入协议并提示依据'),
    async () => {
      const county = inCounty(platform(), newCounty());
      const { id } = await register(county.send);
      await walk(county.send, id, [...toScreening, ...toNegotiation]);
      const promise = (clause: string, kind = 'enterprise-benefit') =>
        county.send('POST', `/v1/leads/${id}/add-commitment`, {
          as: serviceOfficer,
          body: {
            clause,
            kind,
            legalBasis: '重庆市优化营商环境条例',
            fairReviewId: '奉公竞审〔2026〕3号',
            budgetLine: '不涉及财政资金',
            responsibleDepartment: 'planning-and-natural-resources',
            dueOn: '2026-12-30',
          },
        });
      for (const clause of clauses) {
        const refused = await promise(clause);
        expect([clause, refused.status, refused.body.code]).toEqual([clause, 422, 'CLAUSE_NOT_CLASSIFIED']);
        expect(refused.body.detail).toContain('公平竞争审查条例');
        // What is entered as what it is, a refund, nobody can classify otherwise.
        const never = await promise(clause, 'tax-reward');
        expect([never.status, never.body.code]).toEqual([422, 'CONCESSION_FORBIDDEN']);
        expect(never.body.facts.legalBasis).toContain('公平竞争审查条例');
        expect(refused.body.errors[0].pointer).toBe('/body/clause');
      }
      expect((await county.read(`/v1/leads/${id}/commitments`, serviceOfficer)).items).toEqual([]);

      // Fully founded and free of concessions it is taken; without a basis it keeps the gate to review shut.
      expect((await promise('协助办理用地预审')).status).toBe(200);
      const { body } = await county.send('POST', `/v1/leads/${id}/add-commitment`, {
        as: serviceOfficer,
        body: {
          clause: '优先保障用电',
          responsibleDepartment: 'planning-and-natural-resources',
          dueOn: '2026-12-30',
        },
      });
      expect(body.id).toBe(id);
      const gate = await county.send('POST', `/v1/leads/${id}/move-stage`, {
        as: serviceOfficer,
        body: { to: 'review' },
      });
      expect(gate.status).toBe(409);
      const missing = gate.body.errors.map(({ pointer }: { pointer: string }) => pointer);
      expect(missing).toEqual(
        expect.arrayContaining([
          '/commitments/2/legalBasis',
          '/commitments/2/fairReviewId',
          '/commitments/2/budgetLine',
        ]),
      );
      expect(missing.filter((pointer: string) => pointer.startsWith('/commitments/1'))).toEqual([]);
      expect((await county.send('GET', `/v1/leads/${id}`, { as: supervisor })).status).toBe(200);
    },
  );
};
