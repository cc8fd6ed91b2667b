import {whyUnwritable} from '../files/why-unwritable.js'
import {cachePlace} from '../lint/cache/cache-folder.js'
import {openResultCache, type ResultCache} from '../lint/cache/result-cache.js'
import {build} from '../rule/version.js'
import type {Context} from './command.js'
import {conflict} from './conflict.js'

/** What the flags say of the cache. */
export interface CacheFlags {
  'no-cache': boolean
  'cache-location': string | undefined
}

/** A cache as a run uses it. */
export interface RunCache {
  results: ResultCache
  /** keep what is new, or tell why the next run starts anew */
  save(): string | undefined
}

/** The cache that the flags and the working directory name; `undefined` where there is none. */
export function openCache(flags: CacheFlags, {cwd, env}: Pick<Context, 'cwd' | 'env'>): RunCache | undefined {
  if (flags['no-cache'] && flags['cache-location'] !== undefined) throw conflict('--no-cache', '--cache-location')
  if (flags['no-cache'] || build === '') return undefined
  const place = cachePlace(cwd, env, flags['cache-location'])
  if (place.folder === undefined) return undefined
  const {folder} = place
  const results = openResultCache(place)
  return {
    results,
    save() {
      try {
        results.save()
        return undefined
      } catch (error) {
        return `The cache could not be written to ${folder} (${whyUnwritable(error)}), so the next run lints every file anew. Name another folder with --cache-location, or leave the cache off with --no-cache`
      }
    }
  }
}
