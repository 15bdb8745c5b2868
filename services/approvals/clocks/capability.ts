// 时钟与督办阶梯: what runs by limits, rungs and short limits, and what the first two rungs ask of people.

export { delayRefusals as refusals } from './domain/answer-delay.ts';
