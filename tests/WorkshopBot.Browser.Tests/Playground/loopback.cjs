// The Playground offers its page and its doors to the whole network: here they are for this machine only. When the input ends, whoever
// started the process is gone, and it ends too.
'use strict'

const { Server } = require('node:net')

const listen = Server.prototype.listen
Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, port, '127.0.0.1', ...rest)
}

process.stdin.on('close', () => process.exit()).resume()
