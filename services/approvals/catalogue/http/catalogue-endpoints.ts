import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import type { CatalogueAct } from '../domain/catalogue-rights.ts';
import { matterIn, templateIn } from '../domain/county-catalogue.ts';
import type { CountyCatalogue } from '../domain/county-catalogue.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import {
  matterListQuery,
  matterPageSchema,
  matterParams,
  matterViewSchema,
  onDayQuery,
  templatePageSchema,
  templateParams,
  templateViewSchema,
} from './catalogue-schemas.ts';
import {
  presentMatter,
  presentMatterLine,
  presentTemplate,
  presentTemplateLine,
} from './present-catalogue.ts';

/** What the catalogue is read through: it is the county that says which is in force. */
export type CataloguePorts = {
  readonly loadCatalogue: (county: CountyCode, at: Instant) => Promise<CountyCatalogue>;
};

const tag = 'Catalogue';

/** The moment whose catalogue is asked for. */
const asOf = ({ on }: { readonly on?: LocalDate | undefined }, now: Instant): Instant =>
  on === undefined ? now : startOf(on);

const listMatters = (ports: CataloguePorts): Endpoint<CatalogueAct> =>
  defineEndpoint({
    act: 'matter.list',
    method: 'get',
    path: '/v1/matters',
    summary: '事项目录与权责清单 · The matters, and who answers for each',
    description:
      'By stage and by responsible department, as in force today or on a day; the whole catalogue comes on one page.',
    tag,
    params: none,
    query: matterListQuery,
    input: noInput,
    status: 200,
    output: matterPageSchema,
    refusals: [],
    handle: async ({ principal, query, now }) => {
      const county = await ports.loadCatalogue(principal.county, asOf(query, now));
      const items = county.catalogue.matters
        .map((matter) => presentMatterLine(county, matter))
        .filter(({ stage }) => query.stage === undefined || stage === query.stage)
        .filter(
          ({ responsible }) => query.department === undefined || responsible.department === query.department,
        );
      return success({ body: { items, nextCursor: null, catalogueVersion: county.version } });
    },
  });

const readMatter = (ports: CataloguePorts): Endpoint<CatalogueAct> =>
  defineEndpoint({
    act: 'matter.read',
    method: 'get',
    path: '/v1/matters/{code}',
    summary:
      '事项详情：时限、材料、前置事项、主办部门 · A matter: limits, materials, prerequisites, who answers for it',
    tag,
    params: matterParams,
    query: onDayQuery,
    input: noInput,
    status: 200,
    output: matterViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, query, now }) => {
      const county = await ports.loadCatalogue(principal.county, asOf(query, now));
      const matter = matterIn(county, params.code);
      return matter === undefined
        ? failure(commonRefusal('NOT_FOUND'))
        : success({ body: presentMatter(county, matter) });
    },
  });

const listTemplates = (ports: CataloguePorts): Endpoint<CatalogueAct> =>
  defineEndpoint({
    act: 'template.list',
    method: 'get',
    path: '/v1/templates',
    summary: '流程模板 · The templates, with the length of each plan',
    tag,
    params: none,
    query: onDayQuery,
    input: noInput,
    status: 200,
    output: templatePageSchema,
    refusals: [],
    handle: async ({ principal, query, now }) => {
      const county = await ports.loadCatalogue(principal.county, asOf(query, now));
      const items = county.templates.map((template) => presentTemplateLine(county, template));
      return success({ body: { items, nextCursor: null, catalogueVersion: county.version } });
    },
  });

const readTemplate = (ports: CataloguePorts): Endpoint<CatalogueAct> =>
  defineEndpoint({
    act: 'template.read',
    method: 'get',
    path: '/v1/templates/{templateId}',
    summary: '一个模板及其关键路径 · A template and its critical path',
    tag,
    params: templateParams,
    query: onDayQuery,
    input: noInput,
    status: 200,
    output: templateViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, query, now }) => {
      const county = await ports.loadCatalogue(principal.county, asOf(query, now));
      const template = templateIn(county, params.templateId);
      return template === undefined
        ? failure(commonRefusal('NOT_FOUND'))
        : success({ body: presentTemplate(county, template) });
    },
  });

/** The catalogue as a county uses it. */
export const catalogueEndpoints = (ports: CataloguePorts): readonly Endpoint<CatalogueAct>[] => [
  listMatters(ports),
  readMatter(ports),
  listTemplates(ports),
  readTemplate(ports),
];
