import { expect, it } from 'vitest';
import { fictionalCreditCode } from '../../support/credit-codes.ts';
import type { TestPlatform } from '../../support/platform.ts';
import {
  approve,
  approveEverything,
  inCounty,
  serviceOfficer,
  signProject,
  type CountyOfARow,
  type SignedProject,
} from '../county-of-a-row.ts';
import { quoted } from '../row.ts';

const registration = (county: string) => ({
  part: 'registration',
  creditCode: fictionalCreditCode(9001, county),
  licenceDocument: '营业执照副本（虚构）',
});
const grant = { part: 'land', kind: 'land-grant', contractNumber: '渝地（2026）合字第7号' };
const lease = { part: 'land', kind: 'lease', contractNumber: '厂房租赁〔2026〕3号' };

const prove = ({ act }: CountyOfARow, { projectId }: SignedProject, body: unknown) =>
  act(`/v1/projects/${projectId}/record-landing-evidence`, body, serviceOfficer);

const landingOf = async ({ read }: CountyOfARow, { projectId }: SignedProject) =>
  (await read(`/v1/projects/${projectId}`, serviceOfficer)).landing;

/** 四件套: which parts are complete, which is next, and that each other one says what it waits for. */
const checklistOf = async (county: CountyOfARow, signed: SignedProject) => {
  const { completed, parts, next } = await landingOf(county, signed);
  for (const { complete, sticking } of parts) expect(sticking === null).toBe(complete);
  const done = parts.filter(({ complete }: { complete: boolean }) => complete);
  expect(parts.map(({ part }: { part: string }) => part)).toEqual([
    'registration',
    'land',
    'factors',
    'approvals',
  ]);
  expect(completed).toBe(done.length);
  const sticking = parts.find(({ part }: { part: string }) => part === next)?.sticking?.zh ?? null;
  return { done: done.map(({ part }: { part: string }) => part), next, sticking };
};

export const why = (platform: () => TestPlatform): void => {
  it(quoted('R028 项目落地 — 缺任一证据不能进“落地”态'), async () => {
    const county = inCounty(platform(), '512028');
    const withoutLand = await signProject(county);
    expect((await landingOf(county, withoutLand)).landed).toBe(false);
    await prove(county, withoutLand, registration(county.county));
    expect((await landingOf(county, withoutLand)).landed).toBe(false);

    const withoutCompany = await signProject(county);
    await prove(county, withoutCompany, grant);
    expect((await landingOf(county, withoutCompany)).landed).toBe(false);
    const elsewhere = await county.send(
      'POST',
      `/v1/projects/${withoutCompany.projectId}/record-landing-evidence`,
      { as: serviceOfficer, body: registration('500101') },
    );
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'REGISTERED_ELSEWHERE']);
    expect((await landingOf(county, withoutCompany)).landed).toBe(false);

    await prove(county, withoutLand, lease);
    expect((await landingOf(county, withoutLand)).landed).toBe(true);
    await prove(county, withoutCompany, registration(county.county));
    expect((await landingOf(county, withoutCompany)).landed).toBe(true);
  });

  it(quoted('R039 切实抓好项目落地建设 — 任一签约项目显示四件套完成度与下一个卡点'), async () => {
    const county = inCounty(platform(), '512039');
    const signed = await signProject(county);
    expect(await checklistOf(county, signed)).toEqual({
      done: ['factors'],
      next: 'registration',
      sticking: '项目公司尚未在县内注册',
    });
    await prove(county, signed, registration(county.county));
    expect(await checklistOf(county, signed)).toEqual({
      done: ['registration', 'factors'],
      next: 'land',
      sticking: '用地或厂房合同尚未生效',
    });
    await prove(county, signed, grant);
    await approve(county, signed.caseId, 'A01');
    expect(await checklistOf(county, signed)).toEqual({
      done: ['registration', 'land', 'factors'],
      next: 'approvals',
      sticking: '待办：规划条件与土地供应',
    });

    const landless = await signProject(county);
    await approveEverything(county, landless.caseId);
    expect(await checklistOf(county, landless)).toMatchObject({
      done: ['factors', 'approvals'],
      next: 'registration',
    });
    await approveEverything(county, signed.caseId);
    expect(await checklistOf(county, signed)).toMatchObject({
      done: ['registration', 'land', 'factors', 'approvals'],
      next: null,
    });
  });
};
