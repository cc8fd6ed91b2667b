import type {Config} from './config.js'

/** The name under which `design-lint init` writes its configuration. */
export const initialName = '.design-lintrc.yaml'

/** A key of the configuration as a newcomer meets it. */
interface ExplainedKey {
  key: keyof Config
  /** lines of a comment */
  why: readonly string[]
  /** lines of YAML */
  example: readonly string[]
}

const explained: readonly ExplainedKey[] = [
  {
    key: 'designDocs',
    why: [
      'Globs of the files that are design documents. Without it they are recognised by their headings, front matter and',
      'path. Rules that judge a document as a whole run on these alone.'
    ],
    example: ['designDocs: ["docs/design/**"]']
  },
  {
    key: 'judgeClosed',
    why: ['Whether designs that are implemented, superseded, rejected or withdrawn are judged as a whole too.'],
    example: ['judgeClosed: true']
  },
  {
    key: 'ignore',
    why: ['Globs of the files to leave out, beside those that .gitignore and .designlintignore name.'],
    example: ['ignore: ["docs/archive/**"]']
  },
  {
    key: 'rules',
    why: [
      'Rules one by one: off, warn or error, or [severity, options]. A severity alone keeps the options of the preset.',
      '`design-lint rules` lists all rules, `design-lint explain <rule>` shows one with its options.'
    ],
    example: ['rules:', '  max-code-lines: [error, {max: 20}]']
  },
  {
    key: 'overrides',
    why: [
      'Other settings for some files. They apply in order, the last one wins; each may hold extends, rules and designDocs.'
    ],
    example: ['overrides:', '  - files: ["docs/adr/**"]', '    rules:', '      max-code-lines: off']
  },
  {
    key: 'vocabulary',
    why: ['More headings for a topic, in any language, where your documents use words of their own.'],
    example: ['vocabulary:', '  alternatives: ["Abgelehnte Varianten"]']
  },
  {
    key: 'requirements',
    why: ['The product requirements that designs have to stay in step with: a path, a glob or a list.'],
    example: ['requirements: docs/prd.md']
  },
  {
    key: 'sources',
    why: ['Globs of the source code that designs should link to rather than copy.'],
    example: ['sources: ["src/**"]']
  },
  {
    key: 'plugins',
    why: ['Modules with more rules: files, or packages that are installed.'],
    example: ['plugins: ["./lint/our-rule.js"]']
  },
  {
    key: 'parser',
    why: ['What parses the documents: native (fast, used where it is installed) or remark.'],
    example: ['parser: native']
  },
  {
    key: 'reportUnusedIgnores',
    why: ['What a suppression comment that silences nothing is: off, warn or error.'],
    example: ['reportUnusedIgnores: warn']
  },
  {
    key: 'requireIgnoreReason',
    why: ['Whether every suppression has to say why: <!--lint ignore no-pii reason="test data"-->.'],
    example: ['requireIgnoreReason: false']
  },
  {
    key: 'root',
    why: ['The nearest configuration holds alone, those in folders above are not mixed in; root says so to readers.'],
    example: ['root: true']
  }
]

const head = `# yaml-language-server: $schema=./node_modules/design-lint/schema/config.schema.json
#
# Configuration of design-lint for the files below this folder. Globs and paths are relative to it.
# Take the # from a line to use it. \`design-lint --print-config <file>\` shows what holds for a file.

# The rules to begin with: recommended, strict (every rule, at error), all (every rule, at its own severity),
# a template's sections and metadata (kep, rust-rfc, swift-evolution, tep, madr, nygard-adr, python-pep-md,
# google-design-doc, rfd), a file ("./docs/lint.yaml"), a package, or a list of these, of which later ones win.
extends: recommended
`

/** The configuration that `design-lint init` writes: the recommended rules, and every other key explained beside an example. */
export function initialConfig(): string {
  const keys = explained.map(({why, example}) =>
    [...why.map((line) => `# ${line}`), ...example.map((line) => `#${line}`)].join('\n')
  )
  return [head, ...keys.map((key) => `${key}\n`)].join('\n')
}
