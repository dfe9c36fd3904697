import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import type { Network } from './ask-site.js'
import { fetchPage } from './fetch-page.js'

let base = ''
const asked: IncomingMessage[] = []

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request)
  const { pathname } = new URL(request.url ?? '/', 'http://x')
  const step = /^\/loop\/(\d+)$/.exec(pathname)?.[1]
  if (step !== undefined) {
    response.writeHead(302, { location: `/loop/${Number(step) + 1}` }).end()
  } else if (pathname === '/old') {
    response.writeHead(301, { location: '/news/letter.html?page=1' }).end()
  } else if (pathname === '/out') {
    response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  } else if (pathname === '/news/letter.html') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>She wrote: “No.”</p>')
  } else if (pathname === '/to') {
    response.writeHead(302, { location: decodeURIComponent((request.url ?? '').split('?')[1] ?? '') }).end()
  } else if (pathname === '/packed' || pathname === '/broken' || pathname === '/bomb') {
    const packed = gzipSync(pathname === '/bomb' ? Buffer.alloc(8 * 1024 * 1024, 'a') : 'She wrote: “No.”')
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
    response.end(pathname === '/broken' ? packed.subarray(0, 12) : packed)
  } else if (pathname === '/cut') {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' })
    response.write('She wrote')
    setTimeout(() => response.destroy(), 20)
  } else if (pathname === '/dripping') {
    response.writeHead(200, { 'content-type': 'text/plain' }).write('She')
  } else if (pathname === '/old-copy' || pathname === '/dated') {
    const date = pathname === '/dated' ? Date.now() - 60_000 : Date.parse('2001-01-01T00:00:00Z')
    response
      .writeHead(200, { 'content-type': 'text/plain', date: new Date(date).toUTCString() })
      .end('Words.')
  } else if (pathname === '/picture') {
    response.writeHead(200, { 'content-type': 'image/png' }).end('x')
  } else if (pathname === '/large') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('words '.repeat(400_000))
  } else if (pathname === '/silent') {
    // Says nothing.
  } else response.writeHead(404, 'Not Found').end()
}

