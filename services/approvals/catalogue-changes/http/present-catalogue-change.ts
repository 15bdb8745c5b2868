import type * as z from 'zod';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import type { CatalogueChange } from '../../county/domain/change.ts';
import { inOrderOfEffect, versionsOn } from '../../county/domain/versions.ts';
import { startingCatalogueOf } from '../../catalogue/domain/county-catalogue.ts';
import type { County } from '../../county/domain/county.ts';
import type { changeViewSchema, versionListSchema } from './catalogue-change-schemas.ts';

type ChangeView = z.input<typeof changeViewSchema>;

const outcomeOf = (change: CatalogueChange): Pick<ChangeView, 'approved' | 'refused' | 'withdrawn'> => {
  const open = { approved: null, refused: null, withdrawn: null };
  switch (change.state) {
    case 'proposed':
      return open;
    case 'approved': {
      const { approved, version, inForceFrom } = change;
      return { ...open, approved: { ...approved, version, inForceFrom } };
    }
    case 'refused':
      return { ...open, refused: change.refused };
    case 'withdrawn':
      return { ...open, withdrawn: change.withdrawn };
  }
};

/** A change with who proposed it, who decided on it, and from which day it holds. */
export const presentChange = ({ state: change, version }: Versioned<CatalogueChange>): Reply<ChangeView> => ({
  version,
  body: {
    id: change.id,
    state: change.state,
    reason: change.reason,
    effectiveFrom: change.effectiveFrom,
    operations: [...change.operations],
    proposed: change.proposed,
    ...outcomeOf(change),
  },
});

/** The versions of a county's catalogue, the one in force marked. */
export const presentVersions = (
  { county, catalogueVersions }: County,
  today: LocalDate,
): z.input<typeof versionListSchema> => {
  const inEffect = versionsOn(catalogueVersions, today).length;
  const start = {
    version: startingCatalogueOf(county).version,
    effectiveFrom: null,
    changeId: null,
    approvedAt: null,
  };
  return {
    items: [start, ...inOrderOfEffect(catalogueVersions)].map((each, at) => ({
      ...each,
      inForce: at === inEffect,
    })),
  };
};
