import {PassThrough} from 'node:stream'
import {expect, it} from 'vitest'
import {wantsColor} from '../../src/cli/color.js'

const stream = (isTTY: boolean) => Object.assign(new PassThrough(), {isTTY})
const flags = (...on: string[]) => ({color: on.includes('color'), 'no-color': on.includes('no-color')})

it.each<[terminal: boolean, env: Record<string, string>, on: string[], expected: boolean]>([
  [true, {}, [], true],
  [false, {}, [], false],
  [true, {NO_COLOR: '1'}, [], false],
  [true, {NO_COLOR: ''}, [], true],
  [false, {FORCE_COLOR: '1'}, [], true],
  [true, {FORCE_COLOR: '0'}, [], false],
  [false, {NO_COLOR: '1', FORCE_COLOR: '1'}, [], true],
  [true, {TERM: 'dumb'}, [], false],
  [false, {NO_COLOR: '1'}, ['color'], true],
  [true, {FORCE_COLOR: '1'}, ['no-color'], false]
])('on a terminal %s, with %j and flags %j: %s', (terminal, env, on, expected) => {
  expect(wantsColor(stream(terminal), {env}, flags(...on))).toBe(expected)
})
