import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRecord } from '../build/index.js'
import type { ReadingRoom } from './serve-record.js'
import { serveRecord } from './serve-record.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-hostile-'))
const record = join(folder, 'siren.record')
const files = join(folder, 'web')
const SECRET = 'what lies beside the app and is nobody’s business'

beforeAll(async () => {
  mkdirSync(join(files, 'assets'), { recursive: true })
  writeFileSync(join(files, 'index.html'), '<!doctype html><title>Onrecord</title>')
  writeFileSync(join(files, 'assets', 'app-1.js'), 'console.log(1)')
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  const words = 'Ada Quill said on Monday: “The siren was silent for two nights, and nobody told us.”'
  writeFileSync(join(folder, 'a.txt'), `${words}\n`)
  writeFileSync(join(folder, 'b.html'), `<html><body><p>${words}</p><p>The board met.</p></body></html>`)
  await buildRecord([join(folder, 'a.txt'), join(folder, 'b.html')], record)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the door of a room that is open', () => {
  let room: ReadingRoom
  let token = ''
  let port = 0
  beforeAll(async () => {
    room = await serveRecord(record, { files, port: 0 })
    token = new URL(room.link).searchParams.get('token') ?? ''
    port = Number(new URL(room.link).port)
  })
  afterAll(() => room.close())

  /** The answer to a request as it stands on the wire: clients would mend what is wrong with it. */
  function ask(lines: readonly string[], { body = '', isCut = false } = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      let said = ''
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`)
        // Who sends nothing more waits for no end.
        if (isCut) socket.end()
      })
      socket.on('data', chunk => (said += String(chunk)))
      socket.on('close', () => resolve(said))
      socket.on('error', reject)
    })
  }
  const statusOf = (said: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1])
  const cookie = async (): Promise<string> => {
    const said = await ask([`GET /?token=${token} HTTP/1.1`, `Host: 127.0.0.1:${port}`])
    return /set-cookie: ([^;]+)/i.exec(said)?.[1] ?? ''
  }

  it.each([
    'elsewhere.example',
    'elsewhere.example:80',
    '127.0.0.1.elsewhere.example',
    '127.0.0.1:80@elsewhere.example',
    'localhost.elsewhere.example',
    '0.0.0.0',
    '[::]',
    '',
  ])('is shut to a name that points here (%s), token or none', async host => {
    for (const path of ['/', `/?token=${token}`, '/api/record', '/assets/app-1.js']) {
      const said = await ask([`GET ${path} HTTP/1.1`, `Host: ${host}`, `Cookie: ${await cookie()}`])
      expect([400, 403]).toContain(statusOf(said))
      expect(said).not.toMatch(/set-cookie|siren|console/i)
    }
  })

  it('is shut without the token, whatever is asked', async () => {
    const host = `Host: 127.0.0.1:${port}`
    for (const path of [
      '/',
      '/api/record',
      '/api/nothing',
      '/assets/app-1.js',
      '/?token=',
      `/?token=${token}x`,
    ])
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
        expect(statusOf(await ask([`${method} ${path} HTTP/1.1`, host]))).toBe(401)
    expect(statusOf(await ask(['GET /api/record HTTP/1.1', host, `Cookie: onrecord-x=${token}`]))).toBe(401)
  })

  it.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:1', 'http://localhost:1', 'file://'])(
    'does nothing for a page of %s',
    async origin => {
      const head = [`Host: 127.0.0.1:${port}`, `Cookie: ${await cookie()}`, `Origin: ${origin}`]
      for (const line of [
        'POST /api/jobs',
        'GET /api/record',
        'DELETE /api/jobs/x',
        'PUT /api/jobs/x/files?path=a',
      ])
        expect(statusOf(await ask([`${line} HTTP/1.1`, ...head]))).toBe(403)
    },
  )

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/%00/../../secret.txt',
    '//secret.txt',
    '/secret.txt%00.js',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
  ])('gives out nothing that is not the app’s (%s)', async path => {
    const head = [`Host: 127.0.0.1:${port}`, `Cookie: ${await cookie()}`]
    const said = await ask([`GET ${path} HTTP/1.1`, ...head])
    expect([200, 400, 404]).toContain(statusOf(said))
    expect(said).not.toContain(SECRET)
  })

  it('outlives what is no HTTP, and bodies that break off', async () => {
    const head = [`Host: 127.0.0.1:${port}`, `Cookie: ${await cookie()}`]
    await ask(['\u0016\u0003\u0001 no http at all'], { isCut: true })
    await ask([`GET /${'a'.repeat(80_000)} HTTP/1.1`, ...head])
    await ask(
      ['POST /api/decisions HTTP/1.1', ...head, 'Content-Type: application/json', 'Content-Length: 999'],
      { body: '{"by"', isCut: true },
    )
    await ask(['POST /api/check HTTP/1.1', ...head, 'Transfer-Encoding: chunked'], {
      body: 'zz\r\n',
      isCut: true,
    })
    expect(statusOf(await ask(['GET /api/record HTTP/1.1', ...head]))).toBe(200)
  })

  it('refuses a body that is too large with an answer that is heard', async () => {
    const head = { host: `127.0.0.1:${port}`, cookie: await cookie(), 'content-type': 'application/json' }
    const body = JSON.stringify({ by: 'x'.repeat(50 * 1024 * 1024) })
    for (const path of ['/api/decisions', '/api/jobs/x/start', '/api/check']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: head, body })
      expect(answer.status).toBe(413)
      expect(await answer.json()).toMatchObject({ code: 'too-large', advice: expect.any(String) })
    }
  })
})
