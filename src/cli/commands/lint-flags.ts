import {rules} from '../../../rules/index.js'
import {formats} from '../../report/formats.js'
import type {Flags, FlagValues} from '../flag.js'

const ids = Object.keys(rules)

/** The flags of linting, in the order of the help text. */
export const lintFlags = {
  fix: {kind: 'switch', summary: 'apply the edits that are safe'},
  'unsafe-fixes': {kind: 'switch', summary: 'apply also the first suggestion of each finding'},
  diff: {kind: 'switch', summary: 'show what --fix would change, write nothing, and exit with 1 when it is anything'},
  format: {
    kind: 'list',
    short: 'f',
    value: '<name[=file]>',
    completes: Object.keys(formats),
    summary: `report as ${Object.keys(formats).join(', ')}; repeatable, \`json=report.json\` writes a file`
  },
  'output-file': {kind: 'text', short: 'o', value: '<file>', completes: 'file', summary: 'write the report to a file'},
  config: {
    kind: 'text',
    short: 'c',
    value: '<file>',
    completes: 'file',
    summary: 'use this configuration for all files'
  },
  'no-config': {kind: 'switch', summary: 'look for no configuration; the recommended rules are on'},
  'config-format': {
    kind: 'text',
    value: '<any|static>',
    choices: ['any', 'static'],
    summary: '`static` refuses configuration that is code, for untrusted repositories'
  },
  'print-config': {
    kind: 'text',
    value: '<file>',
    completes: 'file',
    summary: 'show what holds for a file and where each part comes from'
  },
  rule: {
    kind: 'list',
    value: "'<id>: <setting>'",
    completes: ids,
    summary: 'set one rule, as in `no-prose-flow: off`; repeatable'
  },
  only: {
    kind: 'text',
    value: '<ids>',
    completes: ids,
    separator: ',',
    summary: 'run these rules alone, separated by commas'
  },
  'max-warnings': {kind: 'count', value: '<n>', summary: 'exit with 1 when there are more warnings'},
  quiet: {kind: 'switch', short: 'q', summary: 'report errors only'},
  'exit-zero': {kind: 'switch', summary: 'exit with 0 whatever is found'},
  'no-error-on-unmatched': {kind: 'switch', summary: 'accept paths that match no Markdown file'},
  staged: {kind: 'switch', summary: 'check what is staged for the next commit, as it stands in the index'},
  since: {kind: 'text', value: '<ref>', summary: 'check the files that changed since a branch, tag or commit'},
  'changed-lines': {kind: 'switch', summary: 'with --staged or --since: report what changed lines have to do with'},
  baseline: {
    kind: 'text',
    value: '<file>',
    completes: 'file',
    summary: 'hold back the findings that this file counts; default: design-lint.baseline.json where it exists'
  },
  'no-baseline': {kind: 'switch', summary: 'report also what the baseline holds back'},
  'update-baseline': {kind: 'switch', summary: 'write the baseline from what is found now'},
  'fail-on-stale-baseline': {kind: 'switch', summary: 'exit with 1 when the baseline holds findings that are gone'},
  'stdin-filename': {
    kind: 'text',
    value: '<path>',
    completes: 'file',
    summary: 'take standard input (`-`) for this file'
  },
  'ignore-pattern': {kind: 'list', value: '<glob>', summary: 'leave out files; repeatable'},
  'no-ignore': {kind: 'switch', summary: 'lint also what .gitignore and .designlintignore leave out'},
  shard: {kind: 'text', value: '<i/n>', summary: 'lint one of n parts of the files; `merge` joins their reports'},
  watch: {kind: 'switch', summary: 'lint again whenever a file changes that the findings rest on'},
  'no-cache': {kind: 'switch', summary: 'lint every file anew, and keep nothing for the next run'},
  'cache-location': {
    kind: 'text',
    value: '<folder>',
    completes: 'folder',
    summary:
      'keep the cache there; default: node_modules/.cache/design-lint of the package, or the cache folder of the user'
  },
  threads: {
    kind: 'count',
    least: 1,
    value: '<n>',
    summary: 'lint many documents with at most n threads; default: one for each processor, up to 8; 1 starts none'
  },
  stats: {kind: 'switch', summary: 'show how long each rule took'},
  statistics: {kind: 'switch', summary: 'count the findings of each rule'},
  color: {kind: 'switch', summary: 'colour the report'},
  'no-color': {kind: 'switch', summary: 'do not colour the report'},
  version: {kind: 'switch', short: 'V', summary: 'show the version'}
} as const satisfies Flags

/** What the flags of linting were set to. */
export type LintFlags = FlagValues<typeof lintFlags>
