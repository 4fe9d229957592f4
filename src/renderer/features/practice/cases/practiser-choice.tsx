import { Button, Modal, TextInput } from '@mantine/core'
import { IconSearch, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import { api, useRegionNames } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { moveCursor } from '../../../components/move-cursor.ts'
import { useShownName } from '../../../components/screen-share.ts'
import { intoSight } from '../result/into-sight.ts'
import classes from './practiser-choice.module.css'
import { usePractiser } from './practiser.ts'

/** Whose rehearsals are shown and begun here. Without a roster there is nobody to choose. */
export function PractiserChoice() {
  const { t } = useTranslation('practice')
  const shownName = useShownName()
  const { name, choose } = usePractiser()
  const { data: roster } = useQuery({ ...api.roster.summary.queryOptions(), throwOnError: false })
  const [isOpen, setOpen] = useState(false)
  if (!roster || roster.companions + roster.instructors === 0) return null
  const pick = (participantId: ParticipantId | null) => {
    choose(participantId)
    setOpen(false)
  }
  return (
    <>
      <Button variant="default" leftSection={<Icon of={IconUser} />} onClick={() => setOpen(true)}>
        {t('cases.who.button', { who: name === null ? t('cases.who.me') : shownName(name) })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('cases.who.title')}
        closeButtonProps={{ 'aria-label': t('cases.close') }}
      >
        <PersonSearch onPick={pick} />
      </Modal>
    </>
  )
}

type Option = { participantId: ParticipantId | null; title: string; detail: string }

function PersonSearch({ onPick }: { onPick: (participantId: ParticipantId | null) => void }) {
  const { t } = useTranslation('practice')
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const options = useOptions(text)
  const current = options[Math.min(at, options.length - 1)]
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = event.key === 'Home' || event.key === 'End' ? null : moveCursor(event.key, at, options.length, 6)
    if (event.key === 'Enter' && current) onPick(current.participantId)
    else if (next !== null) setAt(next)
    else return
    event.preventDefault()
  }
  return (
    <>
      <p className={classes.text}>{t('cases.who.text')}</p>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="practisers"
        aria-activedescendant={current && `practiser-${options.indexOf(current)}`}
        aria-label={t('cases.who.search')}
        placeholder={t('cases.who.search')}
        leftSection={<Icon of={IconSearch} />}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="practisers" role="listbox" aria-label={t('cases.who.title')} className={classes.list}>
        {options.map((option, index) => (
          // The field keeps the focus; a click on an option is for the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.participantId ?? 'me'}
            id={`practiser-${index}`}
            role="option"
            tabIndex={-1}
            ref={option === current ? intoSight : undefined}
            aria-selected={option === current}
            className={classes.option}
            onClick={() => onPick(option.participantId)}
          >
            <span className={classes.title}>{option.title}</span>
            <span className={classes.detail}>{option.detail}</span>
          </div>
        ))}
      </div>
    </>
  )
}

/** *Saya* first, then whom main finds. */
function useOptions(text: string): Option[] {
  const { t } = useTranslation('practice')
  const shownName = useShownName()
  const { provinceName, regencyName } = useRegionNames()
  const isAsked = text.trim().length >= 2
  const { data } = useQuery({
    ...api.roster.findPeople.queryOptions({ input: { text, limit: 20 } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const found = isAsked && data ? data.rows.filter(({ withdrawnAt }) => withdrawnAt === null) : []
  return [
    { participantId: null, title: t('cases.who.me'), detail: t('cases.who.meText') },
    ...found.map(({ participantId, name, provinceCode, regencyCode }) => ({
      participantId,
      title: shownName(name),
      detail: [regencyCode && regencyName(regencyCode), provinceName(provinceCode)].filter(Boolean).join(', '),
    })),
  ]
}
