import { Button, Group } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { FieldFaultsContext, useFieldFaults } from '../../../components/field-faults.ts'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { useIsCompanion } from '../../../is-companion.ts'
import { type DesignDraft, firstDraft, hasItems, itemsOfDraft, requestOf } from './design-draft.ts'
import { DraftItemsField } from './draft-items-field.tsx'
import { DraftSettings } from './draft-settings.tsx'
import classes from './new-test-page.module.css'

/** A test is made: what it asks, how long, what counts. */
export function NewTestPage() {
  const { t } = useTranslation('assessment')
  const { data: bank } = useSuspenseQuery(api.assessment.choosable.queryOptions())
  const [draft, setDraft] = useState<DesignDraft>(() => firstDraft(t('new.defaultName')))
  const { hasFaults, report } = useFieldFaults()
  const items = itemsOfDraft(bank, draft)
  const make = useMake()
  const canMake = draft.name.trim() !== '' && hasItems(draft, items) && items.lacking.length === 0 && !hasFaults
  const change = (part: Partial<DesignDraft>) => setDraft(before => ({ ...before, ...part }))
  return (
    <Page title={t('new.title')} subtitle={t('new.subtitle')} layout="column">
      <FieldFaultsContext value={report}>
        <form
          className={classes.form}
          onSubmit={event => {
            event.preventDefault()
            if (canMake) make.mutate(requestOf(bank, draft))
          }}
        >
          <DraftSettings draft={draft} onChange={change} />
          <DraftItemsField bank={bank} draft={draft} items={items} onChange={change} />
          {make.error && <Note kind="bad">{t('new.refused')}</Note>}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" renderRoot={props => <Link to="/tes" {...props} />}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!canMake} loading={make.isPending}>
              {t('new.make', { count: items.counts.A + items.counts.B })}
            </Button>
          </Group>
        </form>
      </FieldFaultsContext>
    </Page>
  )
}

/** Leads to the test that was made; in a companion's folder to where it is taken. */
function useMake() {
  const navigate = useNavigate()
  const isCompanion = useIsCompanion()
  const { afterChange } = useChanges()
  return useMutation(
    api.assessment.addDesign.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSuccess: async ({ designId }) => {
        await afterChange()
        await (isCompanion ? navigate({ to: '/tes' }) : navigate({ to: '/tes/$designId', params: { designId } }))
      },
    }),
  )
}
