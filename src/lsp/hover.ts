import {type Hover, MarkupKind, type Position, type Range} from 'vscode-languageserver'
import type {ReadText} from '../lint/lint-text.js'
import {docsUrl} from '../rule/docs-url.js'
import type {LintMessage} from '../rule/result.js'
import {type Places, touches} from './places.js'
import {ruleMentions} from './rule-mentions.js'

/** What a hover is made from. */
export interface HoverRequest {
  position: Position
  places: Places
  findings: readonly LintMessage[]
  text: ReadText
  /** the readme of a rule; `undefined` for rules of plugins, which have none that we know */
  readmeOf: (ruleId: string) => Promise<string | undefined>
  markdown: boolean
}

/** Why the rules exist that speak where the editor points, or that a comment there names. */
export async function hoverAt(request: HoverRequest): Promise<Hover | null> {
  const spots = spotsAt(request)
  const ruleIds = [...new Set(spots.map(({ruleId}) => ruleId))]
  const texts = await Promise.all(
    ruleIds.map(async (ruleId) => {
      const readme = await request.readmeOf(ruleId)
      return readme === undefined ? [] : [whyOf(ruleId, readme)]
    })
  )
  const value = texts.flat().join('\n\n---\n\n')
  if (value === '' || !spots[0]) return null
  return {contents: {kind: request.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value}, range: spots[0].range}
}

function spotsAt({position, places, findings, text}: HoverRequest): {ruleId: string; range: Range}[] {
  const here = {start: position, end: position}
  const named = ruleMentions(text).map((mention) => ({ruleId: mention.ruleId, range: places.ofSpan(mention)}))
  const found = findings.flatMap(({ruleId, ...place}) =>
    ruleId === null ? [] : [{ruleId, range: places.ofMessage(place)}]
  )
  return [...named, ...found].filter(({range}) => touches(range, here))
}

/** The summary of a readme and its section on why, under the name of the rule. */
function whyOf(ruleId: string, readme: string): string {
  const [, summary = '', why = ''] = /^# .*\n\n([\s\S]*?)\n\n## Why\n\n([\s\S]*?)\n\n## /.exec(readme) ?? []
  return [`**${ruleId}**: ${summary}`, why, `[Examples, options and when to turn it off](${docsUrl(ruleId)})`].join(
    '\n\n'
  )
}
