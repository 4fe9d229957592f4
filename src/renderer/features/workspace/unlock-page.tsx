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
import classes from './unlock-page.module.css'

/** The workspace is locked: nothing of it is left in this window but its name. Opened again, the page comes back. */
export function UnlockPage({ locked }: { locked: LockedWorkspace }) {
  const { t } = useTranslation('workspace')
  const heading = useRef<HTMLHeadingElement>(null)
  const queryClient = useQueryClient()
  const opening = useUnlocking()
  const closing = useClosing()
  useEffect(() => {
    heading.current?.focus()
    notifications.clean()
    queryClient.removeQueries({ predicate: isOfWorkspace })
  }, [queryClient])

  return (
    <main className={classes.page}>
      <title>{`${t('unlock.title')} · Gladi`}</title>
      <div className={classes.card}>
        <Icon of={IconLock} size={28} />
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {t('unlock.title')}
        </h1>
        <p className={classes.text}>{t('unlock.text', { name: locked.name })}</p>
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

function useClosing() {
  const queryClient = useQueryClient()
  return useMutation(
    api.workspace.close.mutationOptions({
      // The router then finds no open workspace, and goes to the start page.
      onSuccess: () =>
        queryClient.setQueryData(api.workspace.state.queryKey(), state => state && { ...state, locked: null }),
    }),
  )
}
