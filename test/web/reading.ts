import type { Page } from 'playwright-core'
import type { Room } from './room.js'

/** The first document with this publisher, opened in the reader; `more` is the search part of its address. */
export async function openDocument(of: Room, publisher: string, more = ''): Promise<Page> {
  const listed = await of.visit('/')
  const id = await listed.evaluate(async name => {
    const answer = await fetch('/api/documents?limit=200')
    const { rows } = (await answer.json()) as { rows: { id: string; publisher: string | null }[] }
    return rows.find(row => row.publisher === name)?.id ?? ''
  }, publisher)
  await listed.goto(new URL(`/documents/${id}${more}`, of.link).href)
  await listed.locator('.text-row').first().waitFor()
  return listed
}

/** The spans that have a mark, as text. */
export async function marked(page: Page, mark: string): Promise<string[]> {
  return page.evaluate(
    name =>
      [...(CSS.highlights.get(name) ?? [])].map(range => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      }),
    mark,
  )
}

/** Where words of the document stand in the window: the middle of their first line. */
export async function placeOf(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  const found = await page.evaluate(wanted => {
    for (const element of document.querySelectorAll('[data-start]')) {
      const node = [...element.childNodes].find(one => one.textContent?.includes(wanted) === true)
      const at = node?.textContent?.indexOf(wanted) ?? -1
      if (node === undefined || at < 0) continue
      element.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const rects = [...range.getClientRects()]
      const [first, last] = [rects[0], rects.at(-1)]
      if (first === undefined || last === undefined) return undefined
      return {
        start: { x: first.left + 1, y: first.top + first.height / 2 },
        end: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }
    return undefined
  }, words)
  if (found === undefined) throw new Error(`the page does not show “${words}”`)
  return found
}

/** A point of the window, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Selects words of the page as a reader does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { start, end } = await placeOf(page, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
  await page.getByRole('toolbar', { name: 'The selected passage' }).waitFor()
}

/** Gives a name where the app asks for one, and waits until the record has followed. */
export async function decideAs(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who decides?' })
  await dialog.waitFor()
  await page.getByLabel('Your name').fill(name)
  await page.keyboard.press('Enter')
  await followed(page)
}

/** Waits until the record has followed what was decided. */
export async function followed(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('output.deciding')?.hasAttribute('hidden') === true)
}
