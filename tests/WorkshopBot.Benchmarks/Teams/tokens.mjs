// How fast others check the same token. Asked with a line of so many milliseconds, it answers with one.
import { createInterface } from 'node:readline'
import { performance } from 'node:perf_hooks'
import connector from 'botframework-connector'
import { authorizeJWT, getAuthConfigWithDefaults } from '@microsoft/agents-hosting'

const { env } = process
const scope = 'https://api.botframework.com'
const factory = new connector.PasswordServiceClientCredentialFactory(env.BENCH_APP_ID, 'of no use')
const botBuilder = connector.BotFrameworkAuthenticationFactory.create(
  undefined, true, 'https://login.microsoftonline.com/botframework.com', scope, env.BENCH_ISSUER, scope,
  env.BENCH_METADATA, env.BENCH_METADATA, undefined, factory, {}, undefined, {})
const agents = authorizeJWT(getAuthConfigWithDefaults({
  clientId: env.BENCH_APP_ID, tenantId: env.BENCH_TENANT_ID, authorityEndpoint: env.BENCH_AUTHORITY,
  issuers: [env.BENCH_OWN_ISSUER], validateIssuer: true, clientSecret: 'of no use',
}))

const activity = { type: 'invoke', channelId: 'msteams', serviceUrl: env.BENCH_SERVICE_URL }
const checks = {
  botbuilder: token => botBuilder.authenticateRequest(activity, `Bearer ${token}`).then(() => true, () => false),
  agents: token => new Promise(resolve => {
    const refuse = { status: () => ({ send: () => resolve(false) }) }
    agents({ method: 'POST', headers: { authorization: `Bearer ${token}` } }, refuse, () => resolve(true))
  }),
}

const measure = async (name, milliseconds, tokens, forged) => {
  const check = checks[name]
  if (await check(forged)) throw new Error(`${name} has taken a token that somebody else has signed.`)
  const taken = []
  const began = performance.now()
  for (let now = began, i = 0; now - began < milliseconds; i++) {
    if (!await check(tokens[i % tokens.length])) throw new Error(`${name} has refused a token.`)
    const done = performance.now()
    taken.push(done - now)
    now = done
  }
  const all = performance.now() - began
  taken.sort((a, b) => a - b)
  const at = share => taken[Math.ceil(share * taken.length) - 1] * 1000
  return `${taken.length * 1000 / all} ${at(0.5)} ${at(0.99)}`
}

console.log('http://127.0.0.1:0')
for await (const line of createInterface({ input: process.stdin })) {
  const { name, milliseconds, tokens, forged } = JSON.parse(line)
  console.log(`weighs ${await measure(name, milliseconds, tokens, forged)}`)
}
