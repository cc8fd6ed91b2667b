import type {Report} from './report.js'

/** A report format: how to load it, and whether it shows the text of documents. */
export interface Format {
  load: () => Promise<Report>
  showsSource: boolean
}

/** All report formats by name, each loaded on first use. */
export const formats = {
  pretty: {load: async () => (await import('./pretty.js')).pretty, showsSource: true},
  compact: {load: async () => (await import('./compact.js')).compact, showsSource: false},
  json: {load: async () => (await import('./json.js')).json, showsSource: false},
  sarif: {load: async () => (await import('./sarif.js')).sarif, showsSource: false},
  github: {load: async () => (await import('./github.js')).github, showsSource: false},
  gitlab: {load: async () => (await import('./gitlab.js')).gitlab, showsSource: false},
  junit: {load: async () => (await import('./junit.js')).junit, showsSource: false},
  rdjson: {load: async () => (await import('./rdjson.js')).rdjson, showsSource: true},
  checkstyle: {load: async () => (await import('./checkstyle.js')).checkstyle, showsSource: false},
  markdown: {load: async () => (await import('./markdown.js')).markdown, showsSource: false},
  html: {load: async () => (await import('./html/html.js')).html, showsSource: true},
  checklist: {load: async () => (await import('./checklist.js')).checklist, showsSource: false},
  agent: {load: async () => (await import('./agent.js')).agent, showsSource: false}
} as const satisfies Record<string, Format>

/** The name of a report format. */
export type FormatName = keyof typeof formats

/** Whether a word names a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word)
}
