import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const pages = join(import.meta.dirname, '../../web/src/pages')

/** The classes that a stylesheet gives a style of their own, outside of what it says of paper. */
function stylesOwn(css: string): Set<string> {
  const [screen = ''] = css.replaceAll(/\/\*.*?\*\//gs, '').split('@media print')
  const rules = screen.replaceAll(/@media[^{]*\{/g, '').matchAll(/([^{}]+)\{/g)
  const own = [...rules].flatMap(([, selectors = '']) =>
    selectors.split(',').flatMap(one => /^\s*(\.[\w-]+)(?![\w-])/.exec(one)?.[1] ?? []),
  )
  return new Set(own)
}

it('gives no class two meanings: the styles of a page stay when another is shown', () => {
  const owners = new Map<string, Set<string>>()
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue
    for (const name of stylesOwn(readFileSync(join(pages, file), 'utf8')))
      owners.set(name, (owners.get(name) ?? new Set()).add(dirname(file)))
  }
  expect(owners.size).toBeGreaterThan(100)
  expect([...owners].filter(([, folders]) => folders.size > 1)).toEqual([])
})
