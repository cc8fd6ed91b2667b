import {colorVariables} from '../color-variables.js'
import type {Manual} from '../command.js'

/** What help tells of linting. */
export const lintManual: Manual = {
  description: [
    'Lints the Markdown files that paths, folders and globs name, or all below the working directory. What .gitignore and .designlintignore leave out is left out. Each finding says what stands there, what was expected, where, and what to do.'
  ],
  groups: {
    'Which files': ['ignore-pattern', 'no-ignore', 'no-error-on-unmatched', 'stdin-filename', 'shard'],
    'What changed': ['staged', 'since', 'changed-lines'],
    Baseline: ['baseline', 'no-baseline', 'update-baseline', 'fail-on-stale-baseline'],
    'Which rules': ['config', 'no-config', 'config-format', 'print-config', 'rule', 'only'],
    Edits: ['fix', 'unsafe-fixes', 'diff'],
    Report: ['format', 'output-file', 'quiet', 'color', 'no-color', 'stats', 'statistics'],
    Running: ['watch', 'threads', 'no-cache', 'cache-location'],
    'How it ends': ['max-warnings', 'exit-zero'],
    'About the program': ['version']
  },
  environment: [
    ...colorVariables,
    ['DESIGN_LINT_TERMS', 'a file of names and patterns that no document may hold, for no-confidential-terms'],
    ['DESIGN_LINT_NAMES_KEY', 'the key of the digests that `design-lint protect` wrote']
  ],
  files: [
    ['.design-lintrc[.yaml|…]', 'the configuration; the nearest above each document counts'],
    ['design-lint.config.{js,ts,…}', 'the same as code'],
    ['package.json', 'the same in its key `design-lint`'],
    ['design-lint.baseline.json', 'the findings that are held back, as --update-baseline wrote them'],
    ['.designlintignore', 'what to leave out, in the syntax of .gitignore']
  ],
  exitStatus: [
    ['0', 'nothing at error level'],
    ['1', 'findings at error level, more warnings than --max-warnings, or what other flags ask for'],
    ['2', 'could not run: a wrong flag, configuration or path'],
    ['130', 'ended by Ctrl-C while watching']
  ]
}
