import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { isDefinedError } from '@orpc/client'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TriedServer } from '#contract/exchange'
import { api, client, useRegionNames } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { SettingRow } from '../../components/setting-row.tsx'
import { TextField } from '../../components/text-field.tsx'
import { showDone } from '../../components/toast.tsx'
import classes from './exchange.module.css'
import { shownCertificate, useFaultWords } from './use-fault-words.ts'

/** Where the centre is, by what it is known, and how this device calls itself there. */
export function ServerSettings() {
  const { t } = useTranslation('exchange')
  const { data: state } = useSuspenseQuery(api.exchange.state.queryOptions())
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.exchange.key() })
  const renaming = useMutation({
    mutationFn: (name: string) => client.exchange.renameDevice({ name }),
    onSettled: refresh,
  })
  return (
    <div className={classes.fields}>
      <SettingRow label={t('settings.device')} hint={t('settings.deviceHint')}>
        {(id, describedBy) => (
          <TextField
            id={id}
            className={classes.wide}
            describedBy={describedBy}
            value={state.device.party.name}
            read={typed => (typed.trim() === '' ? null : typed.trim().slice(0, 100))}
            onChange={name => renaming.mutate(name)}
          />
        )}
      </SettingRow>
      <ServerFields server={state.server} onSaved={refresh} />
      {state.server && <Enrolment isEnrolled={state.server.isEnrolled} onEnrolled={refresh} />}
      <p className={classes.text}>
        <Link to="/kirim">{t('settings.toPage')}</Link>
      </p>
    </div>
  )
}

type ServerFieldsProps = {
  server: { address: string; certificate: string | null } | null
  onSaved: () => Promise<void>
}

function ServerFields({ server, onSaved }: ServerFieldsProps) {
  const { t } = useTranslation('exchange')
  const [address, setAddress] = useState(server?.address ?? '')
  const [certificate, setCertificate] = useState(server?.certificate ? shownCertificate(server.certificate) : '')
  const asked = { address, certificate: certificate.trim() === '' ? null : certificate }
  const saving = useMutation(
    api.exchange.saveServer.mutationOptions({
      onSuccess: async () => {
        await onSaved()
        showDone(t('settings.saved'))
      },
    }),
  )
  const trying = useMutation({ mutationFn: () => client.exchange.tryServer(asked) })
  const fault = saving.error && isDefinedError(saving.error) ? saving.error.code : null
  return (
    <>
      <SettingRow
        label={t('settings.address')}
        hint={t('settings.addressHint')}
        error={fault === 'NOT_AN_ADDRESS' ? t('settings.notAnAddress') : undefined}
      >
        {(id, describedBy) => (
          <TextInput
            id={id}
            className={classes.wide}
            aria-describedby={describedBy}
            value={address}
            placeholder="https://pusat.contoh.go.id"
            onChange={event => {
              setAddress(event.currentTarget.value)
              saving.reset()
            }}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t('settings.certificate')}
        hint={t('settings.certificateHint')}
        error={fault === 'NOT_A_FINGERPRINT' ? t('settings.notAFingerprint') : undefined}
      >
        {(id, describedBy) => (
          <TextInput
            id={id}
            className={classes.wide}
            aria-describedby={describedBy}
            value={certificate}
            onChange={event => {
              setCertificate(event.currentTarget.value)
              saving.reset()
            }}
          />
        )}
      </SettingRow>
      <div className={classes.buttons}>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate(asked)}>
          {t('settings.save')}
        </Button>
        <Button
          variant="default"
          loading={trying.isPending}
          disabled={address.trim() === ''}
          onClick={() => trying.mutate()}
        >
          {t('settings.try')}
        </Button>
      </div>
      {trying.data && <Tried answer={trying.data} onTake={setCertificate} />}
    </>
  )
}

function Tried({ answer, onTake }: { answer: TriedServer; onTake: (certificate: string) => void }) {
  const { t } = useTranslation('exchange')
  const faultWords = useFaultWords()
  if (!('fault' in answer)) {
    const { party, fingerprint, version, clockAheadMinutes } = answer
    return (
      <Note
        kind={clockAheadMinutes === null ? 'ok' : 'warn'}
        title={t('settings.answers', { name: party.name, version })}
      >
        <p>{t('settings.answersKey', { fingerprint })}</p>
        {clockAheadMinutes !== null && (
          <p>
            {t(clockAheadMinutes > 0 ? 'centre.clockBehind' : 'centre.clockAhead', {
              count: Math.abs(clockAheadMinutes),
            })}
          </p>
        )}
      </Note>
    )
  }
  const { fault } = answer
  return (
    <Note kind="bad">
      <p>{faultWords(fault)}</p>
      {fault.kind === 'wrong-certificate' && (
        <Button size="xs" variant="default" onClick={() => onTake(shownCertificate(fault.presented))}>
          {t('settings.take')}
        </Button>
      )}
    </Note>
  )
}

function Enrolment({ isEnrolled, onEnrolled }: { isEnrolled: boolean; onEnrolled: () => Promise<void> }) {
  const { t } = useTranslation('exchange')
  const { provinceName } = useRegionNames()
  const faultWords = useFaultWords()
  const [code, setCode] = useState('')
  const enrolling = useMutation(
    api.exchange.enrol.mutationOptions({
      onSuccess: async answer => {
        await onEnrolled()
        if ('fault' in answer) return
        setCode('')
        showDone(t('settings.enrolledAt', { name: answer.centre.name }))
      },
    }),
  )
  const { data, error } = enrolling
  const refusal =
    error && isDefinedError(error) && error.code === 'OTHER_PROVINCE'
      ? t('settings.otherProvince', {
          name: error.data.provinceCode ? provinceName(error.data.provinceCode) : t('party.centre'),
        })
      : undefined
  const fault = data && 'fault' in data ? faultWords(data.fault) : refusal
  return (
    <SettingRow
      label={t('settings.code')}
      hint={t(isEnrolled ? 'settings.codeAgain' : 'settings.codeHint')}
      error={fault}
    >
      {(id, describedBy) => (
        <>
          <TextInput
            id={id}
            aria-describedby={describedBy}
            value={code}
            onChange={event => setCode(event.currentTarget.value)}
          />
          <Button
            variant="default"
            loading={enrolling.isPending}
            disabled={code.trim() === ''}
            onClick={() => enrolling.mutate({ code })}
          >
            {t('settings.enrol')}
          </Button>
        </>
      )}
    </SettingRow>
  )
}
