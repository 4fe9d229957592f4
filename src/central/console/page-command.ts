import { makePageKey } from '../readiness/page-sessions.ts'
import { centreScope } from '../store/store.ts'
import { type Arguments, needed, UsageError } from './arguments.ts'
import type { Session } from './open-centre.ts'
import { provinceNames } from './settings.ts'

/** An address of the centre's page, good once: of the nation, or of one province. */
export async function pageCommand(given: Arguments, { words, store, say }: Session): Promise<0> {
  const { province, address = usualAddress } = given
  if (province !== undefined && !provinceNames().has(province)) throw new UsageError('--province')
  if (!URL.canParse(address)) throw new UsageError('--address')
  const name = needed(given, 'name')
  const key = await makePageKey(store, { provinceCode: province ?? centreScope, name, now: new Date() })
  const place = province === undefined ? words('central:page.nation') : provinceNames().get(province)
  say(words('central:page.address', { name, place, address: pageAddress(address, key) }))
  return 0
}

const usualAddress = 'https://localhost:8443'

/** The key is in the fragment, which no server and no log sees. A service that listens everywhere is at home here. */
export const pageAddress = (served: string, key: string) =>
  `${served.replace(/\/$/, '').replace(/^(https?:\/\/)(0\.0\.0\.0|\[::\])/, '$1localhost')}/#kunci=${key}`
