import {describe, expect, it} from 'vitest'
import type {LanguageId} from '../../../src/document/code/languages.js'
import {sectionVisibility, statedVisibility, type Visibility} from '../../../src/document/code/visibility.js'

describe('the visibility that a declaration states', () => {
  it.each<[head: string, name: string, id: LanguageId, visibility: Visibility | undefined]>([
    ['public Crate Take()', 'Take', 'csharp', 'public'],
    ['open func take()', 'take', 'swift', 'public'],
    ['private Crate take()', 'take', 'java', 'private'],
    ['fileprivate var shelf', 'shelf', 'swift', 'private'],
    ['protected void sort()', 'sort', 'java', 'protected'],
    ['internal fun sort()', 'sort', 'kotlin', 'internal'],
    ['static  private int size', 'size', 'java', 'private'],
    ['protected internal void Sort()', 'Sort', 'csharp', 'protected'],
    ['private protected void Sort()', 'Sort', 'csharp', 'private'],
    ['private  protected void Sort()', 'Sort', 'csharp', 'private'],
    ['private', '', 'ruby', 'private'],
    ['private: int size', 'size', 'cpp', 'private'],
    ['private[depot] val shelf', 'shelf', 'scala', 'private'],
    ['private{', '', 'java', 'private'],
    ['private(set) var size', 'size', 'swift', 'private'],
    ['private() var size', 'size', 'swift', undefined],
    ['function internals()', 'internals', 'javascript', undefined],
    ['function isprivate()', 'isprivate', 'javascript', undefined],
    ['int open_count', 'open_count', 'c', undefined],
    ['Crate take()', 'take', 'java', undefined],
    ['#shelf', '#shelf', 'javascript', 'private'],
    ['#take()', '#take', 'typescript', 'private'],
    ['take#()', 'take#', 'typescript', undefined],
    ['_shelf: Shelf', '_shelf', 'typescript', 'private'],
    ['_shelf = []', '_shelf', 'javascript', 'private'],
    ['def _sort(self)', '_sort', 'python', 'private'],
    ['final _shelf', '_shelf', 'dart', 'private'],
    ['public _shelf', '_shelf', 'typescript', 'public'],
    ['def __init__(self)', '__init__', 'python', undefined],
    ['_', '_', 'python', undefined],
    ['sort_', 'sort_', 'python', undefined],
    ['re_sort', 're_sort', 'python', undefined],
    ['int _size', '_size', 'c', undefined]
  ])('of %j named %j in %s is %j', (head, name, id, visibility) =>
    expect(statedVisibility(head, name, id)).toBe(visibility)
  )

  it('is looked for in the first 200 characters', () => {
    const long = `struct ${'x'.repeat(189)}`
    expect(statedVisibility(`${long} public y`, 'y', 'swift')).toBeUndefined()
    expect(statedVisibility(`private ${long}`, 'x', 'swift')).toBe('private')
  })
})

describe('the visibility that a section sets', () => {
  it.each<[text: string, id: LanguageId, visibility: Visibility | undefined]>([
    ['private:', 'cpp', 'private'],
    ['public:\n  Crate take()', 'cpp', 'public'],
    ['  protected  :', 'cpp', 'protected'],
    ['public slots:', 'cpp', 'public'],
    ['private  Q_SLOTS:', 'cpp', 'private'],
    ['@private', 'objectivec', 'private'],
    ['@package', 'objectivec', 'internal'],
    ['protected:', 'c', 'protected'],
    ['private', 'ruby', 'private'],
    ['private ', 'ruby', 'private'],
    ['private :sort', 'ruby', undefined],
    ['private : int size', 'cpp', 'private'],
    ['private:int size', 'cpp', 'private'],
    ['private def sort', 'ruby', undefined],
    ['private::Shelf shelf', 'cpp', undefined],
    ['x private:', 'cpp', undefined],
    ['signals:', 'cpp', undefined],
    ['private:', 'java', undefined]
  ])('of %j in %s is %j', (text, id, visibility) => expect(sectionVisibility(text, id)).toBe(visibility))
})
