import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../components/mark.tsx'
import { useSession } from '../connection/session.ts'
import centred from '../components/centred-card.module.css'
import classes from './sign-in-page.module.css'
import { signIn, type SignInRefusal } from './sign-in.ts'

type SignInPageProps = {
  /** What became of the address that was opened. */
  refused: SignInRefusal | null
  /** Somebody was in until now. */
  wasIn: boolean
}

/** One field: a one-time code, or a device's credential. */
export function SignInPage({ refused, wasIn }: SignInPageProps) {
  const { t } = useTranslation('centre')
  const [shown, setShown] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const entering = useEntering()
  const refusal = entering.data === undefined ? refused : entering.data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (shown.trim() !== '') entering.mutate(shown)
  }
  return (
    <main className={centred.page}>
      <title>{`${t('signIn.title')} · Gladi`}</title>
      <form className={centred.card} onSubmit={submit}>
        <Mark size={28} />
        <h1 className={centred.title}>{t('title')}</h1>
        <p className={centred.text}>{t(wasIn ? 'signIn.again' : 'signIn.text')}</p>
        <PasswordInput
          label={t('signIn.field')}
          ref={field}
          autoComplete="off"
          value={shown}
          onChange={event => setShown(event.currentTarget.value)}
          error={refusal && !entering.isPending && t(`signIn.${refusal.kind}`, 'seconds' in refusal ? refusal : {})}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={entering.isPending} disabled={shown.trim() === ''}>
            {t('signIn.enter')}
          </Button>
        </div>
        <p className={classes.how}>{t('signIn.how')}</p>
      </form>
    </main>
  )
}

/** What somebody else saw in this window is gone before the next one is in. */
function useEntering() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: signIn,
    onSuccess: refusal => {
      if (refusal !== null) return
      queryClient.clear()
      useSession.setState({ lost: null })
    },
  })
}
