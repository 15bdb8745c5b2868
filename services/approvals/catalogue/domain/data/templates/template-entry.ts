import { templateSchema } from '../../template.ts';
import type { BypassReason, Template } from '../../template.ts';
import type { Circumstance } from '../../dependency.ts';
import { constant } from '../../../../../../shared/constant.ts';

/** Planned working days by node; a matter with several forms names its form after a slash: `A09/table`. */
export type DaysByNode = Readonly<Record<string, number | null>>;

export type TemplateEntry = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly rulesOut?: readonly Circumstance[];
  readonly milestones: DaysByNode;
  readonly matters: DaysByNode;
  /** `A01→A07`, in the order of the procedure. */
  readonly edges: readonly string[];
  readonly bypasses?: readonly (readonly [edge: string, reason: BypassReason])[];
};

const edgeFrom = (written: string) => {
  const [from = '', to = ''] = written.split('→');
  return { from, to };
};

/** Completes an entry into the first version of a template. */
export const templateOf = ({
  id,
  zh,
  en,
  rulesOut,
  milestones,
  matters,
  edges,
  bypasses,
}: TemplateEntry): Template =>
  constant(templateSchema, {
    id,
    version: 1,
    name: { zh, en },
    rulesOut: rulesOut ?? [],
    nodes: [
      ...Object.entries(matters).map(([key, plannedDays]) => {
        const [code = '', variant = 'standard'] = key.split('/');
        return { code, variant, plannedDays };
      }),
      ...Object.entries(milestones).map(([code, plannedDays]) => ({ code, variant: null, plannedDays })),
    ],
    edges: edges.map(edgeFrom),
    bypasses: (bypasses ?? []).map(([edge, reason]) => ({ ...edgeFrom(edge), reason })),
  });
