import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createApp } from './create-app.js'

const app = createApp({ api: new Hono() as never, token: 'sesame', files: import.meta.dirname })

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    app.request(`http://127.0.0.1:4000${path}`, { headers: { host: '127.0.0.1:4000', ...headers } }),
  )
}

describe('the door', () => {
  it.each([
    ['no token', '/', {}, 401],
    ['another host', '/', { host: 'elsewhere.example' }, 403],
    ['the token', '/?token=sesame', {}, 302],
  ])('answers %s with the headers of every page', async (...[, path, headers, status]) => {
    const answer = await ask(path, headers)
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  it('sends nobody to another host', async () => {
    const answer = await ask('//elsewhere.example/?token=sesame&page=2')
    expect(answer.headers.get('location')).toBe('/elsewhere.example/?page=2')
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly')
  })

  it('leads on by a page of its own where another page led to it', async () => {
    const answer = await ask('/"><b>?token=sesame&page=2&q=%3C', { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('content="0; url=/%22%3E%3Cb%3E?page=2&amp;q=%3C"')
    expect(answer.headers.get('set-cookie')).toContain('SameSite=Strict')
  })
})
