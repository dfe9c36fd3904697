import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from './model-file.js'

const weights = readFileSync(new URL('../../../model/attribution.onrt', import.meta.url))

/** A file with a header and no tensors. */
function fileOf(header: object): Uint8Array {
  const text = JSON.stringify(header)
  const bytes = new Uint8Array(8 + text.length)
  bytes.set([0x4f, 0x4e, 0x52, 0x54])
  new DataView(bytes.buffer).setUint32(4, text.length, true)
  for (let i = 0; i < text.length; i++) bytes[8 + i] = text.charCodeAt(i)
  return bytes
}

const HEADER = { layers: 2, width: 128, tables: [], labels: [], calibration: [], tensors: {} }

test('of a file without versions, exits or kept blocks every layer computes all, to the end', () => {
  const { kept, exits } = readModel(fileOf(HEADER))
  expect(kept.map(({ length }) => length)).toEqual([32, 32])
  expect(exits).toEqual([])
})

test('a file of a version to come is refused, and so are bytes that are no model or end early', () => {
  expect(() => readModel(fileOf({ ...HEADER, version: 3 }))).toThrow('version')
  expect(() => readModel(new Uint8Array(64))).toThrow('begin')
  expect(() => readModel(weights.subarray(0, 100))).toThrow('header')
  expect(() => readModel(weights.subarray(0, 20_000)).tensor('emit')).toThrow('ends within')
})
