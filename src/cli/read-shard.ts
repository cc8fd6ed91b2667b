import type {Shard} from '../lint/shard.js'
import {UsageError} from './usage-error.js'

/** Read `2/4`. @throws {UsageError} that names the nearest shard there is */
export function readShard(value: string): Shard {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(value)
  if (!match) throw wrongShard(value, '1/4')
  const [index, count] = [Number(match[1]), Number(match[2])]
  if (index >= 1 && index <= count) return {index, count}
  const atLeast = Math.max(count, 1)
  throw wrongShard(value, `${Math.min(Math.max(index, 1), atLeast)}/${atLeast}`)
}

function wrongShard(value: string, nearest: string): UsageError {
  return new UsageError(
    `Unexpected value \`${value}\` of \`--shard\`, expected the number of a part and of all parts (at most 999), as in \`${nearest}\``
  )
}
