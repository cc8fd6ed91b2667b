import * as v from 'valibot'
import {isDiagramSource, measureCodeShare} from '../../src/document/code/code-share.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  max: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.5),
    v.description('share of code lines among all lines, from 0 to 1')
  ),
  minCodeLines: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 20),
    v.description('documents with fewer lines of code are not judged')
  )
})

const say = {
  tooMuch: (share: number, code: number, prose: number, max: number) =>
    `Unexpected \`${percent(share)}\` of code (\`${code}\` lines of code, \`${prose}\` of text), expected at most \`${percent(max)}\``,
  remedy: 'Keep the signatures and say in words what was decided and why; lines of text count as if wrapped',
  longest: (lines: number) => `The longest block has ${lines} lines`
}

export default defineRule({
  meta: {
    id: 'max-code-share',
    summary: 'Limit how much of a design may be code.',
    items: ['code'],
    scope: 'document',
    kinds: ['design'],
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check({lines, nodes, codeBlocks, sections}, report, {max, minCodeLines}) {
    const {codeLines, proseLines, share} = measureCodeShare(lines, nodes, codeBlocks)
    if (codeLines < minCodeLines || share <= max) return
    const [longest] = codeBlocks
      .filter((block) => !isDiagramSource(block))
      .toSorted((a, b) => b.lines.length - a.lines.length)
    const title = sections.find(({heading}) => heading)?.heading
    report(say.tooMuch(share, codeLines, proseLines, max), {
      place: title ?? {start: 0, end: lines.end(1)},
      note: say.remedy,
      ...(longest && {related: [{place: longest, message: say.longest(longest.lines.length)}]})
    })
  }
})

/** With one decimal, so that a share just above the limit does not read like the limit itself. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`
}
