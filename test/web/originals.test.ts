import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import { pdfFile } from '../pdf-file.js'
import type { Room } from './room.js'
import { openRoom } from './room.js'

let room: Room
/** Whoever is asked for anything by a page that should ask for nothing. */
const asked: string[] = []
const site = createServer((incoming, response) => {
  asked.push(incoming.url ?? '')
  response.writeHead(200).end()
})
let attacker = ''
let html = ''
let cookie = ''

const PDF = pdfFile([['The report of the harbour says that the pumps were never tested.']])

const RUN = "document.title='run';fetch('URL/ran')"

function attack(base: string): string {
  return `<html><head><title>&lt;img src=x onerror=alert(1)&gt; “Title”</title>
<meta http-equiv="refresh" content="0;url=URL/refresh"><base href="URL/base/"><link rel="stylesheet" href="URL/style.css">
<link rel="prefetch" href="URL/prefetch"><link rel="icon" href="URL/icon">
<style>@import "URL/import.css"; @font-face{font-family:x;src:url(URL/font)} body{background:url(URL/bg.png);font-family:x} p{background:u\\72l(URL/escaped.png)}</style>
<script>${RUN}</script><script src="URL/script.js"></script></head>
<body onload="${RUN}"><article><h1>&lt;img src=x onerror=alert(1)&gt; “Title”</h1>
<p>The harbour master, Nils Aberg, said on Friday: “No pump was tested, and nobody asked me why.” He had been asked before.</p>
<img src="x" onerror="${RUN}"><img src="URL/pixel.gif"><img srcset="URL/set.png 1x"><svg onload="${RUN}"><image href="URL/svg.png"/><script>${RUN}</script></svg>
<iframe src="URL/frame"></iframe><iframe srcdoc="<script>${RUN}</script>"></iframe><object data="URL/object"></object><embed src="URL/embed">
<video src="URL/video" poster="URL/poster" autoplay></video><audio src="URL/audio" autoplay></audio>
<form action="URL/form"><input autofocus onfocus="${RUN}"><button id="send">send</button></form>
<a id="script-link" href="javascript:${RUN}">script</a> <a id="out" href="URL/out" target="_top">out</a>
<details open ontoggle="${RUN}"><summary>more</summary>text</details><p style="background:url(URL/inline.png)" onclick="${RUN}">styled</p>
</article></body></html>`.replaceAll('URL', base)
}

beforeAll(async () => {
  await new Promise<void>(done => site.listen(0, '127.0.0.1', done))
  html = attack(`http://127.0.0.1:${(site.address() as AddressInfo).port}`)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-originals-'))
  writeFileSync(join(folder, 'attack.html'), html)
  writeFileSync(
    join(folder, 'plain.txt'),
    '<script>alert(1)</script> The pilot, Ada Renner, said: “<b>No</b> pump.”',
  )
  writeFileSync(join(folder, 'report.pdf'), PDF)
  const record = join(folder, 'harbour.record')
  await onrecord(['build', folder, '-o', record])
  room = await openRoom(record)
  const first = await fetch(room.link, { redirect: 'manual' })
  cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const sha = (bytes: Buffer | string): string =>
    createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  attacker = sha(html)
})
afterAll(async () => {
  await room.close()
  site.close()
})

/** Asks the server as the app does: let in, from its own address. */
function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${new URL(room.link).origin}${path}`, { ...init, headers: { cookie, ...init.headers } })
}

/** The answer to a body that is sent piece by piece, as a slow connection would. */
function posted(path: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    // A connection of its own: one that was kept may be closed by the server while it is taken up again.
    const options = { method: 'POST', headers, agent: false }
    const sending = request(`${new URL(room.link).origin}${path}`, options, answer => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sending.on('error', reject)
    const piece = 64 * 1024
    for (let at = 0; at < body.length; at += piece) sending.write(body.slice(at, at + piece))
    sending.end()
  })
}

/** A visit that counts what is run: alerts, and what a page could set on its window. */
async function watched(path: string): Promise<{ readonly page: Page; readonly alerts: string[] }> {
  const page = await room.visit('/')
  const alerts: string[] = []
  page.on('dialog', dialog => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(new URL(path, room.link).href)
  await page.waitForLoadState('networkidle')
  return { page, alerts }
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
}

describe('an original that attacks', () => {
  it('runs nothing and fetches nothing in its frame', async () => {
    const { page, alerts } = await watched('/documents')
    await page.evaluate(id => {
      const frame = document.createElement('iframe')
      frame.src = `/api/documents/${id}/original`
      frame.setAttribute('sandbox', '')
      document.body.append(frame)
    }, attacker)
    await settled(page)
    const frame = page.frames().find(one => one.url().includes('/original'))
    expect(await frame?.locator('body').innerText()).toContain('No pump was tested')
    expect(await frame?.locator('script, iframe, object, embed, form, svg, video, link, base').count()).toBe(
      0,
    )
    await frame?.locator('#out, a').first().click({ force: true })
    await frame?.locator('p').last().click()
    await settled(page)
    expect(page.url()).toContain('/documents')
    expect(alerts).toEqual([])
    expect(asked).toEqual([])
    await page.close()
  })

  it('runs nothing and fetches nothing when it is opened by itself, either', async () => {
    const { page, alerts } = await watched(`/api/documents/${attacker}/original`)
    await settled(page)
    expect(await page.title()).toBe('Original')
    await page.locator('p').last().click()
    await settled(page)
    expect(await page.evaluate(() => window.origin)).toBe('null')
    expect(alerts).toEqual([])
    expect(asked).toEqual([])
    await page.close()
  })

  it('cannot run even what the cleaning would have missed', async () => {
    const answer = await ask(`/api/documents/${attacker}/original`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      'sandbox',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/script-src|unsafe-eval|https?:/)
  })

  it('has its title as words wherever it is named', async () => {
    const { page, alerts } = await watched('/documents')
    await page.locator('.virtual-table cite', { hasText: '<img src=x onerror=alert(1)>' }).waitFor()
    await page.locator('.virtual-table cite', { hasText: '<img' }).click()
    await page.waitForURL(/\/documents\/[0-9a-f]{16}/)
    await settled(page)
    expect(alerts).toEqual([])
    expect(asked).toEqual([])
    await page.close()
  })

  it('is given out byte for byte, to be kept and not shown', async () => {
    const answer = await ask(`/api/documents/${attacker}/original/bytes`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.toString()).toBe(html)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''attack.html")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const digest = createHash('sha256').update(bytes).digest('base64')
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`)
  })
})

