import * as z from 'zod';

const count = z.int().min(0).max(1_000_000);

/** What is counted of a department in a month from what happened (domain.md §5.2, §5.4). */
const countedShape = {
  /** Matters accepted 受理 and decided 办结 in the month. */
  accepted: count,
  decided: count,
  /** Decided within both the promise and the law. */
  decidedOnTime: count,
  /** Working days used, and those the law allows, over the decided matters for which the law sets a limit. */
  usedWorkdays: count,
  statutoryWorkdays: count,
  /** Decided matters that broke the limit of the law. */
  decidedInBreach: count,
  /** Matters with a demand for more material, and those with one only and within five days (行政许可法 32(4)). */
  noticed: count,
  noticedOnceInTime: count,
  /** r: demands for material after the first. */
  repeatedNotices: count,
  /** Opinions asked of the department, joint handling included, and those given in time. */
  consulted: count,
  answeredOnTime: count,
  /** a: transfers of its own adjudicated to be improper. */
  improperTransfers: count,
  /** c: refusals of its own where adjudication said it should have accepted. */
  overruledRefusals: count,
  /** s: silences past the answer day. */
  silences: count,
  /** i: pauses found to be invalid. */
  invalidPauses: count,
  /** Problems 难题 that were to be closed, and those closed in time. */
  issuesDue: count,
  issuesClosedOnTime: count,
  /** 好差评: how many ratings, and the sum of their marks. */
  ratings: count,
  ratingMarks: count,
  /** Breaches of the law whose cause was established to lie elsewhere (domain.md §5.6). */
  excusedBreaches: count,
};

export const countedSchema = z.strictObject(countedShape);
export type Counted = Readonly<z.infer<typeof countedSchema>>;

export const nothingCounted: Counted = countedSchema.parse(
  Object.fromEntries(Object.keys(countedShape).map((figure) => [figure, 0])),
);

/** What stands at the end of the month and is read from the work itself. */
const standingShape = {
  /** H: the different matters the department had in hand during the month, joint handling included. */
  handled: count,
  /** Open and past promise or law at the end of the month. */
  openOverdue: count,
  /** Of these the ones past their promise by more working days than the county tolerates. */
  openLongOverdue: count,
  /** Of these the ones past the limit of the law. */
  openInBreach: count,
};

export const standingSchema = z.strictObject(standingShape);
export type Standing = Readonly<z.infer<typeof standingSchema>>;

/** All figures of one department and month, from which alone its scorecard is reckoned. */
export const figuresSchema = z.strictObject({ ...countedShape, ...standingShape });
export type Figures = Readonly<z.infer<typeof figuresSchema>>;
export type Figure = keyof Figures;

/** By how much some counts change; what is taken back counts down. */
export const countedChangeSchema = z.partialRecord(countedSchema.keyof(), z.int());
export type CountedChange = Readonly<z.infer<typeof countedChangeSchema>>;

/** Some of the figures. */
export type SomeFigures = z.infer<typeof someFiguresSchema>;
export const someFiguresSchema = figuresSchema.partial();

/** Every count with what it changes by, 0 where nothing is said of it. */
const changed = (counted: Counted, change: CountedChange, least: number): Counted => {
  const by = new Map(Object.entries(change));
  return countedSchema.parse(
    Object.fromEntries(
      Object.entries(counted).map(([figure, known]) => [
        figure,
        Math.max(least, known + (by.get(figure) ?? 0)),
      ]),
    ),
  );
};

/** Changes some counts; in whatever order changes come, the sum is the same. */
export const plus = (counted: Counted, change: CountedChange): Counted =>
  changed(counted, change, Number.NEGATIVE_INFINITY);

/** As `plus`, for figures that people may have set meanwhile: none falls below 0. */
export const plusAtLeastNothing = (counted: Counted, change: CountedChange): Counted =>
  changed(counted, change, 0);

const parts: readonly (readonly [part: Figure, whole: Figure])[] = [
  ['decidedOnTime', 'decided'],
  ['decidedInBreach', 'decided'],
  ['noticedOnceInTime', 'noticed'],
  ['answeredOnTime', 'consulted'],
  ['issuesClosedOnTime', 'issuesDue'],
  ['openLongOverdue', 'openOverdue'],
  ['openInBreach', 'openOverdue'],
];

/** The figures that exceed the figure they are part of; none in figures that can be. */
export const impossibleFigures = (figures: Figures, fullMark: number): readonly Figure[] => [
  ...parts.filter(([part, whole]) => figures[part] > figures[whole]).map(([part]) => part),
  ...(figures.ratingMarks > figures.ratings * fullMark ? (['ratingMarks'] as const) : []),
  ...(figures.excusedBreaches > figures.decidedInBreach + figures.openInBreach
    ? (['excusedBreaches'] as const)
    : []),
];
