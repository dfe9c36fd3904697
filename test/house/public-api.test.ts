import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { default: string; types: string }>
}
const pinned = JSON.parse(readFileSync(join(import.meta.dirname, 'public-api.json'), 'utf8')) as Record<
  string,
  string[]
>

describe('the public API', () => {
  it('has exactly the pinned subpaths', () => {
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(pinned))
  })

  it.each(Object.entries(pinned))('%s gives exactly the pinned names', async (subpath, names) => {
    const entry = manifest.exports[subpath]
    const module = (await import(join(root, entry?.default ?? ''))) as Record<string, unknown>
    expect(Object.keys(module).toSorted()).toEqual(names)
  })
})
