import type {Project, Read} from '../../rule/project.js'
import type {GatherProject} from '../project-snapshot.js'
import type {World} from './world.js'

/** Something that a document's rules looked up, and the state in which they met it. */
export type Lookup = readonly [read: Read, state: string]

/** What the rules of one document asked for and told beside their findings. */
export interface Lookups {
  readonly reads: Map<string, Lookup>
  readonly notices: Set<string>
}

/**
 * Gather as `gather` does, and note in `lookups` what is looked up: rules declare more than they ask for. States are taken
 * before anything is read, so that a change in between is met as a change.
 */
export function noteLookups(gather: GatherProject, world: World, lookups: Lookups): GatherProject {
  return async (reads) => {
    for (const read of reads) if (read.type !== 'entry') await world.stateOf(read)
    return watch(await gather(reads), world, lookups)
  }
}

function watch(project: Project, world: World, {reads, notices}: Lookups): Project {
  const note = (read: Read, state = world.knownState(read)) => {
    if (state !== undefined) reads.set(JSON.stringify(read), [read, state])
  }
  return {
    entry(path) {
      const answer = project.entry(path)
      note({type: 'entry', path}, answer)
      return answer
    },
    anchors(path) {
      note({type: 'anchors', path})
      return project.anchors(path)
    },
    text(path) {
      note({type: 'text', path})
      return project.text(path)
    },
    glob(pattern) {
      note({type: 'glob', pattern})
      return project.glob(pattern)
    },
    documents(pattern) {
      note({type: 'documents', pattern})
      return project.documents(pattern)
    },
    texts(pattern) {
      note({type: 'texts', pattern})
      return project.texts(pattern)
    },
    sources(patterns) {
      note({type: 'sources', patterns})
      return project.sources(patterns)
    },
    environment(name) {
      note({type: 'environment', name})
      return project.environment(name)
    },
    outside(path) {
      note({type: 'outside', path})
      return project.outside(path)
    },
    notice(sentence) {
      notices.add(sentence)
      project.notice(sentence)
    }
  }
}
