import { contractSchema, reviewOpinionsSchema, sponsorSchema } from '../../kernel/evidence.ts';

/** Bodies of the acts that record the review. */
export const reviewOpinionsBody = reviewOpinionsSchema;
export const sponsorBody = sponsorSchema;
export const contractBody = contractSchema;
