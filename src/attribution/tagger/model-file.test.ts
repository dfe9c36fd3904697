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

test('of a file that leaves no blocks out every layer computes all', () => {
  expect(readModel(fileOf(HEADER)).kept.map(({ length }) => length)).toEqual([32, 32])
})

test('bytes that are no model, end early or have other rows are refused', () => {
  expect(() => readModel(fileOf({ ...HEADER, width: 64 }))).toThrow('64 wide')
  expect(() => readModel(new Uint8Array(64))).toThrow('begin')
  expect(() => readModel(weights.subarray(0, 100))).toThrow('header')
  expect(() => readModel(weights.subarray(0, 20_000)).tensor('emit')).toThrow('ends within')
})
