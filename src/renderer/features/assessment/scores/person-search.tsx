import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../../api.ts'
import { useShownName } from '../../../components/screen-share.ts'

/** Finds anybody of the roster by a few letters, for a row whose person is not among the proposed. */
export function PersonSearch({ onChoose }: { onChoose: (participantId: ParticipantId) => void }) {
  const { t } = useTranslation('scores')
  const shownName = useShownName()
  const [text, setText] = useState('')
  const isAsked = text.trim().length >= 2
  const { data } = useQuery(
    api.roster.findPeople.queryOptions({
      input: { text: text.trim(), limit: 20 },
      enabled: isAsked,
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
  )
  const people = isAsked && data ? data.rows : []
  return (
    <Select
      aria-label={t('other')}
      placeholder={t('other')}
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      // Main has found them already, by more than the letters of the name.
      filter={({ options }) => options}
      nothingFoundMessage={isAsked ? t('noMatch') : undefined}
      data={people.map(({ participantId, name, classCode }) => ({
        value: participantId,
        label: [shownName(name), classCode ?? t('inNoClass')].join(' · '),
      }))}
      onChange={id => id && onChoose(id)}
    />
  )
}
