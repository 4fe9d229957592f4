import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCalendarEvent, IconDownload, IconFileSpreadsheet, IconFileTypeCsv, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanFile } from '#contract/handover'
import { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './handover-page.module.css'

const files = {
  'plan.xlsx': { icon: IconFileSpreadsheet, about: 'plan' },
  'schedule.ics': { icon: IconCalendarEvent, about: 'schedule' },
  'classes.csv': { icon: IconFileTypeCsv, about: 'classes' },
  'members.csv': { icon: IconFileTypeCsv, about: 'members' },
  'unplaced.csv': { icon: IconFileTypeCsv, about: 'unplaced' },
} as const satisfies Record<PlanFile, unknown>
const planFiles = Object.keys(files) as PlanFile[]

/** The plan as files, each with a sentence on what it is for. */
export function HandoverPage() {
  const { t } = useTranslation('handover')
  const { instant } = useFormat()
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  if (!plan) return <NoPlan />

  const all = plan.tiers.reduce((sum, tier) => sum + tier.classes, 0)
  return (
    <Page
      title={t('title')}
      layout="column"
      subtitle={t('subtitle', { number: plan.number, classes: all, at: instant(plan.adoptedAt) })}
    >
      {plan.rosterChanged && <Note kind="warn">{t('rosterChanged')}</Note>}
      <ul className={classes.files}>
        {planFiles.map(name => (
          <FileRow key={name} name={name} />
        ))}
      </ul>
      <p className={classes.private}>{t('private')}</p>
    </Page>
  )
}

function FileRow({ name }: { name: PlanFile }) {
  const { t } = useTranslation('handover')
  const { language } = useFormat()
  const making = useMutation(
    api.handover.file.mutationOptions({
      onSuccess: file => {
        saveFile(file)
        showDone(t('saved', { name: file.name }))
      },
    }),
  )
  return (
    <li className={classes.row}>
      <Icon of={files[name].icon} size={20} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.text}>{t(`file.${files[name].about}`)}</span>
        {making.error && <Note kind="bad">{t('failed', { name, reason: making.error.message })}</Note>}
      </span>
      <Button
        variant={name === 'plan.xlsx' ? 'filled' : 'default'}
        leftSection={<Icon of={IconDownload} />}
        aria-label={t('downloadOf', { name })}
        loading={making.isPending}
        onClick={() => making.mutate({ name, language })}
      >
        {t('download')}
      </Button>
    </li>
  )
}

function NoPlan() {
  const { t } = useTranslation('handover')
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={IconSend}
        title={t('empty.title')}
        action={
          <Button component={Link} to="/rencana">
            {t('empty.button')}
          </Button>
        }
      >
        {t('empty.text')}
      </EmptyState>
    </Page>
  )
}
