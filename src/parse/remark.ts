import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {LimitError} from '../limits/limit-error.js'
import {runWithin, TimeoutError} from '../limits/run-within.js'
import {timeLimit} from '../limits/time-limit.js'
import {normaliseTree} from './normalise.js'

/**
 * A parse function on remark-parse with GitHub's extensions and YAML or TOML front matter; it throws a `LimitError` where
 * its time is up.
 */
export function createRemarkParse(limitOf = timeLimit): (source: string) => Root {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
  return (source) => {
    const limit = limitOf(source.length)
    try {
      return runWithin(limit, () => normaliseTree(processor.parse(source) as Root, source))
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error
      throw new LimitError(
        `Unexpected Markdown that takes more than ${Math.round(limit / 1000)} s to parse, expected less`,
        'Break up long paragraphs with nested or unclosed brackets, emphasis or lists'
      )
    }
  }
}
