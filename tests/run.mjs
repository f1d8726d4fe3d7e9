/* The one test command: format, lint, types, architecture, build, unit, browser, e2e. Its last line counts all suites. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';

const reports = mkdtempSync(join(tmpdir(), 'tenure-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function run(title, command, env = {}) {
  const started = performance.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(
    `── ${title}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
}

/** Runs a command and keeps what it prints until it has ended. */
function runAside(title, command) {
  const started = performance.now();
  const child = spawn(command, { shell: true });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n── ${title}\n${Buffer.concat(printed).toString()}`);
      console.log(`── ${title}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
      resolve(status === 0);
    });
  });
}

/** Checks one after the other; each counts as one. */
async function checks(...list) {
  for (const [title, command] of list) {
    if (await runAside(title, command)) total.passed++;
    else total.failed++;
  }
}

/** A suite counts its tests, read from its own report; one that leaves no report has failed. */
function suite(title, command, file, count, env = {}) {
  const passed = run(title, command, env);
  if (!existsSync(file)) {
    total.failed++;
    return;
  }
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  total.passed += counted.passed;
  total.skipped += counted.skipped;
  total.failed += counted.failed + (!passed && counted.failed === 0 ? 1 : 0);
}

const vitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});
const playwright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
});

const problem = ensureChromium();
if (problem !== null) {
  console.error(problem);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

// Each of them keeps one core busy; both lanes take about as long.
await Promise.all([
  checks(['lint', 'npm run -s check:lint -- --ignore-pattern "**/*.svelte"'], ['format', 'npm run -s check:format']),
  checks(
    ['lint of screens', 'npx eslint "src/**/*.svelte"'],
    ['types', 'npm run -s check:types'],
    ['architecture', 'npm run -s check:architecture'],
    ['build', 'npm run -s build'],
    ['build of the single page', 'npm run -s build:single'],
  ),
]);
const unit = join(reports, 'unit.json');
suite('unit', `npm run -s test:unit -- --reporter=default --reporter=json --outputFile=${unit}`, unit, vitest);
const browser = join(reports, 'browser.json');
suite(
  'browser',
  `npm run -s test:browser -- --reporter=default --reporter=json --outputFile=${browser}`,
  browser,
  vitest,
);
const e2e = join(reports, 'e2e.json');
suite('e2e', 'npm run -s test:e2e', e2e, playwright, { PLAYWRIGHT_JSON_OUTPUT_NAME: e2e });

rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
