import { CopyButton, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ExchangeState } from '#contract/exchange'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import { PlanAtCentre, type useCentralNews } from './central-news.tsx'
import classes from './exchange.module.css'
import { QrCode } from './qr-code.tsx'

/** Who this device is, and whom it speaks to. */
export function OwnDevice({ state, news }: { state: ExchangeState; news: ReturnType<typeof useCentralNews> }) {
  const { t } = useTranslation('exchange')
  const { device, centres, clockAheadMinutes } = state
  const { publicKey, recipient } = device.party
  return (
    <aside className={classes.aside} aria-label={t('aside')}>
      <section>
        <h2 className={classes.heading}>{t('centre.title')}</h2>
        <ServerState state={state} />
        <PlanAtCentre {...news} />
        {clockAheadMinutes !== null && (
          <Note kind="warn">
            {t(clockAheadMinutes > 0 ? 'centre.clockBehind' : 'centre.clockAhead', {
              count: Math.abs(clockAheadMinutes),
            })}
          </Note>
        )}
        {centres.map(({ party, fingerprint }) => (
          <p key={party.publicKey} className={classes.text}>
            {t('centre.known', { name: party.name })}
            <br />
            <span className={classes.fingerprint}>{fingerprint}</span>
          </p>
        ))}
      </section>
      <section>
        <h2 className={classes.heading}>{t('device.title')}</h2>
        <p className={classes.named}>
          {device.party.name}{' '}
          <Link to="/pengaturan" search={{ bagian: 'pusat' }}>
            {t('device.rename')}
          </Link>
        </p>
        <p className={classes.text}>{t('device.text')}</p>
        <p className={classes.fingerprint}>{device.fingerprint}</p>
        <QrCode text={`gladi:device:${publicKey}:${recipient}`} label={t('device.qr')} />
        <CopyButton value={device.fingerprint} timeout={4000}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {copied ? t('device.copied') : t('device.copy')}
            </Button>
          )}
        </CopyButton>
      </section>
    </aside>
  )
}

function ServerState({ state: { server } }: { state: ExchangeState }) {
  const { t } = useTranslation('exchange')
  const { instant } = useFormat()
  const settings = (
    <Link to="/pengaturan" search={{ bagian: 'pusat' }}>
      {t(server ? 'centre.settings' : 'centre.setUp')}
    </Link>
  )
  return (
    <>
      <p className={classes.text}>{server ? server.address : t('centre.none')}</p>
      {server && <p className={classes.text}>{reachedWords()}</p>}
      <p>{settings}</p>
    </>
  )

  function reachedWords() {
    if (!server?.isEnrolled) return t('centre.notEnrolled')
    return server.seenAt ? t('centre.seen', { at: instant(server.seenAt) }) : t('centre.enrolled')
  }
}
