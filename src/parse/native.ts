import type {Root} from 'mdast'
import {markdownToMdast} from 'satteri'
import {normaliseTree} from './normalise.js'

const features = {gfm: true, frontmatter: true} as const

/** Parses with satteri. This module cannot be loaded where the package or its binary for the platform is missing. */
export function parseNatively(source: string): Root {
  return normaliseTree(markdownToMdast(source, {features}) as Root, source)
}
