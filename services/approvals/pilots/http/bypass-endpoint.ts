import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pilotIdSchema } from '../../../../shared/identifiers.ts';
import { line, text } from '../../../../shared/text.ts';
import type { PilotAct } from '../domain/pilot-rights.ts';
import { bypassSchema } from '../../catalogue/domain/template.ts';
import { bypassEdgeCommand } from '../usecases/bypass-edge.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams, caseViewSchema } from '../../cases/http/case-schemas.ts';
import { presentCase } from '../../cases/http/present-case.ts';

const bypassBody = bypassSchema.extend({
  explanation: text(1000),
  /** The document it rests on: its number or name. */
  document: line(300),
  /** The pilot 创新试点 it rests on, which must be in force. */
  pilotId: pilotIdSchema.optional(),
});

/** Sets an order of practice aside, on record 放行留痕. */
export const bypassEndpoint = (ports: ApprovalsPorts): Endpoint<PilotAct> =>
  defineEndpoint({
    act: 'case.bypass-edge',
    method: 'post',
    path: '/v1/cases/{caseId}/bypass-edge',
    summary:
      '调整非法定的办理顺序（并行预审、容缺、告知承诺） · Relax an order that is only practice, on record',
    description:
      'By the coordinator, or by the head of the department that answers for what is to open. A legal order nobody sets aside. What waits for nothing else opens at once; should the prerequisite be rejected later, it stops all the same.',
    tag: 'Cases',
    params: caseParams,
    query: none,
    input: bypassBody,
    status: 200,
    output: caseViewSchema,
    refusals: [
      'NOT_FOUND',
      'ACT_NOT_YOURS',
      'STALE',
      'LOST_RACE',
      'UNKNOWN_EDGE',
      'LEGAL_EDGE',
      'EDGE_ALREADY_BYPASSED',
      'EDGE_NOT_WAITING',
      'BYPASS_NOT_ALLOWED',
      'PILOT_UNKNOWN',
      'PILOT_NOT_IN_FORCE',
      'PILOT_OUT_OF_SCOPE',
    ],
    handle: ({ principal, params, input: { pilotId, ...input }, ifMatch, write }) =>
      write(
        (context) =>
          bypassEdgeCommand(ports)(context, principal, {
            ...input,
            caseId: params.caseId,
            pilotId: pilotId ?? null,
            ifMatch,
          }),
        presentCase(true),
      ),
  });
