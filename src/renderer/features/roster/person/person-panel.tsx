import { ActionIcon, Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonDetail } from '#contract/people'
import type { ParticipantId } from '#domain/roster/participant'
import { api, client, useRegionNames } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { Icon } from '../../../components/icon.tsx'
import { Note } from '../../../components/note.tsx'
import { ScreenShareContext, useShownName } from '../../../components/screen-share.ts'
import { startMoving } from '../../../moving-people.ts'
import pageClasses from '../people/people-page.module.css'
import { EditPersonDialog } from './edit-person-dialog.tsx'
import classes from './person-panel.module.css'
import { PersonHistory } from './person-history.tsx'
import { RevealedNumber } from './revealed-number.tsx'

type PersonPanelProps = { participantId: ParticipantId; onClose: () => void }

/** One person: beside the list where there is room, over it where there is not. */
export function PersonPanel({ participantId, onClose }: PersonPanelProps) {
  const { t } = useTranslation('roster')
  const isWide = useMediaQuery('(min-width: 1600px)', undefined, { getInitialValueInEffect: false })
  const person = useQuery(api.roster.person.queryOptions({ input: { participantId } }))
  const content = person.data ? (
    <Person key={participantId} person={person.data} onClose={onClose} />
  ) : (
    person.isError && <Gone onClose={onClose} />
  )

  if (!isWide) {
    return (
      <Drawer.Root opened onClose={onClose} position="right" size={420} transitionProps={{ duration: 0 }}>
        <Drawer.Overlay backgroundOpacity={0.25} />
        <Drawer.Content aria-label={t('person.panel')}>
          <Drawer.Body p={0}>{content}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  return (
    // Escape closes it from anywhere inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside className={pageClasses.aside} aria-label={t('person.panel')} onKeyDown={onKeyDown}>
      {content}
    </aside>
  )
}

function Gone({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('roster')
  return (
    <div className={classes.panel}>
      <Note kind="info" title={t('person.gone')}>
        {t('person.goneText')}
      </Note>
      <Button variant="default" onClick={onClose}>
        {t('person.close')}
      </Button>
    </div>
  )
}

function Person({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation('roster')
  const { provinceName, regencyName } = useRegionNames()
  const { afterChange } = useChanges()
  const shownName = useShownName()
  const [isEditing, setEditing] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const { participantId, regencyCode, provinceCode } = person
  const isActive = person.withdrawnAt === null
  const turn = async () => {
    await client.roster[isActive ? 'withdraw' : 'bringBack']({ participantIds: [participantId] })
    await afterChange()
  }
  const place = [regencyCode && regencyName(regencyCode), provinceName(provinceCode)].filter(Boolean).join(', ')

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <div>
          <h2 ref={title} tabIndex={-1} data-autofocus>
            {shownName(person.name)}
          </h2>
          <p>{[person.externalId, place].filter(Boolean).join(', ')}</p>
        </div>
        <ActionIcon aria-label={t('person.close')} onClick={onClose}>
          <Icon of={IconX} />
        </ActionIcon>
      </div>
      <div className={classes.actions}>
        {isActive && (
          <Button size="xs" variant="default" onClick={() => startMoving([participantId])}>
            {t('person.move')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          {t('person.edit')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void turn()}>
          {isActive ? t('person.withdraw') : t('person.bringBack')}
        </Button>
        {isActive && person.role === 'companion' && (
          <Button
            size="xs"
            variant="default"
            renderRoot={props => <Link to="/kesiapan/orang/$participantId" params={{ participantId }} {...props} />}
          >
            {t('person.readiness')}
          </Button>
        )}
      </div>
      {person.doubles.map(({ participantId: other, name, same }) => (
        <Note key={other} kind="warn">
          {t(`person.same.${same}`, { name: shownName(name) })}{' '}
          <Link to="/peserta" search={{ orang: other }}>
            {t('person.seeOther')}
          </Link>
        </Note>
      ))}
      <Facts person={person} />
      <PersonHistory participantId={participantId} />
      {isEditing && <EditPersonDialog person={person} onClose={() => setEditing(false)} />}
    </div>
  )
}

function Facts({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('roster')
  const isShared = useContext(ScreenShareContext)
  const absent = t('list.value.hasNot')
  const { participantId, classId, classCode } = person
  const taught = person.teaches.map(one => (
    <Link key={one.classId} to="/kelas/$classId" params={{ classId: one.classId }}>
      {one.classCode}
    </Link>
  ))
  return (
    <dl className={classes.facts}>
      <Fact label={t('list.column.role')}>{t(`role.${person.role}`)}</Fact>
      <Fact label={t('list.column.classCode')}>
        {classId ? (
          <Link to="/kelas/$classId" params={{ classId }}>
            {classCode}
          </Link>
        ) : (
          absent
        )}
      </Fact>
      {taught.length > 0 && <Fact label={t('person.teaches')}>{taught}</Fact>}
      <Fact label={t('list.column.nik')}>
        <RevealedNumber participantId={participantId} field="nik" masked={person.nik} />
      </Fact>
      <Fact label={t('list.column.phone')}>
        <RevealedNumber participantId={participantId} field="phone" masked={person.phone} />
      </Fact>
      <Fact label={t('list.column.email')}>
        {isShared && person.hasEmail ? t('list.value.has') : (person.email ?? absent)}
      </Fact>
      <Fact label={t('list.column.district')}>{person.districtName ?? absent}</Fact>
      <Fact label={t('list.column.status')}>
        {person.withdrawnAt === null ? t('list.value.active') : t('list.value.withdrawn')}
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
