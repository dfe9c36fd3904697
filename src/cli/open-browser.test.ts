import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { leadingPage } from './open-browser.js'

const LINK = 'http://127.0.0.1:4114/?token=sesame'

describe('leadingPage', () => {
  it('leads to the link, and its own address does not tell it', () => {
    const { url, remove } = leadingPage(LINK)
    const path = fileURLToPath(url)
    expect(url).not.toContain('sesame')
    expect(readFileSync(path, 'utf8')).toContain(`content="0; url=${LINK}"`)
    remove()
    expect(existsSync(dirname(path))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('can be read by its user alone', () => {
    const { url, remove } = leadingPage(LINK)
    const path = fileURLToPath(url)
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(statSync(dirname(path)).mode & 0o077).toBe(0)
    remove()
  })
})
