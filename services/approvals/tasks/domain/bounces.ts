import { transfersOf, type Transfers } from './transfer.ts';

type Bounced = { readonly transfers?: Transfers | undefined };

/** The bounces from which a matter is a difficult one 疑难件 (domain.md §5.4). */
const fewestOfADifficultMatter = 2;

/** How often departments refused a task; of tasks stored before refusals were counted, the latest alone is known. */
export const refusalsOf = ({ refusals, latest }: Transfers): number =>
  refusals ?? (latest !== null && 'cause' in latest && latest.cause.cause === 'refused' ? 1 : 0);

/** PI 弹球数: transfers that took effect and refusals together (domain.md §5.4). */
export const bouncesOf = (task: Bounced): number => {
  const transfers = transfersOf(task);
  return transfers.effective + refusalsOf(transfers);
};

export const isDifficult = (task: Bounced): boolean => bouncesOf(task) >= fewestOfADifficultMatter;
