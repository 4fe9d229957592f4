import i18next, { type TFunction } from 'i18next'
import central from '#resources/languages/id/central.json' with { type: 'json' }
import exchange from '#resources/languages/id/exchange.json' with { type: 'json' }

export type Words = TFunction

/** What the centre says to people, in receipts and in the terminal: Indonesian, whatever language a window has. */
export function centralWords(): Words {
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'id',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { id: { central, exchange } },
  })
  return instance.t
}
