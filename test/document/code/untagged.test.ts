import {describe, expect, it} from 'vitest'
import {recogniseLanguage} from '../../../src/document/code/untagged.js'

describe('a text without a tag', () => {
  it.each<[what: string, text: string, language: string | undefined]>([
    ['a lock and a bounded type', 'private synchronized void load(List<? extends Crate> crates) {', 'java'],
    ['a bounded result', 'protected Set<? super Crate> kept(final Depot depot) {', 'java'],
    ['a field', 'private final Supplier<Depot> depot = memoise(this::open);', 'java'],
    ['a value of Scala', 'private final val depot = open()', undefined],
    ['one signal alone', 'public Depot open() {', undefined],
    ['a function of Go', 'func Open(ctx context.Context) error {', 'go'],
    ['prose', 'The depot is opened by its owner.', undefined]
  ])('%s', (_, text, language) => expect(recogniseLanguage(text)?.id).toBe(language))
})
