import { Button, Group, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlanPacketState } from '#contract/plan-exchange'
import { api, client } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import classes from './plan-packets.module.css'
import { isUnderWay, PlanProvinces } from './plan-provinces.tsx'
import { usePlanMaking } from './use-plan-making.ts'

/** The plan of each province: sent to the centre's service, or saved as a file; of several in one ZIP. */
export function PlanSaving() {
  const { t } = useTranslation('plans')
  const [isOpen, { open, close }] = useDisclosure(false)
  const { data: provinces } = useQuery(
    api.planExchange.provinces.queryOptions({
      enabled: isOpen,
      refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 1000 : false),
    }),
  )
  const { data: exchange } = useQuery(api.exchange.state.queryOptions({ enabled: isOpen }))
  return (
    <>
      <Button variant="default" leftSection={<Icon of={IconFileExport} />} onClick={open}>
        {t('saving.button')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size={880}
        title={t('saving.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {provinces && exchange && (
          <Provinces provinces={provinces} canSend={exchange.server?.isEnrolled === true} onLeave={close} />
        )}
      </Modal>
    </>
  )
}

type ProvincesProps = { provinces: PlanPacketState[]; canSend: boolean; onLeave: () => void }

function Provinces({ provinces, canSend, onLeave }: ProvincesProps) {
  const { t } = useTranslation('plans')
  const { made, error, save, send, stop } = usePlanMaking()
  const all = provinces.map(({ provinceCode }) => provinceCode)
  const count = all.length
  return (
    <Stack gap={12}>
      <p>{t('saving.text')}</p>
      {error && <Note kind="bad">{t('saving.failed', { reason: error })}</Note>}
      {!canSend && (
        <p className={classes.quiet}>
          {t('sending.notEnrolled')}{' '}
          <Link to="/pengaturan" search={{ bagian: 'pusat' }} onClick={onLeave}>
            {t('sending.setUp')}
          </Link>
        </p>
      )}
      {made ? (
        <ProgressLine label={t('saving.making')} share={made.made / made.of} detail={t('saving.madeOf', made)}>
          <Button size="xs" variant="default" onClick={stop}>
            {t('cancel')}
          </Button>
        </ProgressLine>
      ) : provinces.some(isUnderWay) ? (
        <SendingLine provinces={provinces} />
      ) : (
        <Group justify="flex-end" gap={8}>
          <Button variant={canSend ? 'default' : 'filled'} onClick={() => void save(all)}>
            {t('saving.all', { count })}
          </Button>
          {canSend && <Button onClick={() => void send(all)}>{t('sending.all', { count })}</Button>}
        </Group>
      )}
      <PlanProvinces
        provinces={provinces}
        isBusy={made !== null}
        onSave={code => void save([code])}
        onSend={canSend ? code => void send([code]) : null}
      />
    </Stack>
  )
}

/** It goes on by itself, whatever is closed. */
function SendingLine({ provinces }: { provinces: PlanPacketState[] }) {
  const { t } = useTranslation('plans')
  const of = provinces.filter(({ last }) => last?.carrier === 'network').length
  const sent = of - provinces.filter(isUnderWay).length
  return (
    <ProgressLine label={t('sending.under')} share={sent / of} detail={t('sending.arrived', { sent, of })}>
      <span>{t('sending.elsewhere')}</span>
      <Button size="xs" variant="default" onClick={() => void client.planExchange.stopSending()}>
        {t('sending.stop')}
      </Button>
    </ProgressLine>
  )
}
