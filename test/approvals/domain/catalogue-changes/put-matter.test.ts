import { describe, expect, it } from 'vitest';
import { matterIn } from '../../../../services/approvals/domain/catalogue/county-catalogue.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { applyOperations } from '../../../../services/approvals/domain/catalogue-changes/apply-operations.ts';
import { operationSchema } from '../../../../services/approvals/domain/catalogue-changes/operation.ts';

describe('a matter put into the catalogue', () => {
  it.each([
    ['without a word of it, A01', 'A01', {}, true],
    ['as giving none, A01', 'A01', { givesProjectCode: false }, false],
    ['without a word of it, A02', 'A02', {}, false],
    ['as giving it, A02', 'A02', { givesProjectCode: true }, true],
  ])('%s gives the project code as it should', (_, code, said, gives) => {
    const { givesProjectCode: __, ...matter } = matterIn(startingCatalogue, code)!;
    const operation = operationSchema.parse({ kind: 'put-matter', matter: { ...matter, ...said } });
    const { catalogue, faults } = applyOperations(startingCatalogue, [operation]);
    expect([faults, matterIn(catalogue, code)?.givesProjectCode]).toEqual([[], gives]);
  });
});
