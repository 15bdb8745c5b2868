import type { Catalogue } from '../catalogue.ts';
import type { Template } from '../template.ts';
import { assessmentMatters } from './assessments.ts';
import { completionMatters } from './completion.ts';
import { constructionMatters } from './construction.ts';
import { departments } from './departments.ts';
import { dependencies } from './dependencies.ts';
import { engineeringMatters } from './engineering.ts';
import { landSupplyMatters } from './land-supply.ts';
import { milestones } from './milestones.ts';
import { projectAndSiteMatters } from './project-and-site.ts';
import { specialMatters } from './special.ts';
import { industrialStandardPlantTemplate, technicalRenovationTemplate } from './templates/existing-site.ts';
import { industrialClearedLandTemplate, startUponLandTemplate } from './templates/industrial-land.ts';
import { landAcquisitionTemplate } from './templates/land-acquisition.ts';
import {
  commodityHousingTemplate,
  medicalElderlyCareTemplate,
  urbanComplexTemplate,
} from './templates/public-buildings.ts';

/** The catalogue a county starts with (domain.md §2.3 and §2.4). */
export const defaultCatalogue: Catalogue = {
  departments,
  matters: [
    ...projectAndSiteMatters,
    ...landSupplyMatters,
    ...assessmentMatters,
    ...engineeringMatters,
    ...constructionMatters,
    ...completionMatters,
    ...specialMatters,
  ].toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  milestones,
  dependencies,
};

/** The templates a county starts with (domain.md §2.7). */
export const defaultTemplates: readonly Template[] = [
  industrialClearedLandTemplate,
  startUponLandTemplate,
  industrialStandardPlantTemplate,
  technicalRenovationTemplate,
  medicalElderlyCareTemplate,
  urbanComplexTemplate,
  commodityHousingTemplate,
  landAcquisitionTemplate,
];
