import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';

export const projectCode = '2604-500236-04-01-123456';

/** The body that approves a matter: one that gives the project code brings it. */
export const approvalOf = (code: string | undefined, documentNumber = 'FJ-2026-1') => {
  const matter = defaultCatalogue.matters.find((each) => each.code === code);
  return { documentNumber, ...(matter?.givesProjectCode === true ? { projectCode } : {}) };
};
