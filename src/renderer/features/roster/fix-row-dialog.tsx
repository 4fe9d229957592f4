import { Button, Group, Input, Modal, Select, TextInput } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedRoster } from '#contract/roster'
import type { RowProblem, RowValues } from '#contract/roster-review'
import type { RosterField } from '#domain/roster/headers'
import { readRole } from '#domain/roster/read-role'
import { api, client, useRegionNames } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { showDone } from '../../components/toast.tsx'
import classes from './person/person-form.module.css'
import { useRegencies } from './person/use-regencies.ts'
import { takeCounts } from './roster-import.ts'
import { useProblemWords } from './use-problem-words.ts'

type FixRowDialogProps = { checkId: CheckedRoster['checkId']; row: number; onClose: () => void }

/** A row of the file with its problems at their fields: mended here, it is read again at once. */
export function FixRowDialog(props: FixRowDialogProps) {
  const { t } = useTranslation(['import', 'app'])
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={560}
      title={t('fix.title', { row: props.row })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Suspense fallback={null}>
        <FixRowForm {...props} />
      </Suspense>
    </Modal>
  )
}

const shownFields = [
  ...(['name', 'externalId', 'nik', 'role', 'province', 'regency', 'district', 'phone', 'email'] as const),
] as const
type ShownField = (typeof shownFields)[number]

/** A code in doubt is mended by choosing the name. */
const fieldOfProblem: Partial<Record<RosterField, ShownField>> = { provinceCode: 'province', regencyCode: 'regency' }

function FixRowForm({ checkId, row, onClose }: FixRowDialogProps) {
  const { t } = useTranslation(['import', 'roster'])
  const queryClient = useQueryClient()
  const words = useProblemWords()
  const { data: held } = useSuspenseQuery(
    api.roster.heldRow.queryOptions({ input: { checkId, row }, gcTime: 0, staleTime: 0 }),
  )
  const [changed, setChanged] = useState<RowValues>({})
  const [problems, setProblems] = useState<RowProblem[]>(held.problems)
  const [isReading, setReading] = useState(false)
  const values: RowValues = { ...held.values, ...changed }

  const change = (change: RowValues) => setChanged({ ...changed, ...change })
  const read = async () => {
    setReading(true)
    const fixed = await client.roster.fixRow({ checkId, row, values: changed })
    setReading(false)
    takeCounts(fixed.counts)
    setProblems(fixed.problems)
    await queryClient.invalidateQueries({ queryKey: api.roster.key(), refetchType: 'active' })
    if (!fixed.accepted) return
    showDone(t('fix.done', { row }))
    onClose()
  }

  const wholeRow = problems.filter(problem => problem.kind === 'id-nik-conflict')
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void read()
      }}
    >
      {wholeRow.map(problem => (
        <Note key={problem.kind} kind="bad">
          {words(problem)}
        </Note>
      ))}
      <div className={classes.fields}>
        {shownFields.map(field => {
          const problem = problems.find(
            one => (fieldOfProblem[one.field] ?? one.field) === field && !wholeRow.includes(one),
          )
          const id = `baris-${field}`
          return (
            <div key={field} className={field === 'name' ? classes.wide : undefined}>
              <Input.Wrapper
                id={id}
                label={t(`roster:field.${field}`)}
                error={problem && changed[field] === undefined && words(problem)}
              >
                <CellInput
                  id={id}
                  field={field}
                  values={values}
                  masked={field === 'nik' || field === 'phone' ? held.masked[field] : null}
                  isWrong={problem !== undefined && changed[field] === undefined}
                  onChange={change}
                />
              </Input.Wrapper>
              {problem && changed[field] === undefined && (
                <Suggestions near={problem.data['near']} onTake={name => change(cellsFor(field, name))} />
              )}
            </div>
          )
        })}
      </div>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isReading} disabled={Object.keys(changed).length === 0}>
          {t('fix.read')}
        </Button>
      </Group>
    </form>
  )
}

/** A name that was chosen counts; the code that stood beside it is let go. */
function cellsFor(field: ShownField, value: string): RowValues {
  if (field === 'province') return { province: value, provinceCode: '' }
  return field === 'regency' ? { regency: value, regencyCode: '' } : { [field]: value }
}

/** What may have been meant, each a button. */
function Suggestions({
  near,
  onTake,
}: {
  near: string | number | undefined
  onTake: (name: string) => void
}): ReactNode {
  const { t } = useTranslation('import')
  if (typeof near !== 'string' || near === '') return null
  return (
    <Group gap={4} mt={4}>
      {near.split(', ').map(name => (
        <Button key={name} size="xs" variant="default" onClick={() => onTake(name)}>
          {t('fix.take', { name })}
        </Button>
      ))}
    </Group>
  )
}

type CellInputProps = {
  id: string
  field: ShownField
  values: RowValues
  masked: string | null
  isWrong: boolean
  onChange: (change: RowValues) => void
}

function CellInput({ id, field, values, masked, isWrong, onChange }: CellInputProps) {
  const choices = useCellChoices(field, values)
  const value = values[field] ?? ''
  if (!choices) {
    return (
      <TextInput
        id={id}
        value={value}
        placeholder={masked ?? undefined}
        error={isWrong}
        onChange={event => onChange({ [field]: event.currentTarget.value })}
      />
    )
  }
  const chosen = field === 'role' ? roleWords[readRole(value) ?? 'none'] : value
  return (
    <Select
      id={id}
      data={choices}
      value={choices.some(choice => choice.value === chosen) ? (chosen ?? null) : null}
      placeholder={value}
      searchable
      limit={60}
      allowDeselect={false}
      error={isWrong}
      onChange={name => name !== null && onChange(cellsFor(field, name))}
    />
  )
}

const roleWords = { companion: 'pendamping', instructor: 'innas', none: null }

function useCellChoices(field: ShownField, values: RowValues) {
  const { t } = useTranslation('roster')
  const { provinces } = useRegionNames()
  const regencies = useRegencies()
  if (field === 'role') {
    return [
      { value: 'pendamping', label: t('role.companion') },
      { value: 'innas', label: t('role.instructor') },
    ]
  }
  if (field === 'province') return provinces.map(({ name }) => ({ value: name, label: name }))
  if (field !== 'regency') return null
  const province = provinces.find(({ name }) => name === values.province)
  return regencies
    .filter(({ code }) => !province || code.startsWith(province.code))
    .map(({ name }) => ({ value: name, label: name }))
}
