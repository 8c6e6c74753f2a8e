// What the Microsoft 365 Agents SDK does at best: it checks the token, reads the activity, and answers. Nothing is decided or stored.
import { ActivityHandler, AuthType, CloudAdapter, authorizeJWT, getAuthConfigWithDefaults } from '@microsoft/agents-hosting'
import express from 'express'

// The address of Azure Bot Service's keys is fixed in it. An issuer of one's own is asked for its keys at its authority.
const settings = getAuthConfigWithDefaults({
  clientId: process.env.BENCH_APP_ID,
  tenantId: process.env.BENCH_TENANT_ID,
  authorityEndpoint: process.env.BENCH_AUTHORITY,
  issuers: [process.env.BENCH_ISSUER],
  validateIssuer: true,
  authType: AuthType.UserManagedIdentity,
})
const adapter = new CloudAdapter(settings)
adapter.onTurnError = async (_, error) => { throw error }

class Echo extends ActivityHandler {
  constructor () {
    super()
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`)
      await next()
    })
  }

  async onAdaptiveCardInvoke () {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Echo' }
  }
}

const bot = new Echo()
const app = express()
app.use(express.json())
app.post('/api/messages', authorizeJWT(settings), (request, response) => adapter.process(request, response, context => bot.run(context)))
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
