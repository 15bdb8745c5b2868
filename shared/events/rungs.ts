export { rungs, type Rung } from '../deadlines/ladder.ts';
