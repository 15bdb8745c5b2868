import { materialFactId } from '../../cases/store/document-facts-store.ts';
import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { childStep, type Collection, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import { eventEntity } from '../../../../shared/dynamo/event-items.ts';
import { childSortKey, partitionOf } from '../../../../shared/dynamo/keys.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { envelopeSchema } from '../../../../shared/events/envelope.ts';
import type { CaseId, CountyCode } from '../../../../shared/identifiers.ts';
import { documentOnFileSchema, type DocumentOnFile } from '../domain/document-on-file.ts';
import { materialSchema, type Material } from '../domain/material.ts';
import { caseKind } from '../../cases/store/case-store.ts';
import { materialFacts } from '../../cases/store/document-facts-store.ts';

/** How one edition of a document is stored; its facts keep their order with those of its case. */
export const materialDefinition: AggregateDefinition<Material> = {
  kind: 'material',
  schema: materialSchema,
  identify: ({ id, caseId }) => ({ id, root: caseId }),
  indexAttributes: () => ({}),
};

/** What a project has on file stands beside its case, one child for each document. */
export const onFileCollection: Collection<DocumentOnFile> = {
  name: 'document-on-file',
  schema: documentOnFileSchema,
};

/** Writes what a case has on file of a document, unless somebody else did since it was read. */
export const onFileStep = (
  context: WriteContext<never>,
  caseId: CaseId,
  before: DocumentOnFile | null,
  after: DocumentOnFile,
): WriteStep =>
  childStep(
    context,
    { kind: caseKind, id: caseId },
    {
      collection: onFileCollection,
      id: after.document,
      data: after,
      revision: { before: before?.revision ?? null, after: after.revision },
    },
  );

/** What a case's timeline shows of a change of one of its documents, taken from what the change itself writes. */
export const materialFactSteps = (
  context: WriteContext<never>,
  caseId: CaseId,
  steps: readonly WriteStep[],
): readonly WriteStep[] =>
  steps
    .flatMap(({ put }) =>
      put?.Item['entity'] === eventEntity ? [envelopeSchema.parse(put.Item['envelope'])] : [],
    )
    .map((envelope) =>
      childStep(
        context,
        { kind: caseKind, id: caseId },
        { collection: materialFacts, id: materialFactId(envelope), data: envelope },
      ),
    );

const storedSchema = z.object({ data: documentOnFileSchema });

/** What a case has on file of one document, read consistently; null when nothing was ever handed in. */
export const loadOnFile = async (
  { get }: Pick<Table, 'get'>,
  county: CountyCode,
  { caseId, document }: Pick<Material, 'caseId' | 'document'>,
): Promise<DocumentOnFile | null> => {
  const key = {
    pk: partitionOf(county, caseKind, caseId),
    sk: childSortKey(onFileCollection.name, document),
  };
  return (await get(key, storedSchema))?.data ?? null;
};