const server = createServer(answer)
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('fetchPage', () => {
  it('gives what lies at an address, byte for byte, where it lay in the end', async () => {
    const page = await fetchPage(`${base}/old`)
    expect(page).toMatchObject({ kind: 'page', url: `${base}/news/letter.html?page=1` })
    if (page.kind !== 'page') return
    expect(page.name).toBe('127.0.0.1-news-letter.html')
    expect(Buffer.from(page.bytes).toString()).toBe('<p>She wrote: “No.”</p>')
  })

  it('sends no name, cookie or address of the reader', async () => {
    asked.length = 0
    await fetchPage(base.replace('//', '//name:secret@') + '/news/letter.html')
    expect(asked).toHaveLength(1)
    const headers = asked[0]?.headers ?? {}
    expect(headers.authorization).toBeUndefined()
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  })

  it.each([
    ['file:///etc/passwd', 'no address that begins with http'],
    ['javascript:alert(1)', 'no address that begins with http'],
    ['not an address', 'no address that begins with http'],
    ['/out', 'leads on to no address'],
    ['/loop/0', 'leads on more than 5 times'],
    ['/picture', 'files of this kind are not read (image/png)'],
    ['/gone', 'the site answered 404'],
  ])('says of %s why not', async (address, reason) => {
    const page = await fetchPage(address.startsWith('/') ? base + address : address)
    expect(page.kind === 'not-fetched' ? page.reason : page.url).toContain(reason)
  })

  it('stops at its limits of size and time', async () => {
    expect(await fetchPage(`${base}/large`, { largest: 1024 * 1024 })).toEqual({
      kind: 'not-fetched',
      reason: 'it is larger than 1 MiB',
    })
    const silent = await fetchPage(`${base}/silent`, { patience: 150 })
    expect(silent.kind === 'not-fetched' && silent.reason).toContain('did not answer within')
  })

  it('unpacks what is sent packed, within its limits', async () => {
    const page = await fetchPage(`${base}/packed`)
    expect(page.kind === 'page' && Buffer.from(page.bytes).toString()).toBe('She wrote: “No.”')
    const bomb = await fetchPage(`${base}/bomb`, { largest: 1024 * 1024 })
    expect(bomb.kind === 'not-fetched' && bomb.reason).toBe('it is larger than 1 MiB')
  })

  it.each(['/broken', '/cut'])('keeps nothing of what breaks off (%s)', async path => {
    const page = await fetchPage(base + path)
    expect(page.kind === 'not-fetched' && page.reason).toMatch(/broke off|did not let us in|damaged/)
  })

  it('waits for the end of a page no longer than for its beginning', async () => {
    const page = await fetchPage(`${base}/dripping`, { patience: 150 })
    expect(page.kind === 'not-fetched' && page.reason).toContain('did not answer within')
  })

  it('knows when it was fetched by the clock of the site, unless that is far from ours', async () => {
    const [dated, old] = await Promise.all([fetchPage(`${base}/dated`), fetchPage(`${base}/old-copy`)])
    const off = (page: typeof dated): number =>
      page.kind === 'page' ? Date.now() - Date.parse(page.at) : NaN
    expect(off(dated)).toBeGreaterThanOrEqual(60_000)
    expect(off(old)).toBeLessThan(60_000)
    expect(dated.kind === 'page' && dated.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  it('says where nobody listens', async () => {
    const page = await fetchPage('http://127.0.0.1:1/')
    expect(page.kind === 'not-fetched' && page.reason).toMatch(/let us in|could not be fetched/)
  })
})

/**
 * A network in which our server, at 127.0.0.1, is elsewhere, and 127.0.0.2 is near. `names` gives what each look-up of a name finds, one after another.
 */
function network(
  names: Readonly<Record<string, readonly (readonly string[])[]>>,
): Network & { readonly names: string[] } {
  const looked: string[] = []
  return {
    names: looked,
    isNear: address => address !== '127.0.0.1',
    addressesOf(name) {
      const answers = names[name] ?? []
      const found = answers[looked.filter(one => one === name).length] ?? answers.at(-1) ?? []
      looked.push(name)
      return Promise.resolve(found)
    },
  }
}

const FAR = ['127.0.0.1']
const NEAR = ['127.0.0.2']

describe('where a page may lead', () => {
  const at = (host: string, path: string): string => `http://${host}:${new URL(base).port}${path}`
  const to = (host: string): string => `/to?${encodeURIComponent(at(host, '/news/letter.html'))}`

  it('is anywhere else', async () => {
    const net = network({ 'quay.example': [FAR], 'other.example': [FAR] })
    const page = await fetchPage(at('quay.example', to('other.example')), { network: net })
    expect(page).toMatchObject({ kind: 'page', url: at('other.example', '/news/letter.html') })
  })

  it.each([
    ['a name of this machine', 'inner.example'],
    ['a number of this machine', '127.0.0.2'],
  ])('is not %s', async (_, host) => {
    const net = network({ 'quay.example': [FAR], 'inner.example': [NEAR] })
    const page = await fetchPage(at('quay.example', to(host)), { network: net })
    expect(page).toEqual({
      kind: 'not-fetched',
      reason: 'it leads on to an address of this machine or its own network',
    })
  })

  it('is not this machine by way of a third', async () => {
    const net = network({ 'quay.example': [FAR], 'next.example': [FAR], 'inner.example': [NEAR] })
    const there = at('next.example', to('inner.example'))
    const page = await fetchPage(at('quay.example', `/to?${encodeURIComponent(there)}`), { network: net })
    expect(page.kind === 'not-fetched' && page.reason).toContain('its own network')
  })

  it('is what its name led to when it was looked at, and nothing that it leads to afterwards', async () => {
    const net = network({ 'quay.example': [FAR], 'turning.example': [[...NEAR, ...FAR], NEAR, NEAR] })
    const page = await fetchPage(at('quay.example', to('turning.example')), { network: net })
    expect(page.kind).toBe('page')
    expect(net.names).toEqual(['quay.example', 'turning.example'])
  })

  it('is this machine where the reader asked for it there', async () => {
    const net = { ...network({ localhost: [FAR] }), isNear: () => true }
    const page = await fetchPage(at('localhost', '/old'), { network: net })
    expect(page).toMatchObject({ kind: 'page', url: at('localhost', '/news/letter.html?page=1') })
  })
})
