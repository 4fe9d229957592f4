import { Button, Group, Input } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPerson, PersonProblem, PersonValues } from '#contract/people'
import { type PersonField, personFields } from '#domain/roster/participant'
import { useUnsaved } from '../../../unsaved-work.ts'
import classes from './person-form.module.css'
import { PersonInput } from './person-input.tsx'
import { usePersonProblemWords } from './use-person-problem-words.ts'

type PersonFormProps = {
  /** As the fields begin. */
  initial: Record<PersonField, string>
  /** Numbers that are known, masked. */
  masked?: Pick<ListedPerson, 'nik' | 'phone'>
  save: (changed: PersonValues) => Promise<PersonProblem[]>
  saveLabel: string
  onSaved: () => void
  onCancel: () => void
}

/** All that can be typed of one person. What is refused is told at its field; what was typed stays. */
export function PersonForm({ initial, masked, save, saveLabel, onSaved, onCancel }: PersonFormProps) {
  const { t } = useTranslation('roster')
  const words = usePersonProblemWords()
  const [values, setValues] = useState(initial)
  const [problems, setProblems] = useState<PersonProblem[]>([])
  const [isSaving, setSaving] = useState(false)

  useUnsaved(
    'person',
    personFields.some(field => values[field] !== initial[field]),
  )

  const change = (field: PersonField, value: string) => {
    setValues({ ...values, [field]: value, ...(field === 'provinceCode' && { regencyCode: '' }) })
    setProblems(problems.filter(problem => problem.field !== field))
  }
  const submit = async () => {
    const changed = personFields.filter(field => values[field] !== initial[field])
    if (changed.length === 0) return onSaved()
    setSaving(true)
    const found = await save(Object.fromEntries(changed.map(field => [field, values[field]])))
    setSaving(false)
    if (found.some(({ severity }) => severity === 'set-aside')) setProblems(found)
    else onSaved()
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className={classes.fields}>
        {personFields.map(field => {
          const problem = problems.find(one => one.field === field)
          const id = `orang-${field}`
          return (
            <Input.Wrapper
              key={field}
              id={id}
              label={t(`person.field.${field}`)}
              error={problem && words(problem)}
              errorProps={{ role: 'alert' }}
              className={field === 'name' ? classes.wide : undefined}
            >
              <PersonInput
                id={id}
                field={field}
                provinceCode={values.provinceCode}
                value={values[field]}
                masked={field === 'nik' || field === 'phone' ? (masked?.[field] ?? null) : null}
                error={problem !== undefined}
                takesFocus={field === 'name'}
                describedBy={problem && `${id}-error`}
                onChange={value => change(field, value)}
              />
            </Input.Wrapper>
          )
        })}
      </div>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('people.cancel')}
        </Button>
        <Button type="submit" loading={isSaving}>
          {saveLabel}
        </Button>
      </Group>
    </form>
  )
}
