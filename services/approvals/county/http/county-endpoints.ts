import * as z from 'zod';
import { typedNumber } from '../../../../shared/http/typed-number.ts';
import { yearNoticeSchema } from '../../../../shared/calendar/notices.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { success } from '../../../../shared/outcome.ts';
import { line } from '../../../../shared/text.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import type { CountyAct } from '../domain/county-rights.ts';
import { calendarOf, type County } from '../domain/county.ts';
import { countyLimitValueSchema, limitsOf } from '../domain/county-limits.ts';
import { countySettingsSchema } from '../domain/county-settings.ts';
import { settingsOverridesSchema } from '../domain/settings-overrides.ts';
import {
  importCalendarYearCommand,
  putCountySettingsCommand,
  readCalendarYearQuery,
  type CountyState,
  type SettingsState,
} from '../usecases/change-county.ts';
import type { ApprovalsPorts } from '../usecases/approvals-ports.ts';

const settingsTag = 'County settings';
const calendarTag = 'Calendar';

const settingsView = z.object({
  /** What holds now. */
  inForce: countySettingsSchema,
  /** Where the county departs from the defaults. */
  overrides: settingsOverridesSchema,
  /** The limits and thresholds that hold now, by the names under which a change proposes others. */
  limits: z.record(z.string(), countyLimitValueSchema),
});

const presentSettings = ({
  county,
  version,
  inForce,
}: SettingsState): Reply<z.input<typeof settingsView>> => ({
  body: { inForce, overrides: county.overrides, limits: Object.fromEntries(limitsOf(inForce)) },
  ...(version === 0 ? {} : { version }),
});

const readSettings = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'county-settings.read',
    method: 'get',
    path: '/v1/county-settings',
    summary: '县级设置 · What the county has set',
    tag: settingsTag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: settingsView,
    refusals: [],
    handle: async ({ principal }) => {
      const { county, before, rules } = await ports.loadCounty(principal.county);
      return success(presentSettings({ county, version: before?.version ?? 0, inForce: rules.settings }));
    },
  });

const putSettings = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'county-settings.put',
    method: 'put',
    path: '/v1/county-settings',
    summary: '修改县级设置 · Set what the county decides',
    description:
      'The body holds all departures from the defaults; what it leaves out follows the defaults. Limits and thresholds are put so only while the county is being opened; afterwards they stay as they are and change by POST /v1/catalogue-changes. If-Match with the ETag read, once there is one.',
    tag: settingsTag,
    params: none,
    query: none,
    input: settingsOverridesSchema,
    status: 200,
    output: settingsView,
    refusals: [
      'IF_MATCH_REQUIRED',
      'STALE',
      'LOST_RACE',
      'DEPARTMENT_UNKNOWN',
      'MATTERS_INVALID',
      'LIMITS_NEED_ANOTHER_PERSON',
    ],
    handle: ({ input, ifMatch, write }) =>
      write((context) => putCountySettingsCommand(ports)(context, input, ifMatch), presentSettings),
  });

const yearBody = z
  .strictObject({
    year: z.int().min(2004).max(2199),
    noticeNumber: line(100),
    holidays: z.array(enteredDate).max(100),
    workdays: z.array(enteredDate).max(50),
  })
  .superRefine((content, context) => {
    const checked = yearNoticeSchema.safeParse({ ...content, version: 1 });
    for (const { path, message } of checked.error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
  });

const calendarView = z.object({
  /** The last day up to which due dates are certain. */
  publishedThrough: dateSchema,
  calendarVersion: z.string(),
  imported: z.array(yearNoticeSchema),
});

const presentCalendar = (county: County): Reply<z.input<typeof calendarView>> => {
  const calendar = calendarOf(county);
  return {
    body: {
      publishedThrough: calendar.publishedThrough,
      calendarVersion: calendar.version,
      imported: [...county.notices],
    },
  };
};

const listYears = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'calendar-year.list',
    method: 'get',
    path: '/v1/calendar-years',
    summary: '已导入的日历年度 · The calendar years imported',
    tag: calendarTag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: calendarView,
    refusals: [],
    handle: async ({ principal }) =>
      success(presentCalendar((await ports.loadCounty(principal.county)).county)),
  });

const importYear = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'calendar-year.import',
    method: 'post',
    path: '/v1/calendar-years',
    summary: '导入年度放假安排 · Import a year’s arrangement of holidays',
    description: 'A second import for a year corrects the first; the same arrangement again changes nothing.',
    tag: calendarTag,
    params: none,
    query: none,
    input: yearBody,
    status: 201,
    output: calendarView,
    refusals: ['LOST_RACE'],
    handle: ({ input, write }) =>
      write(
        (context) => importCalendarYearCommand(ports)(context, input),
        ({ county }: CountyState) => presentCalendar(county),
      ),
  });

const yearParams = z.strictObject({ year: typedNumber(2004, 2199) });

const yearView = z.object({
  notice: yearNoticeSchema,
  /** How far the open clocks have been reckoned anew by this notice; null until it has begun. */
  reprojection: z.object({ reckoned: z.int(), finished: z.boolean() }).nullable(),
});

const readYear = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'calendar-year.read',
    method: 'get',
    path: '/v1/calendar-years/{year}',
    summary: '一个日历年度及其重算进度 · A calendar year and how far clocks follow it',
    tag: calendarTag,
    params: yearParams,
    query: none,
    input: noInput,
    status: 200,
    output: yearView,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const found = await readCalendarYearQuery(ports)(principal.county, params.year);
      return found.ok ? success({ body: found.value }) : found;
    },
  });

/** What a county sets for itself. */
export const countyEndpoints = (ports: ApprovalsPorts): readonly Endpoint<CountyAct>[] => [
  readSettings(ports),
  putSettings(ports),
  listYears(ports),
  readYear(ports),
  importYear(ports),
];
