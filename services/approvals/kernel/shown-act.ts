import type { Act } from './act.ts';

/** An act as a reader may see it: the person is shown to officials alone. */
export type Shown = <Acted extends Act>(act: Acted) => Omit<Acted, 'by'> & { by: Act['by'] | null };
