import type {Root} from 'mdast'
import {normaliseTree} from './normalise.js'
import type {Parse} from './parse.js'

const features = {gfm: true, frontmatter: true} as const

/** A parse function on satteri; rejects where the package or its binary for the platform is missing. */
export async function createNativeParse(): Promise<Parse> {
  const {markdownToMdast} = await import('satteri')
  return (source) => normaliseTree(markdownToMdast(source, {features}) as Root, source)
}
