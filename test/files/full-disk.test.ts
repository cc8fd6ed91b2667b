import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const picture = '# Cache\n\n```text\n+---+     +---+\n| A |---->| B |\n+---+     +---+\n```\n'
const long = 'The cache keeps entries for an hour, then drops them.\n'.repeat(800)

let folder = ''

/** Runs a script in a mount namespace of its own, whose mounts nobody else sees and which ends with it. */
function inOwnMounts(script: string) {
  const env = {...process.env, NODE: process.execPath, BIN: bin, FOLDER: folder}
  return spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-ec', script], {env, encoding: 'utf8'})
}

/** On a disk of 128 kB that a long file fills, with documents, a report and a baseline from before. */
const fullDisk = `
mount -t tmpfs -o size=128k tmpfs "$FOLDER/disk" && cd "$FOLDER/disk"
cp ../before/* . && cat ../before/design.md >> design.md && : > summary.txt && : > out.txt
cat /dev/zero > filler 2> ../said || true
state() { find . -type f -exec sha1sum {} + | sort; }
before=$(state)
`

const canMount = inOwnMounts('mount -t tmpfs tmpfs /mnt').status === 0

describe.runIf(existsSync(bin) && canMount)('a full disk', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'design-lint-full-disk-'))
    await mkdir(join(folder, 'disk'))
    const cwd = join(folder, 'before')
    await mkdir(cwd)
    await writeFile(join(cwd, 'design.md'), picture + long)
    const flags = ['--no-cache', '--update-baseline', '--format', 'json=report.json']
    spawnSync(process.execPath, [bin, ...flags, 'design.md'], {cwd})
  })
  afterAll(() => rm(folder, {recursive: true}))

  it.each<[command: string, status: number, said: RegExp]>([
    ['--fix --no-cache .', 1, /^design\.md:1:1 error file .*write the fixed document \(the disk is full\)/],
    ['--no-cache --format json=report.json .', 2, /^design-lint: .*the report `.*\/report\.json` \(the disk is full\)/],
    ['--no-cache --format html=new.html .', 2, /^design-lint: .*the report `.*\/new\.html` \(the disk is full\)/],
    ['--no-cache --update-baseline .', 2, /^design-lint: .*`design-lint\.baseline\.json` \(the disk is full\)/],
    ['--no-cache --update-baseline --baseline=b.json .', 2, /^design-lint: .*`b\.json` \(the disk is full\)/],
    ['--exit-zero --quiet --cache-location=cache .', 0, /^The cache could not be written to .* \(the disk is full\)/m],
    ['new Gateway', 2, /^design-lint: .*`gateway\.md` \(the disk is full\)/],
    ['init', 2, /^design-lint: .*`\.design-lintrc\.yaml` \(the disk is full\)/],
    ['merge --output-file=all.json report.json', 2, /^design-lint: .*\/all\.json` \(the disk is full\)/],
    ['rules --format=json > out.txt', 2, /^design-lint: .*standard output \(the disk is full\)/],
    ['--no-cache --format github .', 2, /^design-lint: .*\/summary\.txt` \(the disk is full\)/m]
  ])('fails `%s` in one sentence, and leaves every file as it was', (command, status, said) => {
    const ran = inOwnMounts(`${fullDisk}
      status=0; GITHUB_STEP_SUMMARY="$PWD/summary.txt" "$NODE" "$BIN" ${command} || status=$?
      [ "$before" = "$(state)" ] || echo changed
      exit $status`)
    expect([ran.status, ran.stdout.includes('changed\n')]).toEqual([status, false])
    const text = ran.stdout + ran.stderr
    expect(text).toMatch(said)
    expect([text.match(/the disk is full/g)?.length, text.includes('    at ')]).toEqual([1, false])
  })
})
