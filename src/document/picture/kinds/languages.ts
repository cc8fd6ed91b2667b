const code =
  'rust rs go golang c# cs csharp ts typescript tsx js javascript jsx java kotlin scala swift c cpp c++ h hpp objc objective-c ' +
  'python py python3 ruby rb php perl lua haskell hs ocaml elixir ex erlang clojure fsharp f# vb sql plsql ' +
  'proto proto3 protobuf json json5 jsonc jsonl ndjson yaml yml toml xml html css scss ini properties env diff patch cel ' +
  'rego hcl terraform tf dockerfile docker graphql gql svg regex regexp ebnf bnf abnf antlr math latex tex csv tsv http ' +
  'powershell ps1 make makefile cmake groovy gradle r julia zig nim dart asm llvm mlir wat wasm wit bicep starlark bzl ' +
  'jsonnet cue nix solidity sol vue svelte markdown md lisp common-lisp cl elisp emacs-lisp scheme racket pddl'
const diagram =
  'mermaid plantuml puml uml dot graphviz d2 nomnoml pikchr vega vega-lite bytefield wavedrom blockdiag seqdiag erd dbml structurizr'
const terminal = 'bash sh zsh fish shell console shell-session sh-session terminal cmd bat log logs output stdout'

const roles: ReadonlyMap<string, LanguageRole> = new Map(
  (
    [
      ['code', code],
      ['diagram', diagram],
      ['terminal', terminal]
    ] as const
  ).flatMap(([role, names]) => names.split(' ').map((name): [string, LanguageRole] => [name, role]))
)

/** What a language tag says of a block: `open` where it says nothing that rules a picture out. */
export type LanguageRole = 'code' | 'diagram' | 'terminal' | 'open'

/** The role of the language word of an info string. */
export const roleOf = (language: string): LanguageRole => roles.get(language) ?? 'open'
