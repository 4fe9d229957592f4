import { lazy, Suspense, useState } from 'react'
import { useMovingPeople } from '../moving-people.ts'

const MoveDialog = lazy(async () => ({ default: (await import('../features/schedule/move-dialog.tsx')).MoveDialog }))

/** The dialog's code is fetched when somebody is first moved. */
export function LazyMoveDialog() {
  const isMoving = useMovingPeople(({ people }) => people !== null)
  const [wasOpened, setWasOpened] = useState(false)
  if (isMoving && !wasOpened) setWasOpened(true)
  return wasOpened ? (
    <Suspense fallback={null}>
      <MoveDialog />
    </Suspense>
  ) : null
}
