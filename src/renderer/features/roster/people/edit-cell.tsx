import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPerson, PersonProblem } from '#contract/people'
import type { PersonColumn } from '#domain/roster/people-query'
import { api, client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { PersonInput } from '../person/person-input.tsx'
import { typedValue } from '../person/typed-value.ts'
import { usePersonProblemWords } from '../person/use-person-problem-words.ts'
import { editableFields } from './editable-fields.ts'
import classes from './people-table.module.css'

type EditCellProps = { person: ListedPerson; column: PersonColumn; onEnd: (moveOn: boolean) => void }

/** A cell as a field: Enter saves, Escape gives up, leaving saves too. What is refused stays as typed, with the reason. */
export function EditCell({ person, column, onEnd }: EditCellProps) {
  const { t } = useTranslation('roster')
  const field = editableFields[column]!
  const { participantId } = person
  const { data: detail } = useQuery(api.roster.person.queryOptions({ input: { participantId } }))
  const { afterChange } = useChanges()
  const words = usePersonProblemWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<PersonProblem | null>(null)
  const [isSaving, setSaving] = useState(false)

  const before = detail ? typedValue(detail, field) : ''
  const save = async (value: string | null, moveOn: boolean) => {
    if (isSaving) return
    if (value === null || value === before) return onEnd(moveOn)
    setSaving(true)
    const { saved, problems } = await client.roster.editPerson({ participantId, values: { [field]: value } })
    setSaving(false)
    if (!saved) return setProblem(problems.find(({ severity }) => severity === 'set-aside') ?? null)
    onEnd(moveOn)
    await afterChange()
  }

  return (
    <div role="gridcell" className={classes.editing}>
      {detail ? (
        <PersonInput
          field={field}
          provinceCode={person.provinceCode}
          label={`${t(`list.column.${column}`)}, ${person.name}`}
          value={typed ?? before}
          masked={field === 'nik' ? person.nik : field === 'phone' ? person.phone : null}
          error={problem !== null}
          takesFocus
          size="xs"
          onChange={value => {
            setTyped(value)
            setProblem(null)
          }}
          onChosen={value => void save(value, true)}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Escape') onEnd(true)
            if (event.key === 'Enter') void save(typed, true)
          }}
          onBlur={() => problem === null && void save(typed, false)}
        />
      ) : (
        <Loader size="xs" />
      )}
      {problem && (
        <p role="alert" className={classes.fault}>
          {words(problem)}
        </p>
      )}
    </div>
  )
}
