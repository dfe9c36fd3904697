/**
 * Adds to package-lock.json the optional packages for other platforms that npm leaves out when the registry
 * at hand does not carry them: `npm ci` refuses a lock without them, on every platform. Run it after
 * any change of the lock: `node scripts/complete-lock.mjs`. Changes nothing where nothing is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x']

/** What a package's name tells of the platform it is for ("@oxlint/binding-linux-x64-musl"). */
function platformOf(name) {
  const parts = name.split(/[/-]/u)
  const os = SYSTEMS.find(system => parts.includes(system))
  const cpu = PROCESSORS.find(processor => parts.includes(processor))
  const libc = parts.some(part => part.startsWith('musl'))
    ? 'musl'
    : parts.some(part => part.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { os, cpu, libc }
}

let added = 0
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    const { os, cpu, libc } = platformOf(name)
    if (lock.packages[path] || !os || !cpu || !/^\d/u.test(version)) continue
    lock.packages[path] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc && os === 'linux' ? { libc: [libc] } : {}),
      license: entry.license,
      optional: true,
      os: [os],
    }
    added += 1
  }
}
if (added > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
}
console.log(`${added} packages for other platforms added to package-lock.json`)
