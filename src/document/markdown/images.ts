import type {Html} from 'mdast'
import {type Span, spanOf} from '../text/span.js'
import type {NodeIndex} from './node-index.js'

/** An image, written in Markdown, by reference or as an `<img>` element. */
export interface DocumentImage extends Span {
  readonly url: string
  /** the description, empty when there is none */
  readonly alt: string
}

/** All images of a document in source order. */
export function findImages(source: string, nodes: NodeIndex): readonly DocumentImage[] {
  const urls = new Map(nodes.all('definition').map(({identifier, url}) => [identifier, url]))
  const direct = nodes.all('image').map((node) => ({...spanOf(node), url: node.url, alt: node.alt ?? ''}))
  const referenced = nodes.all('imageReference').flatMap((node) => {
    const url = urls.get(node.identifier)
    return url === undefined ? [] : [{...spanOf(node), url, alt: node.alt ?? ''}]
  })
  const elements = nodes.all('html').flatMap((node) => imageElements(node, source))
  return [...direct, ...referenced, ...elements].sort((a, b) => a.start - b.start)
}

function imageElements(node: Html, source: string): DocumentImage[] {
  const {start, end} = spanOf(node)
  return [...source.slice(start, end).matchAll(/<img\s[^<>]*>/gi)].flatMap(({0: tag, index}) => {
    const url = attribute(tag, 'src')
    return url === undefined
      ? []
      : [{start: start + index, end: start + index + tag.length, url, alt: attribute(tag, 'alt') ?? ''}]
  })
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return match?.slice(1).find((value) => value !== undefined)
}
