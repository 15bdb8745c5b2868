import { countyCodeSchema } from '../../../shared/identifiers.ts';
import { startingCatalogueOf } from '../../../services/approvals/catalogue/domain/county-catalogue.ts';

/** What the county of the tests starts with, 奉节县 of Chongqing: the nation's rules with Chongqing's over them (rulings 28). */
export const startingCatalogue = startingCatalogueOf(countyCodeSchema.parse('500236'));
export const defaultCatalogue = startingCatalogue.catalogue;
export const defaultTemplates = startingCatalogue.templates;
