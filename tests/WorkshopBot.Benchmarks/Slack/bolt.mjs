// What Slack's own framework does at best: it checks the signature, finds the listener, and acknowledges. Nothing is decided or stored.
import bolt from '@slack/bolt'

const { App, HTTPReceiver, LogLevel } = bolt
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  endpoints: ['/slack/commands', '/slack/interactions'],
  logLevel: LogLevel.ERROR,
})

// As Bolt has it with tokens in a store; with one of memory, so that it never asks Slack.
const authorize = async () => ({ botToken: 'xoxb-bench', botId: 'B0BOT', botUserId: 'U0BOT' })
const app = new App({ receiver, authorize, logLevel: LogLevel.ERROR })
app.command('/journey', async ({ ack }) => { await ack() })
app.view(/.*/, async ({ ack }) => { await ack() })

const server = await app.start({ port: 0, host: '127.0.0.1' })
console.log(`http://127.0.0.1:${server.address().port}`)
