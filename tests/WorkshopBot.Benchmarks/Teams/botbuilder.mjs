// What the Bot Framework SDK does at best: it checks the token, reads the activity, and answers. Nothing is decided or stored.
import botbuilder from 'botbuilder'
import express from 'express'

const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: process.env.BENCH_APP_ID,
  MicrosoftAppTenantId: process.env.BENCH_TENANT_ID,
  MicrosoftAppType: 'UserAssignedMsi',
  ToBotFromChannelOpenIdMetadataUrl: process.env.BENCH_METADATA,
  ToBotFromEmulatorOpenIdMetadataUrl: process.env.BENCH_METADATA,
  ToBotFromChannelTokenIssuer: process.env.BENCH_ISSUER,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  OAuthUrl: 'https://api.botframework.com',
}))
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
app.post('/api/messages', (request, response) => adapter.process(request, response, context => bot.run(context)))
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
