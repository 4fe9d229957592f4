import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LockedWorkspace } from '#contract/workspace'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { isOfWorkspace } from './of-workspace.ts'
import { SecretForm } from './secret-form.tsx'
import centred from '../../components/centred-card.module.css'
import classes from './unlock-page.module.css'

type UnlockPageProps = { locked: LockedWorkspace; goToStart: () => Promise<void> }

/** The workspace is locked: nothing of it is left in this window but its name. Opened again, the page comes back. */
export function UnlockPage({ locked, goToStart }: UnlockPageProps) {
  const { t } = useTranslation('workspace')
  const card = useRef<HTMLDivElement>(null)
  const queryClient = useQueryClient()
  const opening = useUnlocking()
  const closing = useClosing(goToStart)
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus()
    notifications.clean()
    queryClient.removeQueries({ predicate: isOfWorkspace })
  }, [queryClient])

  return (
    <main className={centred.page}>
      <title>{`${t('unlock.title')} · Gladi`}</title>
      <div ref={card} className={centred.card}>
        <Icon of={IconLock} size={28} />
        <h1 className={centred.title}>{t('unlock.title')}</h1>
        <p className={centred.text}>{t('unlock.text', { name: locked.name })}</p>
        {locked.opensWithoutPassphrase && (
          <div className={classes.withoutSecret}>
            <p>{locked.isExample ? t('unlock.example') : t('unlock.thisComputer')}</p>
            <Button variant="default" onClick={() => opening.mutate({ path: locked.path })}>
              {t('unlock.withoutPassphrase')}
            </Button>
          </div>
        )}
        <SecretForm
          label={t('unlock.button')}
          isPending={opening.isPending}
          error={opening.error}
          onSubmit={secret => opening.mutate({ path: locked.path, ...secret })}
          onReset={opening.reset}
        >
          <Button variant="subtle" onClick={() => closing.mutate({})}>
            {t('unlock.other')}
          </Button>
        </SecretForm>
      </div>
    </main>
  )
}

function useUnlocking() {
  const queryClient = useQueryClient()
  return useMutation(
    api.workspace.open.mutationOptions({
      onSuccess: open =>
        queryClient.setQueryData(api.workspace.state.queryKey(), state => state && { ...state, open, locked: null }),
    }),
  )
}

/** The start page is there before the locked one goes. */
function useClosing(goToStart: () => Promise<void>) {
  const queryClient = useQueryClient()
  return useMutation(
    api.workspace.close.mutationOptions({
      onSuccess: async () => {
        await goToStart()
        queryClient.setQueryData(api.workspace.state.queryKey(), state => state && { ...state, locked: null })
      },
    }),
  )
}
