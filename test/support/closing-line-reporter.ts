import type { Reporter, TestModule } from 'vitest/node';

const count = (modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);

/** Closes a run with one plain line that any machine can read. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count(modules, 'skipped');
    const skippedPart = skipped === 0 ? '' : `, ${skipped} skipped`;
    process.once('exit', () => {
      console.log(
        `\nTests: ${count(modules, 'passed')} passed, ${count(modules, 'failed') + broken} failed${skippedPart}`,
      );
    });
  }
}
