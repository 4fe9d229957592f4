import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconFolders, IconSend } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipient, RecipientState } from '#contract/handover'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { NoPlanPage } from '../../components/no-plan-page.tsx'
import { Page } from '../../components/page.tsx'
import { useFolderMaking } from './folder-making.ts'
import classes from './handover-page.module.css'
import type { HandoverView } from './handover-view.ts'
import { MakingStrip } from './making-strip.tsx'
import { RecipientPanel } from './recipient-panel.tsx'
import { RecipientTable } from './recipient-table.tsx'
import { useMaking } from './use-making.ts'

/** What goes to whom, and who has it: everybody in a table, the files of one beside it. */
export function HandoverPage({ view }: { view: HandoverView }) {
  const { t } = useTranslation('handover')
  const { data: plan } = useSuspenseQuery(api.handover.recipients.queryOptions())
  const navigate = useNavigate()
  const button = useRef<HTMLButtonElement>(null)
  if (!plan) return <NoPlan />

  const { recipients, planNumber } = plan
  const selected = recipients.find(({ recipient }) => recipient === view.provinsi) ?? recipients[0]!
  const select = (provinsi: Recipient) => void navigate({ to: '/serahkan', search: { provinsi }, replace: true })
  const sent = recipients.filter(({ handedOver }) => handedOver?.isCurrent).length

  return (
    <Page
      title={t('title')}
      layout="fill"
      subtitle={t('subtitle', { plan: planNumber, sent, of: recipients.length })}
      actions={<AllFolders recipients={recipients} />}
    >
      <div className={classes.page}>
        <MakingStrip />
        <div className={classes.split}>
          <RecipientTable
            recipients={recipients}
            selected={selected.recipient}
            onSelect={select}
            onOpen={() => button.current?.focus()}
          />
          <div className={classes.side}>
            <RecipientPanel key={selected.recipient} ref={button} state={selected} planNumber={planNumber} />
          </div>
        </div>
      </div>
    </Page>
  )
}

function AllFolders({ recipients }: { recipients: RecipientState[] }) {
  const { t } = useTranslation('handover')
  const isBusy = useFolderMaking(({ now }) => now.at === 'making')
  const make = useMaking()
  const order = { recipients: recipients.map(({ recipient }) => recipient), withNumbers: false }
  return (
    <Button
      variant="default"
      leftSection={<Icon of={IconFolders} />}
      disabled={isBusy}
      onClick={() => void make(t('allFolders'), order)}
    >
      {t('makeAll', { count: recipients.length })}
    </Button>
  )
}

function NoPlan() {
  const { t } = useTranslation('handover')
  return (
    <NoPlanPage icon={IconSend} page={t('title')} title={t('empty.title')} button={t('empty.button')}>
      {t('empty.text')}
    </NoPlanPage>
  )
}
