import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import { success } from '../../../../shared/outcome.ts';
import type { TransferAct } from '../domain/transfer-rights.ts';
import { summaryOf } from '../../tasks/store/task-store.ts';
import { listDifficultMattersQuery } from '../usecases/difficult-matters.ts';
import { standInsNow } from '../../staffing/usecases/staffing.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { presentBouncing, presentTaskLine } from '../../tasks/http/present-task.ts';
import { tag } from '../../tasks/http/task-act.ts';
import { bouncingSchema, taskLineSchema } from '../../tasks/http/task-schemas.ts';

/** The matters that departments passed on or refused twice and more 疑难件, open and ended. */
export const difficultMattersEndpoint = (ports: ApprovalsPorts): Endpoint<TransferAct> =>
  defineEndpoint({
    act: 'difficult-matter.list',
    method: 'get',
    path: '/v1/difficult-matters',
    summary: '疑难件清单 · Matters that bounced between departments twice and more',
    description: 'Transfers in effect and refusals together; the newest matter first, each as it stands.',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(taskLineSchema.extend({ bouncing: bouncingSchema })),
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query, now }) => {
      const [{ rules }, listed] = await Promise.all([
        ports.loadCounty(principal.county),
        listDifficultMattersQuery(ports)(principal, pageOf(query)),
      ]);
      if (!listed.ok) return listed;
      const departments = listed.value.items.map(({ department }) => department);
      const standIns = await standInsNow(ports)(principal.county, departments, now);
      const context = { rules, now, standIns };
      const items = listed.value.items.map((state) => ({
        ...presentTaskLine(summaryOf(state), context),
        bouncing: presentBouncing({ state, rules, now }),
      }));
      return success({ body: { ...listed.value, items } });
    },
  });
