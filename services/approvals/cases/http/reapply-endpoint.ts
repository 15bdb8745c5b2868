import * as z from 'zod';
import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { text } from '../../../../shared/text.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import { reapply } from '../domain/reapply.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { changeCaseCommand } from '../usecases/cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams, caseViewSchema } from './case-schemas.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentCase } from './present-case.ts';

const reapplyBody = z.strictObject({
  matter: matterCodeSchema,
  /** What has changed since the application before. */
  reason: text(500),
});

/** Applies anew for a matter that was refused, given up or revoked 重新申请. */
export const reapplyEndpoint = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.reapply',
    method: 'post',
    path: '/v1/cases/{caseId}/reapply',
    summary:
      '重新申请（未通过、不予受理、撤回、撤销之后）· Apply anew for a matter that ended without an approval',
    description:
      'A fresh task opens, with a clock of its own and the documents already given; the one before stays on record. What depends on the matter goes on once it is approved.',
    tag: 'Cases',
    params: caseParams,
    query: none,
    input: reapplyBody,
    status: 200,
    output: caseViewSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', 'MATTER_NOT_REAPPLICABLE'],
    handle: ({ principal, params, input, ifMatch, now, write }) =>
      write(
        (context) =>
          changeCaseCommand(ports)(context, principal, {
            caseId: params.caseId,
            act: 'case.reapply',
            ifMatch,
            decide: (approvalCase, advancing) =>
              reapply(approvalCase, input, { at: now, by: principal.subject }, advancing),
          }),
        presentCase(isOfficial(principal)),
      ),
  });
