import {lastAtMost} from '../collections/last-at-most.js'
import type {Document} from '../document.js'
import {spanOf} from '../text/span.js'

/** What is said right before a list of settings: "Add configuration options:". */
const announces =
  /\b(?:config(?:uration)?|env(?:ironment)?) (?:settings|options|parameters|variables|vars|keys|fields|flags|knobs|properties)(?: (?:to|in|of|for|on|are|will|is)\b[^.:]{0,60})?:$|\b(?:settings|tunables|knobs)(?: (?:to|in|of|for|on|are|will|is)\b[^.:]{0,60})?:$/i

/** Where the entries of lists begin whose lead-in calls them settings. */
export function listedSettings({nodes, passages, source}: Document): ReadonlySet<number> {
  const starts = nodes.all('list').flatMap((list) => {
    const {start} = spanOf(list)
    const lead = passages[lastAtMost(passages, start, ({end}) => end)]
    const isLead = lead && source.slice(lead.end, start).trim() === '' && announces.test(lead.text.trim())
    return isLead ? list.children.flatMap(({children: [first]}) => (first ? [spanOf(first).start] : [])) : []
  })
  return new Set(starts)
}
