import {describe, expect, it} from 'vitest'
import {everySource} from '../../../src/document/copied/every-source.js'
import {fingerprintsOf, leastRun, winnow} from '../../../src/document/copied/fingerprints.js'
import {foldLines} from '../../../src/document/copied/fold-lines.js'
import {foldSource, indexSources} from '../../../src/document/copied/source-index.js'

/** How many lines of a text count, in a language that is not read. */
const counted = (text: string) => foldLines(text, undefined).hashes.length

describe('a line', () => {
  it.each([
    ['open12', 1],
    ['open1', 0],
    ['0 + 9 - A * Z / a % z', 1],
    ['a/:@[`{bc1=2', 0],
    ['a/:@[`{bc1=23', 1],
    ['払戻額を計算', 1],
    ['払戻額を計', 0],
    ['});', 0]
  ])('%s counts: %i', (line, expected) => expect(counted(line)).toBe(expected))

  it.each([
    ['let open = due', 'let\u00a0open =\u00a0due'],
    ['let open = due', '\ufefflet open = due'],
    ['let open = due\nlet paid = sum', 'let open = due\rlet paid = sum']
  ])('%j is the same as %j', (one, other) => {
    expect(foldLines(other, undefined).hashes).toEqual(foldLines(one, undefined).hashes)
  })

  it('differs in the order of its signs', () => {
    expect(foldLines('let open = due - paid', undefined)).not.toEqual(foldLines('let open = paid - due', undefined))
  })
})

describe('what stands in every file', () => {
  it.each([
    ...['import "ledger"', 'from ledger import book', 'using Shop.Ledger;', 'use shop::ledger', 'package shop.ledger'],
    ...['require "ledger"', 'require_relative "ledger"', "require_once 'ledger.php'", 'include <ledger.h>'],
    ...[
      "include_once 'ledger.php'",
      'namespace Shop.Ledger',
      'from . import ledger',
      'use \\Shop\\Ledger',
      'from  ledger import a'
    ],
    ...['"github.com/shop/ledger"', 'ledger "github.com/shop/ledger"', '. "github.com/shop"'],
    ...[
      '#include "ledger.h"',
      '#import <Ledger.h>',
      '# pragma once',
      '#if LEDGER_DEBUG',
      '#ifdef LEDGER',
      '#ifndef LEDGER_H'
    ],
    ...['#else // LEDGER', '#elif defined(LEDGER)', '#endif // LEDGER', '#region Ledger', '#endregion Ledger'],
    ...[
      '} finally {',
      'return result;',
      'return (result);',
      'continue outer;',
      '} default:',
      'break outer_1;',
      'default: return',
      'finally'
    ]
  ])('is `%s`', (line) => expect(counted(line)).toBe(0))

  it.each([
    ...[
      'importLedger()',
      'user of the ledger',
      'fromLedger(entry)',
      'use = ledger',
      'packages ledger',
      'my import = ledger'
    ],
    ...['print "a b/ledger"', 'say "ledger" twice', 'let value = "github.com/shop"', 'x#include "ledger.h"'],
    ...[
      '#define LEDGER 1',
      '#iffy ledger',
      'return result + fee',
      'returned = result',
      'return ledgerEntry',
      'return a.book(entry)'
    ],
    ...['passed(entry)', 'not return entry']
  ])('is not `%s`', (line) => expect(counted(line)).toBe(1))

  it.each([
    '// the ledger',
    '//the ledger',
    '/* the ledger',
    '* the ledger',
    '*/ ledger',
    '# the ledger',
    '-- the ledger',
    '; the ledger',
    ';ledger',
    '<!-- the ledger'
  ])('is the comment `%s`', (line) => expect([counted(line), counted(`  ${line}`)]).toEqual([0, 0]))

  it.each([
    '*ledger = entry',
    '--ledger=entry',
    '#ledger { color: red }',
    'a // ledger',
    'ledger -- paid',
    '<ledger>',
    '/ledger/entry'
  ])('is not `%s`', (line) => expect(counted(line)).toBe(1))
})

describe('a file', () => {
  it.each([
    ['src/ledger.test.ts', 'book(entry) // and again', 'book(entry)'],
    ['src/ledger.v2.py', 'book(entry) # and again', 'book(entry)'],
    ['src/ledger.c', 'book(entry); /* once\nmore */ close(it);', 'book(entry);\n close(it);']
  ])('%s is read in the language of its extension', (path, text, code) => {
    const {hashes, numbers, count} = foldSource(path, text)
    const plain = foldSource('plain.txt', code)
    expect([hashes, numbers, count]).toEqual([plain.hashes, plain.numbers, plain.count])
  })

  it.each(['src.ts/LEDGER', 'ledger.ts.txt', 'ts'])('%s is not taken for another language', (path) => {
    expect(foldSource(path, 'book(entry) // and again').hashes).not.toEqual(foldSource(path, 'book(entry)').hashes)
  })

  it.each<[language: string, extensions: string]>([
    ['C and its kin', 'c cc cpp cxx h hpp m mm'],
    ['JavaScript and its kin', 'js jsx mjs mts ts tsx svelte vue'],
    ['the JVM', 'groovy java kt kts scala'],
    ['.NET and PowerShell', 'cs ps1'],
    ['scripts', 'php py rb sh sql'],
    ['compiled languages', 'dart go rs swift sol'],
    ['Elixir', 'ex exs'],
    ['interfaces', 'graphql proto thrift']
  ])('of %s is source code', (_, extensions) => {
    const known = everySource.replace(/^\*\*\/\*\.\{(.*)\}$/, '$1').split(',')
    expect(known).toEqual(expect.arrayContaining(extensions.split(' ')))
    expect(known.filter((one) => !/^[a-z][a-z\d]*$/.test(one))).toEqual([])
  })
})

describe('fingerprints', () => {
  it('are one for four lines, by what they hold and in which order', () => {
    const prints = [...fingerprintsOf(Int32Array.of(1, 2, 3, 4, 1, 2, 3, 4, 3))]
    expect(prints).toHaveLength(6)
    expect(prints[0]).toBe(prints[4])
    expect(new Set(prints).size).toBe(5)
  })

  it.each([0, 3, 4, 5])('of %i lines', (lines) => {
    expect(fingerprintsOf(new Int32Array(lines))).toHaveLength(Math.max(0, lines - 3))
  })

  it.each<[prints: number[], kept: number[]]>([
    [[], []],
    [[7], [0]],
    [
      [3, 1, 2, 2, 5],
      [1, 3]
    ],
    [
      [1, 2, 3],
      [0, 1]
    ],
    [
      [3, 2, 1],
      [1, 2]
    ],
    [
      [4, 4, 4],
      [1, 2]
    ],
    [
      [-1, 0, -2, 5],
      [0, 2]
    ]
  ])('of %j those at %j are kept', (prints, kept) => expect(winnow(Int32Array.from(prints))).toEqual(kept))

  it('are shared by runs of five lines', () => expect(leastRun).toBe(5))

  it('that stand in many files lead to the first sixteen', () => {
    const text = Array.from({length: 4}, (_, at) => `await step${at}.complete(order)`).join('\n')
    const files = Array.from({length: 17}, (_, at) => foldSource(`src/a${at}.ts`, text))
    const {places, files: count, leftOut} = indexSources(files, 3)
    expect([...places.values()].map((known) => known.map(({file, at}) => `${file.path}:${at}`))).toEqual([
      Array.from({length: 16}, (_, at) => `src/a${at}.ts:0`)
    ])
    expect([count, leftOut, indexSources([]).leftOut]).toEqual([17, 3, 0])
  })
})
