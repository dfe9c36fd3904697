/**
 * Server: the reading room at a local address. Binds to loopback, lets in who has the link, gives out the app's
 * files and the API, and does the work that changes a record. Knows sockets and files; what is answered is the API's.
 */
export { serveRecord } from './serve-record.js'
export type { ReadingRoom, ServeOptions } from './serve-record.js'
