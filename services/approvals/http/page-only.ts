import * as z from 'zod';
import { pageQuery } from '../../../shared/http/list-query.ts';

/** The query of a list that is asked for nothing but its pages. */
export const pageOnly = z.strictObject(pageQuery);
