/* How a worker of the benchmark is asked. */
import type { BenchFacts, BenchRequest, BenchResult } from './facts.ts';

export type Method = (file: File, facts: BenchFacts) => Promise<BenchResult>;

/** Answers each message with the result of its method, or with what went wrong. */
export function answerRequests(methodOf: (name: BenchRequest['method']) => Method | undefined): void {
  addEventListener('message', (event: MessageEvent<BenchRequest>) => {
    const { method, file, facts } = event.data;
    const run = methodOf(method);
    if (run === undefined) {
      postMessage({ error: `no ${method} here` });
      return;
    }
    run(file, facts).then(
      (result) => {
        postMessage({ result });
      },
      (error: unknown) => {
        postMessage({ error: String(error) });
      },
    );
  });
}
