import type { Reporter, TestModule } from 'vitest/node';

const count = (modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);

type Span = { readonly from: number; readonly until: number };

const lineOf = (project: string, { from, until }: Span, modules: readonly TestModule[]): string => {
  const own = modules.filter((module) => module.project.name === project);
  const seconds = Math.round((until - from) / 1000);
  return `${project}: ${count(own, 'passed')} passed in ${own.length} files, ${seconds} s`;
};

/** Closes a run with how long each project took, and one plain line that any machine can read. */
export default class ClosingLineReporter implements Reporter {
  readonly #spans = new Map<string, Span>();

  onTestModuleQueued({ project: { name } }: TestModule): void {
    const now = performance.now();
    if (!this.#spans.has(name)) this.#spans.set(name, { from: now, until: now });
  }

  onTestModuleEnd({ project: { name } }: TestModule): void {
    const now = performance.now();
    this.#spans.set(name, { from: this.#spans.get(name)?.from ?? now, until: now });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count(modules, 'skipped');
    const skippedPart = skipped === 0 ? '' : `, ${skipped} skipped`;
    const projects = [...this.#spans].map(([name, span]) => lineOf(name, span, modules));
    process.once('exit', () => {
      console.log(
        `\n${projects.join('\n')}\n\nTests: ${count(modules, 'passed')} passed, ${count(modules, 'failed') + broken} failed${skippedPart}`,
      );
    });
  }
}
