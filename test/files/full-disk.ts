import {spawnSync} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestContext} from 'vitest'

/** What happens on a disk before and after it is full. */
interface Scenario {
  prepare(disk: string): Promise<void>
  run(disk: string): Promise<void>
}

/** Run something on a small disk without room; skipped where mounting one is not permitted. */
export async function onFullDisk(test: TestContext, {prepare, run}: Scenario): Promise<void> {
  const disk = await mkdtemp(join(tmpdir(), 'design-lint-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk])
  try {
    if (mounted.status !== 0) test.skip('mounting a small disk is not permitted here')
    await prepare(disk)
    spawnSync('sh', ['-c', 'cat /dev/zero > fill'], {cwd: disk, stdio: 'ignore'})
    await run(disk)
  } finally {
    if (mounted.status === 0) spawnSync('umount', [disk])
    await rm(disk, {recursive: true})
  }
}
