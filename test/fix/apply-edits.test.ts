import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../src/fix/apply-edits.js'
import {fixDocument} from '../../src/fix/fix-document.js'
import {createResult} from '../../src/lint/to-message.js'
import type {LintMessage, ResultEdit} from '../../src/rule/result.js'

const finding = (change: Partial<LintMessage>): LintMessage => ({
  ruleId: 'no-first',
  severity: 2,
  message: 'Unexpected word',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  ...change
})
const edit = (start: number, end: number, text: string): ResultEdit => ({range: [start, end], text})
const fix = (...edits: ResultEdit[]): LintMessage =>
  finding(edits.length === 1 ? {fix: edits[0] as ResultEdit} : {fix: edits[0] as ResultEdit, edits})
const suggest = (...fixes: ResultEdit[]): LintMessage =>
  finding({suggestions: fixes.map((one) => ({desc: 'Replace it', fix: one, edits: []}))})

describe('applyEdits', () => {
  it.each<[name: string, messages: LintMessage[], tier: 'safe' | 'unsafe', text: string, applied: number]>([
    [
      'replaces, inserts and deletes',
      [fix(edit(0, 3, 'Two')), fix(edit(4, 4, 'big ')), fix(edit(9, 16, ''))],
      'safe',
      'Two big cache',
      3
    ],
    [
      'leaves the later of two that overlap',
      [fix(edit(0, 9, 'A store')), fix(edit(4, 9, 'queue'))],
      'safe',
      'A store writes',
      1
    ],
    [
      'leaves the later of two insertions at one place',
      [fix(edit(4, 4, 'a')), fix(edit(4, 4, 'b'))],
      'safe',
      'One acache writes',
      1
    ],
    [
      'applies all edits of a finding or none',
      [fix(edit(0, 3, 'Two')), fix(edit(1, 2, 'x'), edit(10, 16, 'reads'))],
      'safe',
      'Two cache writes',
      1
    ],
    ['leaves suggestions to a person', [suggest(edit(0, 3, 'Two'))], 'safe', 'One cache writes', 0],
    [
      'applies the first suggestion when asked',
      [suggest(edit(0, 3, 'Two'), edit(0, 3, 'Ten'))],
      'unsafe',
      'Two cache writes',
      1
    ],
    [
      'goes by the places of the edits, not by the order of findings',
      [fix(edit(10, 16, 'reads')), finding({}), fix(edit(0, 3, 'Two'))],
      'safe',
      'Two cache reads',
      2
    ],
    [
      'applies edits that touch',
      [fix(edit(0, 3, 'Two')), fix(edit(3, 4, ' big ')), fix(edit(4, 4, 'red '))],
      'safe',
      'Two big red cache writes',
      3
    ],
    [
      'applies an insertion where a replacement has just ended',
      [fix(edit(0, 3, 'Two')), fix(edit(3, 3, '!'))],
      'safe',
      'Two! cache writes',
      2
    ],
    [
      'applies the edits of one finding in the order of their places',
      [fix(edit(10, 16, 'reads'), edit(0, 3, 'Two'), edit(3, 3, ' big'))],
      'safe',
      'Two big cache reads',
      1
    ],
    [
      'refuses a finding whose own edits overlap',
      [fix(edit(0, 5, 'A'), edit(4, 9, 'store')), fix(edit(10, 16, 'reads'))],
      'safe',
      'One cache reads',
      1
    ],
    [
      'prefers a fix to a suggestion',
      [{...suggest(edit(0, 3, 'Ten')), ...fix(edit(0, 3, 'Two'))}],
      'unsafe',
      'Two cache writes',
      1
    ]
  ])('%s', (_, messages, tier, text, applied) => {
    expect(applyEdits('One cache writes', messages, tier)).toEqual({text, applied})
  })

  it('keeps every character outside the edits, whatever their order', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(5), fc.string({maxLength: 3}))
    fc.assert(
      fc.property(fc.string({minLength: 50, maxLength: 60}), fc.array(range, {maxLength: 6}), (source, ranges) => {
        const messages = ranges.map(([start, length, text]) => fix(edit(start, start + length, text)))
        const {text, applied} = applyEdits(source, messages, 'safe')
        expect(applied).toBeGreaterThanOrEqual(Math.min(1, messages.length))
        expect(text.endsWith(source.slice(45))).toBe(true)
        expect(applyEdits(source, messages.toReversed(), 'safe').text.length).toBeGreaterThan(0)
      })
    )
  })
})

describe('fixDocument', () => {
  const shout = async (text: string) => {
    const at = text.replace('\uFEFF', '').search(/[a-z]/)
    const messages = at === -1 ? [] : [fix(edit(at, at + 1, text.replace('\uFEFF', '').charAt(at).toUpperCase()))]
    return createResult({filePath: 'a.md', kind: 'other'}, messages)
  }

  it('goes on until nothing changes, and keeps the byte order mark', async () => {
    const {text, fixed, result} = await fixDocument('\uFEFFone two', shout)
    expect([text, fixed, result.messages]).toEqual(['\uFEFFONE TWO', 6, []])
  })

  it('applies safe edits alone unless told otherwise', async () => {
    const suggested = async (text: string) => {
      const messages = text.startsWith('One') ? [suggest(edit(0, 3, 'Two'))] : []
      return createResult({filePath: 'a.md', kind: 'other'}, messages)
    }
    expect((await fixDocument('One word', suggested)).text).toBe('One word')
    expect((await fixDocument('One word', suggested, 'unsafe')).text).toBe('Two word')
  })

  it.each([
    ['no edit applies', []],
    ['an edit changes nothing', [fix(edit(0, 3, 'One'))]]
  ])('lints once where %s', async (_, messages) => {
    const texts: string[] = []
    const lint = async (text: string) => {
      texts.push(text)
      return createResult({filePath: 'a.md', kind: 'other'}, messages)
    }
    expect(await fixDocument('One word', lint)).toMatchObject({text: 'One word', fixed: 0})
    expect(texts).toEqual(['One word'])
  })

  it('gives up after ten passes', async () => {
    const {text, fixed} = await fixDocument('a word of more than ten letters', shout)
    expect([text, fixed]).toEqual(['A WORD OF MORe than ten letters', 10])
  })
})
