import { Button, Checkbox, CopyButton, Group, Stack } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import classes from './recovery-code.module.css'

type RecoveryCodeProps = {
  name: string
  code: string
  /** What the button at the end says; going on to the workspace where nothing else is said. */
  notedLabel?: string
  onNoted: () => void
}

/** The only other way in. Printing prints this and nothing else. */
export function RecoveryCode({ name, code, notedLabel, onNoted }: RecoveryCodeProps) {
  const { t } = useTranslation('workspace')
  const [isNoted, setNoted] = useState(false)
  return (
    <Stack gap={16}>
      <p>{t('recovery.text')}</p>
      <div className={classes.paper} data-print>
        <p className={classes.name}>{name}</p>
        <output className={classes.code}>{code}</output>
      </div>
      <Group gap={8}>
        <Button variant="default" leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <CopyButton value={code} timeout={4000}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Icon of={IconCopy} />} onClick={copy}>
              {copied ? t('recovery.copied') : t('recovery.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Note kind="warn">{t('recovery.warning')}</Note>
      <Checkbox
        label={t('recovery.noted')}
        checked={isNoted}
        onChange={event => setNoted(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button disabled={!isNoted} onClick={onNoted}>
          {notedLabel ?? t('recovery.continue')}
        </Button>
      </Group>
    </Stack>
  )
}
