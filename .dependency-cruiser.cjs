/**
 * Who may import whom, as data: the table of ARCHITECTURE.md. Folders are entered through their front door, `index.ts`, only.
 * `engine` folders carry no I/O, no clock and no npm package but those of ENGINE_PACKAGES, each reasoned in ARCHITECTURE.md.
 */
const MAY_IMPORT = {
  base: [],
  competition: ['base'],
  facts: ['base'],
  feed: ['base', 'competition', 'facts'],
  log: ['base', 'competition', 'facts'],
  season: ['base', 'competition', 'facts'],
  table: ['base', 'competition', 'season'],
  certainty: ['base', 'competition', 'season', 'table'],
  forecast: ['base', 'competition', 'season', 'table'],
  records: ['base', 'competition', 'season', 'table'],
  findings: ['base', 'competition', 'facts', 'season', 'table', 'certainty', 'forecast', 'records'],
  newsroom: ['base', 'competition', 'season', 'table', 'findings'],
}
const SERVER_ONLY = ['log', 'cli']
const ENGINE = Object.keys(MAY_IMPORT).filter((folder) => !SERVER_ONLY.includes(folder))
const ENGINE_PACKAGES = ['temporal-polyfill', 'zod', 'jsonc-parser', 'csv-parse']

const folderRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: [`^src/${folder}/`, ...allowed.map((name) => `^src/${name}/index\\.ts$`)] },
}))

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'cli-imports',
      comment: 'The command line uses the engine through its front door, and the log.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/cli/', '^src/index\\.ts$', '^src/log/index\\.ts$'] },
    },
    {
      name: 'front-doors-only',
      comment: 'src/index.ts exports what the folders themselves export.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: `^src/(?:${ENGINE.join('|')})/index\\.ts$` },
    },
    {
      name: 'engine-has-no-server-input',
      comment: 'No node module in the engine: it runs in a browser.',
      severity: 'error',
      from: { path: `^src/(?:${ENGINE.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-packages',
      comment: 'The engine uses only the packages ARCHITECTURE.md gives a reason for.',
      severity: 'error',
      from: { path: `^src/(?:${ENGINE.join('|')})/`, pathNot: '\\.(?:test|fixture)\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional'], pathNot: `^node_modules/(?:${ENGINE_PACKAGES.join('|')})/` },
    },
    {
      name: 'verifier-without-search',
      comment: 'What checks a proof shares nothing with what found it.',
      severity: 'error',
      from: { path: '^src/certainty/verify/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/certainty/', pathNot: ['^src/certainty/verify/', '^src/certainty/(?:proof|types)\\.ts$'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { pathNot: '\\.(?:test|fixture)\\.ts$|^test/' },
      to: { path: '\\.(?:test|fixture)\\.ts$' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
