#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { bundleFile, bundleFor, loadProgram } from './load-program.js'

const name = bundleFor(process.argv.slice(2))
if (existsSync(bundleFile(name))) loadProgram(name).run()
else {
  console.error('onrecord: The program is not built yet. Run `npm run build` in its folder.')
  process.exitCode = 2
}
