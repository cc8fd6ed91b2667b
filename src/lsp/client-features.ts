import type {ClientCapabilities, InitializeParams, ServerCapabilities} from 'vscode-languageserver'
import {MarkupKind, TextDocumentSyncKind} from 'vscode-languageserver'

/** The kind of the action that fixes all that is safe to fix. */
export const fixAllKind = 'source.fixAll.design-lint'

/** What an editor can do beyond the least that the protocol asks for. */
export interface ClientFeatures {
  codeActions: boolean
  preferredActions: boolean
  versionedEdits: boolean
  ruleLinks: boolean
  relatedPlaces: boolean
  versionedDiagnostics: boolean
  markdown: boolean
  watchedFiles: boolean
  workspaceFolders: boolean
}

/** Read what an editor said of itself; what it does not name, it cannot do. */
export function featuresOf({textDocument, workspace}: ClientCapabilities): ClientFeatures {
  const {codeAction, hover, publishDiagnostics} = textDocument ?? {}
  return {
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    ruleLinks: publishDiagnostics?.codeDescriptionSupport === true,
    relatedPlaces: publishDiagnostics?.relatedInformation === true,
    versionedDiagnostics: publishDiagnostics?.versionSupport === true,
    markdown: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true
  }
}

/** What the server offers to an editor that can do this much. */
export function capabilitiesFor(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
    hoverProvider: true,
    documentLinkProvider: {},
    ...(features.codeActions ? {codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]}} : {}),
    ...(features.workspaceFolders ? {workspace: {workspaceFolders: {supported: true, changeNotifications: true}}} : {})
  }
}

/** The folders that an editor has open, as URIs; editors of old name one, by URI or path. */
export function foldersOf({workspaceFolders, rootUri}: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({uri}) => uri)
  return rootUri ? [rootUri] : []
}
