import { date } from './domain-leads.ts';

/** A start of works as entered, proven under a permit. */
export const aStart = (overrides: Record<string, unknown> = {}) => ({
  startedOn: date('2026-03-02'),
  permit: { kind: 'granted' as const, number: '施工许可（虚构）2026-001' },
  constructionContract: '施工合同（虚构）2026-7',
  photograph: { reference: '现场照片-20260302-01', shows: 'piling' as const },
  ...overrides,
});

/** An entry into statistics as entered. */
export const anEntry = (overrides: Record<string, unknown> = {}) => ({
  number: '入库（虚构）2026-0001',
  registeredOn: date('2026-03-02'),
  constructionContract: '施工合同（虚构）2026-7',
  photograph: { reference: '现场照片-20260302-01', shows: 'piling' as const },
  ...overrides,
});
