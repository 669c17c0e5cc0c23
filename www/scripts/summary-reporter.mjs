// Ends the page tests with one plain line, as every suite does.
export default class SummaryReporter {
  errors = 0;

  onBegin(config, suite) {
    this.suite = suite;
  }

  /** What fails outside any test: a file that cannot be loaded, a server that does not start. */
  onError() {
    this.errors += 1;
  }

  onEnd({ status }) {
    const counts = { expected: 0, flaky: 0, unexpected: this.errors, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) counts[test.outcome()] += 1;
    if (status !== "passed" && counts.unexpected === 0) counts.unexpected = 1;
    if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped or not run`);
    console.log(`\n${counts.expected + counts.flaky} passed, ${counts.unexpected} failed`);
  }

  printsToStdio() {
    return false;
  }
}
