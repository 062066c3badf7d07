// Mocha's spec reporter with one more line at the end that a machine can read: "N passed, N failed, N skipped".
const { reporters } = require('mocha');

module.exports = class TallyReporter extends reporters.Dot {
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
  }
};
