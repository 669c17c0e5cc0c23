// Ends the page tests with one plain line, as every suite does.
export default class SummaryReporter {
  passed = 0;
  failed = 0;
  skipped = 0;

  onTestEnd(test, result) {
    if (result.status === "skipped") this.skipped += 1;
    else if (test.outcome() === "unexpected") this.failed += 1;
    else this.passed += 1;
  }

  onEnd() {
    console.log(`\n${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
  }

  printsToStdio() {
    return true;
  }
}
