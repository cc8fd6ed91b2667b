import type {List, ListItem} from 'mdast'
import type {Document} from '../document.js'
import type {Passage} from '../text/passages.js'
import {type Span, spanOf} from '../text/span.js'

/** A place that may tell a flow, and the sentences that would be its steps. */
export interface Telling extends Span {
  readonly form: 'list' | 'steps' | 'paragraph'
  readonly sentences: readonly string[]
}

/** Nobody draws a flow of more steps in one diagram; comparing them costs the square of their number. */
const mostSentences = 100

/** The numbered lists, runs of `Step 1: …` and paragraphs of a document with at least so many sentences, but not with endlessly many. */
export function findTellings({nodes, passages}: Pick<Document, 'nodes' | 'passages'>, least: number): Telling[] {
  const lists = nodes.all('list').filter(({ordered, children}) => ordered && children.length >= least)
  const byNode: PassageByNode = new Map(lists.length > 0 ? passages.map((passage) => [passage.node, passage]) : [])
  const found = [
    ...lists.map((list) => readList(list, byNode)),
    ...readSteps(passages),
    ...passages.flatMap((passage) => readParagraph(passage))
  ]
  return found
    .filter(({sentences}) => sentences.length >= least && sentences.length <= mostSentences)
    .sort((a, b) => a.start - b.start)
}

type PassageByNode = ReadonlyMap<Passage['node'], Passage>

function readList(list: List, passages: PassageByNode): Telling {
  return {
    ...spanOf(list),
    form: 'list',
    sentences: list.children.flatMap((item) => firstSentence(item, passages) ?? [])
  }
}

function firstSentence(item: ListItem, passages: PassageByNode): string | undefined {
  const node = item.children[0]
  const text = node?.type === 'paragraph' ? passages.get(node)?.text : undefined
  return text === undefined ? undefined : sentencesOf(text)[0]
}

const step = /^\s*\(?step\s*(\d+)\)?\s*[:.)–—-]*\s*/i

/** Paragraphs that count themselves, whatever stands between them. */
function readSteps(passages: readonly Passage[]): Telling[] {
  const runs: {start: number; end: number; sentences: string[]}[] = []
  for (const {node, text, start, end} of passages) {
    const [label, number] = (node.type === 'paragraph' ? step.exec(text) : null) ?? []
    const [sentence] = label === undefined ? [] : sentencesOf(text.slice(label.length))
    if (sentence === undefined) continue
    const run = runs.at(-1)
    if (run && Number(number) === run.sentences.length + 1) {
      run.sentences.push(sentence)
      run.end = end
    } else if (number === '1') runs.push({start, end, sentences: [sentence]})
  }
  return runs.map((run) => ({...run, form: 'steps'}))
}

/** Words by which a story goes on; a paragraph that tells a flow has two. */
const sequels = /\b(?:then|next|finally|after(?:wards| that)|once|subsequently|lastly)\b/gi

/** Five clauses of two actors and a verb are longer than this. */
const shortest = 150

function readParagraph({node, text, start, end}: Passage): Telling[] {
  if (node.type !== 'paragraph' || text.length < shortest || step.test(text)) return []
  if ((text.match(sequels) ?? []).length < 2) return []
  return [{start, end, form: 'paragraph', sentences: clausesOf(text)}]
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.;])\s+(?=\S)/)
    .filter((sentence) => sentence !== '')
}

/** Sentences, and the main clauses that `and`, `which` and `then` join to them. */
function clausesOf(text: string): string[] {
  return sentencesOf(text)
    .flatMap((sentence) => sentence.split(/,\s+(?:and\s+)?(?:then\s+)?(?=(?:the|an?)\s)/i))
    .filter((clause) => clause.includes(' '))
}
