import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPage, isNearAddress } from './fetch-page.js'

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

  it('says where nobody listens', async () => {
    const page = await fetchPage('http://127.0.0.1:1/')
    expect(page.kind === 'not-fetched' && page.reason).toMatch(/let us in|could not be fetched/)
  })
})

describe('isNearAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ])('knows %s as near', address => expect(isNearAddress(address)).toBe(true))
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('knows %s as far', address =>
    expect(isNearAddress(address)).toBe(false),
  )
})
