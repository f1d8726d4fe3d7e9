/* The architecture as a test: which floor may import which, no circles, and habits that a reader relies on. */
import { readFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';

/** Floor → floors that it may import (besides itself). The table of ARCHITECTURE.md. */
const FLOORS = {
  domain: [],
  i18n: ['domain'],
  ingest: ['domain'],
  storage: ['domain'],
  charts: ['domain'],
  exports: ['domain'],
  engine: ['domain', 'ingest', 'storage', 'exports'],
  ui: ['i18n'],
  state: ['domain', 'engine', 'i18n'],
  features: ['domain', 'state', 'charts', 'ui', 'i18n', 'exports', 'engine'],
  offline: [],
  build: [],
};

/** Package → the only folder that knows it. */
const PACKAGES = {
  papaparse: 'src/ingest',
  idb: 'src/storage',
  'chart.js': 'src/charts',
  comlink: 'src/engine',
  'libphonenumber-js': 'src/exports',
};

const floorRules = Object.entries(FLOORS).map(([floor, allowed]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} may import ${[floor, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: `^src/(${[floor, ...allowed].join('|')})/` },
}));

const packageRules = Object.entries(PACKAGES).map(([name, home]) => ({
  name: `package-${name}`,
  comment: `only ${home} knows ${name}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${home}/` },
  to: { path: `^node_modules/(@types/)?${name.replace('.', '\\.')}/` },
}));

const forbidden = [
  ...floorRules,
  ...packageRules,
  { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'domain-without-packages',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: { dependencyTypesNot: ['local', 'aliased', 'aliased-subpath-import'], pathNot: '^src/domain/' },
  },
  {
    name: 'engine-by-its-door',
    comment: 'the page sees client.ts, protocol.ts and version.ts alone, else its bundle swallows the engine',
    severity: 'error',
    from: { path: '^src/(state|features|ui|charts|main|App)' },
    to: { path: '^src/engine/', pathNot: '^src/engine/(client|protocol|version)\\.ts$' },
  },
  {
    name: 'features-see-types-of-the-engine',
    severity: 'error',
    from: { path: '^src/features/' },
    to: { path: '^src/engine/', pathNot: '^src/engine/protocol\\.ts$' },
  },
  {
    name: 'screens-do-not-know-each-other',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/($1|frame)/' },
  },
  { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-orphans',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '\\.css$', '^src/build/', '^src/offline/'] },
    to: {},
  },
];

const result = await cruise(['src'], {
  ruleSet: { forbidden },
  validate: true,
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '[.](css|woff2)$' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
    extensions: ['.ts', '.svelte', '.js'],
  },
});
const { summary, modules } = typeof result.output === 'string' ? JSON.parse(result.output) : result.output;

const problems = summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);

const sources = modules.map((m) => m.source).filter((path) => /^src\/.*\.(ts|svelte)$/.test(path));
// A cruiser that understands nothing finds nothing: it must have seen the floors and the edges between them.
const edges = modules.reduce((sum, m) => sum + m.dependencies.length, 0);
if (sources.length < 50 || edges < sources.length)
  problems.push(`blind: ${sources.length} files, ${edges} imports seen`);
if (!modules.some((m) => m.source.endsWith('.svelte') && m.dependencies.length > 0)) {
  problems.push('blind: no imports seen inside .svelte files');
}

for (const path of sources) {
  const text = readFileSync(path, 'utf8');
  if (!/^(\/\*|\/\/|<!--)/.test(text)) problems.push(`${path}: no first comment that says what the file is`);
  if (/(^|\/)(utils?|helpers?|managers?|misc|common)([./]|$)/i.test(path))
    problems.push(`${path}: says nothing by its name`);
  const lines = text.split('\n').length;
  if (lines > 330 && !path.startsWith('src/i18n/')) problems.push(`${path}: ${lines} lines are two files`);
  if (
    path.startsWith('src/domain/') &&
    !path.endsWith('calendar.ts') &&
    /\bnew Date\b|\bDate\.(now|UTC|parse)\b/.test(text)
  ) {
    problems.push(`${path}: Date is spoken in domain/calendar.ts alone`);
  }
  if (path.endsWith('.svelte') && /<[a-z][^>]*\sstyle="/.test(text))
    problems.push(`${path}: a style attribute breaks the policy`);
  if (path.endsWith('.svelte') && text.includes('{@html')) problems.push(`${path}: text is never HTML`);
}

for (const problem of problems) console.error(problem);
console.log(`architecture: ${sources.length} files, ${edges} imports, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
