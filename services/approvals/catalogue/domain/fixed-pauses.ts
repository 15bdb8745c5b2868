import type { PauseKind } from './limit.ts';

/** Events whose length the law or the notice fixes 公示、招标、拍卖: the pause ends with it; every other is open-ended up to its maximum (rulings 5). */
export const pauseKindsOfFixedLength: readonly PauseKind[] = ['public-notice', 'tender', 'auction'];