describe('a PDF', () => {
  it('is drawn page by page in the reader, without asking anybody', async () => {
    const pdf = createHash('sha256').update(PDF).digest('hex').slice(0, 16)
    const { page, alerts } = await watched(`/documents/${pdf}?pane=original`)
    const canvas = page.locator('.pdf-page canvas')
    await canvas.waitFor()
    await expect
      .poll(() =>
        canvas.evaluate((drawn: HTMLCanvasElement) => {
          const context = drawn.getContext('2d')
          const { data } = context?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] }
          return data.some((value, at) => at % 4 === 0 && value < 100 && (data[at + 3] ?? 0) > 0)
        }),
      )
      .toBe(true)
    expect(await page.locator('.pdf-page').innerText()).toContain('Page 1 of 1')
    expect(alerts).toEqual([])
    expect(asked).toEqual([])
    await page.close()
  })
})

describe('the server', () => {
  it('gives nothing for an id that names no document, whatever it is', async () => {
    const wrong = [
      '../../../etc/passwd',
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e',
      'ATTACK00ATTACK00',
      "'%20OR%201=1",
      '0'.repeat(16),
      'a'.repeat(3000),
    ]
    const { hostname, port } = new URL(room.link)
    for (const one of wrong) {
      for (const end of ['original', 'original/bytes']) {
        // As it is written: `fetch` would straighten the path.
        const path = `/api/documents/${one}/${end}`
        const said = await new Promise<string>((resolve, reject) => {
          const asking = request({ hostname, port, path, headers: { cookie } }, answer => {
            let text = `${answer.statusCode ?? 0} `
            answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
            answer.on('end', () => resolve(text))
          })
          asking.on('error', reject)
          asking.end()
        })
        // A path that leads out of the API is one of the app's, which says that there is no such page.
        expect(said).toMatch(/^(?:40[04] |200 <!doctype html>[^]*<div id="app">)/)
        expect(said).not.toContain('root:')
      }
    }
  })

  it('answers no other host, no other site, no method that it does not have', async () => {
    const path = `/api/documents/${attacker}/original`
    const status = async (init: RequestInit): Promise<number> => (await ask(path, init)).status
    expect(await status({})).toBe(200)
    expect(await status({ headers: { cookie: '' } })).toBe(401)
    expect(await status({ headers: { origin: 'https://evil.example' } })).toBe(403)
    expect(await status({ headers: { origin: 'null' } })).toBe(403)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect(await status({ method })).toBe(404)
    const foreign = await new Promise<number>(resolve => {
      const headers = { cookie, host: 'evil.example' }
      request(`${new URL(room.link).origin}${path}`, { headers }, answer => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      }).end()
    })
    expect(foreign).toBe(403)
  })

  it('refuses what is too large and what it cannot understand, and says so', async () => {
    const opened = (await (await ask('/api/jobs', { method: 'POST' })).json()) as { id: string }
    const start = (body: string): Promise<Response> =>
      ask(`/api/jobs/${opened.id}/start`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
    const large = await posted(
      `/api/jobs/${opened.id}/start`,
      JSON.stringify({ pasted: [{ text: 'x'.repeat(17 * 1024 * 1024) }] }),
    )
    expect(large.status).toBe(413)
    expect(JSON.parse(large.text)).toMatchObject({
      code: 'too-large',
      advice: expect.stringContaining('Part it'),
    })
    const wrong = await start(JSON.stringify({ pasted: 'all' }))
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({ code: 'invalid-request' })
    expect((await start('{')).status).toBe(400)
  })
})
