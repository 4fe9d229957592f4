import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import type { SizeLimits } from '#domain/training/training'
import { SizeBar } from '../../components/size-bar.tsx'
import classes from './class-list.module.css'
import { roomName } from './room-name.ts'

type ClassListRowProps = {
  listed: ListedClass
  limits: SizeLimits
  isChosen: boolean
  position: number
  of: number
  top: number
  onPick: () => void
}

export function ClassListRow({ listed, limits, isChosen, position, of, top, onPick }: ClassListRowProps) {
  const { t } = useTranslation('schedule')
  const { size, instructorName, room, tier } = listed
  const isOutside = size < limits.smallest || size > limits.largest
  const below = tier === 2 ? (instructorName ?? t('noInstructor')) : roomName(t, room)
  return (
    // The list itself has the focus and the keys; a click on an option is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`class-${listed.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={of}
      className={classes.row}
      style={{ top }}
      onClick={onPick}
    >
      <span className={classes.words}>
        <span className={classes.code}>{listed.code}</span>
        <span className={classes.below} data-missing={(tier === 2 && instructorName === null) || undefined}>
          {below}
        </span>
      </span>
      <span className={classes.bar}>
        <SizeBar size={size} {...limits} label={t('sizeLabel', { size, ...limits })} />
      </span>
      <span className={`${classes.size} num`} data-outside={isOutside || undefined} aria-hidden>
        {size}
      </span>
    </div>
  )
}
