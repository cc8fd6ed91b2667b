import type {WorkspaceEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {ResultEdit} from '../rule/result.js'
import {placesIn} from './places.js'

/** Edits of one text; an editor that knows versions refuses them when the text has changed since. */
export function workspaceEdit(text: TextDocument, edits: readonly ResultEdit[], versioned: boolean): WorkspaceEdit {
  const {uri, version} = text
  const places = placesIn(text)
  const changes = edits.map(({range: [start, end], text: newText}) => ({range: places.ofSpan({start, end}), newText}))
  return versioned ? {documentChanges: [{textDocument: {uri, version}, edits: changes}]} : {changes: {[uri]: changes}}
}
