import type { Bilingual } from '../../../../shared/language.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';

/** The four stages of the approval of a construction project, and the special matters outside them (domain.md §2.3). */
export const stages = ['land-and-planning', 'engineering', 'construction', 'completion', 'special'] as const;
export type Stage = (typeof stages)[number];

const department = (id: string): DepartmentId => departmentIdSchema.parse(id);

/** Each stage with the department that leads it and adjudicates transfers in it (domain.md §2.3 and §5.4 rule 5). */
export const stageLeads: Readonly<Record<Stage, { name: Bilingual; leadDepartment: DepartmentId }>> = {
  'land-and-planning': {
    name: { zh: '立项用地规划许可', en: 'Project, land and planning permission' },
    leadDepartment: department('planning-and-natural-resources'),
  },
  engineering: {
    name: { zh: '工程建设许可', en: 'Engineering permission' },
    leadDepartment: department('planning-and-natural-resources'),
  },
  construction: {
    name: { zh: '施工许可', en: 'Construction permission' },
    leadDepartment: department('housing-and-construction'),
  },
  completion: {
    name: { zh: '竣工验收', en: 'Completion and acceptance' },
    leadDepartment: department('housing-and-construction'),
  },
  special: {
    name: { zh: '专项', en: 'Special matters' },
    leadDepartment: department('leading-group-office'),
  },
};
