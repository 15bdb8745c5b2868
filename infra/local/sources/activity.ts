/** Counts what the event sources found to do, so that one can tell whether anything moved between two looks. */
export type Activity = { readonly found: () => void; readonly count: () => number };

export const createActivity = (): Activity => {
  let count = 0;
  return {
    found: () => {
      count += 1;
    },
    count: () => count,
  };
};
