// Moves the clock of this process, so that tests need not wait for leases to end: each line of the input is an offset in
// milliseconds, answered by "clock <offset>"; "at <time>" holds it still at a moment, answered by "clock at <time>". When the input ends, whoever started the process is gone, and it ends too.
'use strict'

const Real = Date
let offset = 0
let held = null
const now = () => held ?? Real.now() + offset

globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Date().toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

require('node:readline')
  .createInterface({ input: process.stdin })
  .on('line', line => {
    held = line.startsWith('at ') ? Number(line.slice(3)) : null
    if (held === null) offset = Number(line)
    console.log(`clock ${line}`)
  })
  .on('close', () => process.kill(process.pid, 'SIGINT'))
