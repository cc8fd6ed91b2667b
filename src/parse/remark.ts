import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {normaliseTree} from './normalise.js'
import type {Parse} from './parse.js'

/** A parse function on remark-parse with GitHub's extensions and YAML or TOML front matter. */
export function createRemarkParse(): Parse {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
  return (source) => normaliseTree(processor.parse(source) as Root, source)
}
