/** Answers that were asked for before the app was there (`web/public/first.js`), by address. */
declare global {
  var onrecordAsked: Map<string, Promise<Response>> | undefined
}

/** As `fetch`; an answer that was asked for before the app was there is taken, once. */
export function fetchOrTake(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const asked = globalThis.onrecordAsked
  const isPlain = (init?.method ?? 'GET') === 'GET' && !(input instanceof Request)
  const href = isPlain ? new URL(String(input), window.location.href).href : ''
  const answer = asked?.get(href)
  asked?.delete(href)
  return answer ?? fetch(input, init)
}
