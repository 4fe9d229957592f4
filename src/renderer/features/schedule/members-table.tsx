import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail, ClassMember } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import { endDragging, startDragging } from './dragged-people.ts'
import classes from './members-table.module.css'
import { shortRegency } from './short-regency.ts'
import { useCursorInSight } from './use-cursor-in-sight.ts'
import { useMovingPerson } from './use-moving-person.ts'
import type { useRowsSelection } from './use-rows-selection.ts'

type MembersTableProps = { detail: ClassDetail; selection: ReturnType<typeof useRowsSelection> }

const rowHeight = 32

/** The people of a class, to be selected, dragged to another class, or opened. Numbers come masked from main. */
export function MembersTable({ detail, selection }: MembersTableProps) {
  const { t } = useTranslation('schedule')
  const navigate = useNavigate()
  const scroller = useRef<HTMLDivElement>(null)
  const { members, code, tier } = detail
  const { cursor, selected } = selection
  const isAll = selected.size === members.length && members.length > 0
  const rowId = (index: number) => `member-${members[index]?.participantId}`

  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1
    if (event.key === 'Enter' && members[cursor]) {
      void navigate({ to: '/peserta', search: { orang: members[cursor].participantId } })
    } else if (!selection.press(event, page)) return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      {/* One stop for Tab: the cursor moves inside it with the arrows. */}
      <table
        // A table whose rows are chosen is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        tabIndex={0}
        className={classes.table}
        aria-label={t('members', { code })}
        aria-multiselectable
        aria-rowcount={members.length + 1}
        aria-activedescendant={members.length > 0 ? rowId(cursor) : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.check}>
              <Checkbox
                tabIndex={-1}
                aria-label={t('selectAll')}
                checked={isAll}
                indeterminate={selected.size > 0 && !isAll}
                onChange={() => (isAll ? selection.clear() : selection.selectAll())}
              />
            </th>
            <th scope="col">{t('member.name')}</th>
            <th scope="col">{t('member.regency')}</th>
            <th scope="col">{tier === 2 ? t('member.district') : t('member.province')}</th>
            <th scope="col" className={classes.nik}>
              {t('member.nik')}
            </th>
            <th scope="col" className={classes.phone}>
              {t('member.phone')}
            </th>
            <th scope="col" className={classes.email}>
              {t('member.email')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member, index) => (
            <MemberRow
              key={member.participantId}
              id={rowId(index)}
              detail={detail}
              member={member}
              index={index}
              isCursor={index === cursor}
              selection={selection}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type MemberRowProps = MembersTableProps & { id: string; member: ClassMember; index: number; isCursor: boolean }

function MemberRow({ id, detail, member, index, isCursor, selection }: MemberRowProps) {
  const { t } = useTranslation('schedule')
  const { provinceName, regencyName } = useRegionNames()
  const shownName = useShownName()
  const movingPerson = useMovingPerson(detail.tier)
  const isSelected = selection.selected.has(member.participantId)
  const row = useRef<HTMLTableRowElement>(null)
  useCursorInSight(row, isCursor)

  const onDragStart = (event: React.DragEvent) => {
    const dragged = isSelected
      ? detail.members.filter(({ participantId }) => selection.selected.has(participantId))
      : [member]
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', dragged.map(({ name }) => name).join('\n'))
    startDragging(dragged.map(one => movingPerson({ ...one, classId: detail.id })))
  }

  return (
    // The table has the keys; a click on a row is for the mouse.
    <tr
      ref={row}
      id={id}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      data-cursor={isCursor || undefined}
      draggable
      onDragStart={onDragStart}
      onDragEnd={endDragging}
      onClick={event => selection.pick(index, event)}
    >
      <td className={classes.check}>
        <Checkbox
          tabIndex={-1}
          aria-label={t('select', { name: shownName(member.name) })}
          checked={isSelected}
          onClick={event => event.stopPropagation()}
          onChange={() => selection.toggle(index)}
        />
      </td>
      <td className={classes.name} title={shownName(member.name)}>
        {shownName(member.name)}
      </td>
      <td>{member.regencyCode === null ? t('office') : shortRegency(regencyName(member.regencyCode))}</td>
      <td>{detail.tier === 1 ? provinceName(member.provinceCode) : <Maybe>{member.districtName}</Maybe>}</td>
      <td className={`${classes.nik} num`}>
        <Maybe>{member.nik && member.nik.slice(-9)}</Maybe>
      </td>
      <td className={`${classes.phone} num`}>
        <Maybe>{member.phone}</Maybe>
      </td>
      <td className={classes.email}>
        <Maybe>{member.hasEmail ? t('member.has') : null}</Maybe>
      </td>
    </tr>
  )
}

function Maybe({ children }: { children: string | null }) {
  const { t } = useTranslation('schedule')
  return children === null ? <span className={classes.missing}>{t('member.hasNot')}</span> : children
}
