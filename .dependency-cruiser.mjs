/*
 * The directions of import: pages → components, intake, verification (its types and its door),
 * credential, i18n. The core (verification, credential) knows nothing of the browser.
 */

const TEST = '\\.test\\.tsx?$';
const CORE = '^src/(verification|credential)/';
/** What of the verification the page may know: the door, the report it gives, and what goes in. */
const DOOR =
  '^src/verification/(verify|report|codes|limits|trust/(trust-source|time-anchors)|issuer/known-issuers)\\.ts$';
/** The packages that the core may use; none of them touches the page. */
const CORE_PACKAGES =
  'node_modules/(@types/)?(@digitalbazaar/credentials-context|@rdfjs/(data-model|dataset)|jose|jsonld|shacl-engine|valibot)/';
const NODE = 'core';

/** A layer may import itself and what is named, nothing else of src. */
const layer = (name, mayImport) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import of src only: ${mayImport.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: TEST },
  to: { path: '^src/.*(?<!\\.css)$', pathNot: [`^src/${name}/`, ...mayImport] },
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'Everything imported is there.',
      severity: 'error',
      from: {},
      // Vite takes the query off; what is meant lies in a package's folder.
      to: { couldNotResolve: true, pathNot: '^zxing-wasm/reader/zxing_reader\\.wasm\\?url$' },
    },

    layer('credential', []),
    layer('verification', ['^src/credential/']),
    layer('intake', ['^src/verification/(verify|report|limits)\\.ts$']),
    layer('i18n', ['^src/app/routes\\.ts$', DOOR, '^src/credential/']),
    layer('components', ['^src/app/', '^src/i18n/', DOOR, '^src/credential/']),
    layer('pages', [
      '^src/app/',
      '^src/components/',
      '^src/i18n/',
      '^src/intake/',
      DOOR,
      '^src/credential/',
    ]),
    {
      name: 'app-imports',
      comment: 'The shell composes everything, but enters the verification by its door as well.',
      severity: 'error',
      from: { path: ['^src/app/', '^src/main\\.tsx$'], pathNot: TEST },
      to: { path: '^src/verification/', pathNot: DOOR },
    },
    {
      name: 'core-packages',
      severity: 'error',
      from: { path: CORE, pathNot: TEST },
      to: { path: 'node_modules/', pathNot: CORE_PACKAGES },
    },
    {
      name: 'core-without-node',
      comment: 'The same code runs in the page; tests may read their vectors from files.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: [NODE] },
    },

    {
      name: 'nothing-imports-tools',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^tools/' },
    },
    {
      name: 'tools-imports',
      comment: 'Tools use the core; what else the build and the command line use stands below.',
      severity: 'error',
      from: { path: '^tools/', pathNot: '^tools/(bench|build|relay|verify|demo/shares)/' },
      to: { path: '^src/', pathNot: CORE },
    },
    {
      name: 'bench-imports',
      comment: 'What is measured is the core, and the reading of codes.',
      severity: 'error',
      from: { path: '^tools/bench/' },
      to: { path: '^src/', pathNot: [CORE, '^src/intake/'] },
    },
    {
      name: 'verify-imports',
      comment: 'The command line also says the result in words.',
      severity: 'error',
      from: { path: '^tools/verify/' },
      to: { path: '^src/', pathNot: [CORE, '^src/i18n/'] },
    },
    {
      name: 'relay-imports',
      comment: 'A server of the page reads where the relay is as the page itself does.',
      severity: 'error',
      from: { path: '^tools/relay/' },
      to: { path: '^src/', pathNot: [CORE, '^src/app/relay-path\\.ts$'] },
    },
    {
      name: 'shares-imports',
      comment: 'The shares of the demonstration are read as the page reads them.',
      severity: 'error',
      from: { path: '^tools/demo/shares/' },
      to: { path: '^src/', pathNot: [CORE, '^src/intake/'] },
    },
    {
      name: 'build-imports',
      comment: 'The build refuses a configuration that the page would leave out.',
      severity: 'error',
      from: { path: '^tools/build/' },
      to: { path: '^src/', pathNot: [DOOR, '^src/(app/(routes|relay-path)\\.ts$|i18n/(cs|en)/)'] },
    },

    {
      name: 'listed-packages-only',
      comment: 'A package that package.json does not name comes and goes with another.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer'],
      },
    },
    {
      name: 'page-without-dev-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '\\.d\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-test-imported',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a type is knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
