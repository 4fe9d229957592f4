import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import type { ClassFault } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { useShownName } from '../../components/screen-share.ts'
import { SizeBar } from '../../components/size-bar.tsx'
import classes from './class-list.module.css'
import { FaultMark } from './fault-mark.tsx'
import { roomName } from './room-name.ts'
import { useDropOnClass } from './use-drop-on-class.ts'

type ClassListRowProps = {
  listed: ListedClass
  plan: PlanInForce<ListedClass>
  faults: ClassFault[]
  isChosen: boolean
  position: number
  of: number
  top: number
  onPick: () => void
}

/** A class in the list; people can be dropped on it. */
export function ClassListRow({ listed, plan, faults, isChosen, position, of, top, onPick }: ClassListRowProps) {
  const { t } = useTranslation('schedule')
  const shownName = useShownName()
  const { size, instructorName, room, tier } = listed
  const limits = plan.training.tiers[tier].limits
  const { coming, handlers } = useDropOnClass(listed, plan)
  const isOutside = size + coming < limits.smallest || size + coming > limits.largest
  const teacher = instructorName === null ? t('noInstructor') : shownName(instructorName)
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
      data-over={coming > 0 || undefined}
      style={{ top }}
      onClick={onPick}
      {...handlers}
    >
      <span className={classes.words}>
        <span className={classes.code}>
          {listed.code}
          <FaultMark listed={listed} plan={plan} faults={faults} />
        </span>
        <span className={classes.below} data-missing={(tier === 2 && instructorName === null) || undefined}>
          {tier === 2 ? teacher : roomName(t, room)}
        </span>
      </span>
      <span className={classes.bar}>
        <SizeBar size={size + coming} {...limits} label={t('sizeLabel', { size, ...limits })} />
      </span>
      <span className={`${classes.size} num`} data-outside={isOutside || undefined} aria-hidden>
        {size + coming}
      </span>
    </div>
  )
}
