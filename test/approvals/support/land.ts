import type { AcquisitionStep } from '../../../shared/events/land-terms.ts';
import type { Caller } from '../../support/service-client.ts';
import { seedDepartment, type Approvals } from './service.ts';

export const landDepartment = 'planning-and-natural-resources';
export const acquisitionCentre = 'land-acquisition-centre';

export const landClerk: Caller = { subject: 'land-clerk', roles: ['clerk'], department: landDepartment };
export const landHead: Caller = { subject: 'land-head', roles: ['section-head'], department: landDepartment };

/** The documents and figures of each step, of an acquisition whose forty households all sign. */
const contents: Record<AcquisitionStep, Record<string, unknown>> = {
  'pre-notice': { places: '永乐镇（虚构）一村' },
  survey: { households: 40 },
  'risk-assessment': { risk: 'low' },
  scheme: {},
  'compensation-notice': {},
  objections: { members: 100, objecting: 50 },
  hearing: { schemeAmended: false },
  agreements: { signed: 40, unsigned: 0, explanation: null, fundsDocument: '资金〔2026〕1号' },
  application: { conversion: '转用〔2026〕1号', forestConsent: null },
  approval: { authority: '市人民政府' },
  'acquisition-notice': {},
  'hand-over': { paymentDocument: '兑付〔2026〕1号', decisionsDocument: null },
};

/** A step as it is entered on a day. */
export const stepOn = (step: AcquisitionStep, on: string, overrides: Record<string, unknown> = {}) => ({
  step,
  on,
  document: `文号-${step}`,
  ...contents[step],
  ...overrides,
});

/**
 * The days of an acquisition that loses none: the notice of intention stands from 28 April through its tenth working day,
 * 14 May, the notice of the scheme from 1 September through 8 October (E12).
 */
export const lawfulDays: readonly (readonly [AcquisitionStep, string])[] = [
  ['pre-notice', '2026-04-28'],
  ['survey', '2026-05-15'],
  ['risk-assessment', '2026-05-15'],
  ['scheme', '2026-08-20'],
  ['compensation-notice', '2026-09-01'],
  ['objections', '2026-10-09'],
  ['agreements', '2026-10-20'],
  ['application', '2026-10-22'],
  ['approval', '2026-11-02'],
  ['acquisition-notice', '2026-11-20'],
  ['hand-over', '2026-12-01'],
];

export const anAcquisition = (overrides: Record<string, unknown> = {}) => ({
  title: '2026年第3批次（虚构）',
  ground: { kind: 'infrastructure' },
  parcels: [{ parcel: 'FJ-2026-017', areaHundredths: 10_000 }],
  partners: [acquisitionCentre],
  ...overrides,
});

/** The departments that acquire land. */
export const seedLandDepartments = async (approvals: Approvals): Promise<void> => {
  await seedDepartment(approvals, landDepartment);
  await seedDepartment(approvals, acquisitionCentre);
};

/** Opens an acquisition and answers its path. */
export const openAcquisition = async (
  { send }: Approvals,
  overrides: Record<string, unknown> = {},
): Promise<string> => {
  const { status, body } = await send('POST', '/v1/land-acquisitions', {
    as: landClerk,
    body: anAcquisition(overrides),
  });
  if (status !== 201) throw new Error(`the acquisition was not opened: ${status} ${JSON.stringify(body)}`);
  return `/v1/land-acquisitions/${body.id}`;
};

/** Puts the lawful steps on record up to and including one. */
export const bringTo = async ({ send }: Approvals, path: string, last: AcquisitionStep): Promise<void> => {
  for (const [step, on] of lawfulDays) {
    const { status, body } = await send('POST', `${path}/record-step`, {
      as: landClerk,
      body: stepOn(step, on),
    });
    if (status !== 200) throw new Error(`${step} was refused: ${status} ${JSON.stringify(body)}`);
    if (step === last) return;
  }
};

/** A household of the ledger as it is entered on 20 May 2026. */
export const aHousehold = (overrides: Record<string, unknown> = {}) => ({
  reference: '一村7号',
  householder: '张三丰',
  parcel: 'FJ-2026-017',
  demands: ['compensation', 'legacy'],
  note: '对房屋面积有异议',
  inCharge: 'leader-7',
  nextContactOn: '2026-05-22',
  ...overrides,
});

/** A parcel of existing land as it is put into the reserve. */
export const existingParcel = (overrides: Record<string, unknown> = {}) => ({
  location: '永乐镇（虚构）工业园',
  areaHundredths: 3000,
  title: '国有建设用地，县土地储备中心',
  origin: { kind: 'existing' },
  caseId: null,
  plannedSupplyOn: null,
  ...overrides,
});

/** A parcel supplied, on which works were to start on 1 March 2025 and have not. */
export const aLandUse = (overrides: Record<string, unknown> = {}) => ({
  approvedOn: '2024-01-10',
  acquiredOn: '2024-06-10',
  suppliedOn: '2024-09-10',
  agreedStartOn: '2025-03-01',
  startedOn: null,
  startedAreaHundredths: 0,
  investedYuan: 0,
  totalInvestmentYuan: 100_000_000,
  suspendedSince: null,
  completedOn: null,
  producingSince: null,
  excuse: null,
  document: '巡查记录〔2026〕1号',
  ...overrides,
});
