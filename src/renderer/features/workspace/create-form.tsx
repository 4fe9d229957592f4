import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace, WorkspaceRole } from '#contract/workspace'
import { api, useRegionNames } from '../../api.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Note } from '../../components/note.tsx'
import classes from './create-form.module.css'
import { type PlanToBegin, PlanToBeginChoice } from './plan-to-begin.tsx'
import { PassphraseMeter } from './passphrase-meter.tsx'
import { shortestPassphrase } from './passphrase-strength.ts'
import { refusalOf, refusalWords } from './refusal-words.ts'

const roles: WorkspaceRole[] = ['pusat', 'provinsi', 'pendamping']

type CreateFormProps = {
  onCreated: (created: { workspace: OpenWorkspace; recoveryCode: string }) => void
  onCancel: () => void
}

export function CreateForm({ onCreated, onCancel }: CreateFormProps) {
  const { t } = useTranslation('workspace')
  const { provinces } = useRegionNames()
  const [name, setName] = useState('')
  const [role, setRole] = useState<WorkspaceRole>('pusat')
  const [provinceCode, setProvinceCode] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [plan, setPlan] = useState<PlanToBegin | null>(null)
  const inspecting = useMutation(
    api.planExchange.inspect.mutationOptions({
      onSuccess: (found, { file }) => {
        setPlan({ file, found })
        if ('trainingName' in found && name.trim() === '') setName(found.trainingName.slice(0, 80))
      },
    }),
  )
  const creatingEmpty = useMutation(api.workspace.create.mutationOptions({ onSuccess: onCreated }))
  const creatingFromPlan = useMutation(api.planExchange.createWorkspace.mutationOptions({ onSuccess: onCreated }))
  const isFromPlan = plan?.found.is === 'plan' || plan?.found.is === 'card'
  const creating = isFromPlan ? creatingFromPlan : creatingEmpty

  const refusal = refusalOf(creating.error)
  const words = creating.error ? refusalWords(t, creating.error) : null
  const isDifferent = again !== '' && again !== passphrase
  const isComplete =
    name.trim() !== '' &&
    (isFromPlan || role !== 'provinsi' || provinceCode !== null) &&
    passphrase.length >= shortestPassphrase &&
    again === passphrase

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFromPlan) return creatingFromPlan.mutate({ file: plan.file, name, passphrase })
    creatingEmpty.mutate({ name, role, provinceCode: role === 'provinsi' ? provinceCode : null, passphrase })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        <TextInput
          data-autofocus
          label={t('create.name')}
          value={name}
          maxLength={80}
          error={refusal === 'NAME_TAKEN' && words}
          onChange={event => setName(event.currentTarget.value)}
        />
        {!isFromPlan && (
          <div className={classes.roles}>
            <ChoiceList
              label={t('create.role')}
              value={role}
              onChange={value => setRole(roles.find(one => one === value) ?? 'pusat')}
              choices={roles.map(value => ({ value, title: t(`role.${value}`), detail: t(`roleDetail.${value}`) }))}
            />
          </div>
        )}
        {(isFromPlan || role !== 'pusat') && (
          <PlanToBeginChoice
            plan={plan}
            isCompanion={role === 'pendamping'}
            isReading={inspecting.isPending}
            onFile={file => inspecting.mutate({ file })}
            onForget={() => setPlan(null)}
          />
        )}
        {!isFromPlan && role === 'provinsi' && (
          <Select
            label={t('create.province')}
            data={provinces.map(province => ({ value: province.code, label: province.name }))}
            value={provinceCode}
            searchable
            nothingFoundMessage={t('create.noSuchProvince')}
            onChange={setProvinceCode}
          />
        )}
        <PasswordInput
          label={t('create.passphrase')}
          description={t('create.passphraseHint')}
          value={passphrase}
          autoComplete="new-password"
          error={refusal === 'PASSPHRASE_TOO_SHORT' && words}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
          onChange={event => setPassphrase(event.currentTarget.value)}
        />
        <PassphraseMeter passphrase={passphrase} />
        <PasswordInput
          label={t('create.again')}
          value={again}
          autoComplete="new-password"
          error={isDifferent && t('create.different')}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
          onChange={event => setAgain(event.currentTarget.value)}
        />
        {words && refusal !== 'NAME_TAKEN' && refusal !== 'PASSPHRASE_TOO_SHORT' && <Note kind="bad">{words}</Note>}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete} loading={creating.isPending}>
            {t('create.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
