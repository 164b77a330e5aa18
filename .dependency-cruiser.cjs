/** Who may import whom: docs/decisions and the names of the folders say why. */
const contentFolders = '^(collections|globals)/'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Data flows one way.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'content-plugins-know-the-contract-and-access',
      severity: 'error',
      from: { path: contentFolders },
      to: { path: '^(src|bench|tests|migrations|examples|payload\\.config)', pathNot: '^src/(content|access)/' },
    },
    {
      name: 'content-plugins-do-not-know-each-other',
      comment: 'A relation is a slug; what one plugin needs of another it states as a requirement.',
      severity: 'error',
      from: { path: '^(collections|globals)/([^/]+)/' },
      to: { path: contentFolders, pathNot: '^$1/$2/' },
    },
    {
      name: 'contract-knows-its-turn-only',
      comment: 'What is made of long texts is made in turns.',
      severity: 'error',
      from: { path: '^src/content/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/(content|scheduling)/' },
    },
    {
      name: 'access-knows-the-contract-only',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/(content|access)/' },
    },
    {
      name: 'change-log-knows-the-contract-only',
      severity: 'error',
      from: { path: '^src/changes/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/(content|changes|faults|http)/' },
    },
    {
      name: 'http-knows-nothing-of-ours',
      comment: 'What RFC 9110 says, for whoever asks or answers.',
      severity: 'error',
      from: { path: '^src/http/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/http/' },
    },
    {
      name: 'memory-knows-nobody',
      comment: 'What is remembered, and what it weighs, is the same for features, server and database.',
      severity: 'error',
      from: { path: '^src/memory/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/memory/' },
    },
    {
      name: 'faults-know-nobody',
      comment: 'What errors mean and how they are logged: the same for the change log, the server and the commands.',
      severity: 'error',
      from: { path: '^src/faults/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/faults/' },
    },
    {
      name: 'scheduling-knows-nobody',
      comment: 'What is done for a request, and when: the same for features, server and database.',
      severity: 'error',
      from: { path: '^src/scheduling/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/scheduling/' },
    },
    {
      name: 'features-know-no-collection-and-no-other-feature',
      comment: 'Beside their own folder stands the contract.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^(src|collections|globals|payload\\.config)',
        pathNot: '^src/(content|access|changes|faults|memory|http|scheduling|settings|features/$1)/|^src/features/[^/]+\\.ts$',
      },
    },
    {
      name: 'server-knows-no-collection-and-no-feature',
      severity: 'error',
      from: { path: '^src/(server|database|settings|email)/' },
      to: { path: '^(collections|globals|payload\\.config|src/(features/[^/]+/|cli|app|admin))' },
    },
    {
      name: 'only-the-shell-and-the-server-know-next',
      severity: 'error',
      from: { path: '^(collections|globals|src/(content|access|changes|features/[^/]+|database|settings|email))/' },
      to: { path: 'node_modules/(next|react|react-dom|express)/' },
    },
    {
      name: 'shell-is-imported-by-nobody',
      severity: 'error',
      from: { pathNot: '^src/app/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'shell-knows-payload-the-config-and-admin-components',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^(src|collections|globals)/', pathNot: '^src/(app|admin)/' },
    },
    {
      name: 'examples-use-the-public-contract',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^(src|collections|globals|payload\\.config)', pathNot: '^src/index\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^bench/plain/\\.next|^\\.next' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
