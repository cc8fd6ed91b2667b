import {expect, it} from 'vitest'
import {DiagnosticSeverity} from 'vscode-languageserver-protocol'
import {config, design, leaks, planted} from '../cli/leaky-designs.js'
import {makeFolder, startEditor} from './editor.js'

it.each(['off', 'error'] as const)(
  'no diagnostic and no hover shows a planted value with the privacy rules %s',
  async (rules) => {
    const {uri} = await makeFolder({'.design-lintrc.yaml': config(rules), 'docs/a.md': '# A\n'})
    const editor = await startEditor({folders: [uri('')]})
    const samples = [...new Map(planted.map((one) => [one.kind, one])).values()]
    for (const [at, one] of samples.entries()) {
      const text = design(one)
      const document = uri(`docs/${at}.md`)
      await editor.open(document, text)
      const {diagnostics} = await editor.next(document)
      const hovers = await Promise.all(
        diagnostics.map(({range}) =>
          editor.connection.sendRequest('textDocument/hover', {textDocument: {uri: document}, position: range.start})
        )
      )
      expect([diagnostics.some(({severity}) => severity === DiagnosticSeverity.Error), one.kind]).toEqual([
        true,
        one.kind
      ])
      expect(leaks(JSON.stringify([diagnostics, hovers, editor.shown, editor.logged]))).toEqual([])
    }
  }
)
