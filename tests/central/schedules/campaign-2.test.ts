import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCountry, type Country } from './a-country.ts'
import { campaignTimeout, runCampaign } from './campaign.ts'

let country: Country
beforeAll(async () => {
  country = await aCountry()
})
afterAll(() => country.close())

test(
  'whatever is lost, late, repeated or killed, what was acknowledged is stored once and all agree (part 2 of 2)',
  async () => expect(await runCampaign(country, 2)).toBeNull(),
  campaignTimeout,
)
