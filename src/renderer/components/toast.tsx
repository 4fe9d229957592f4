import { Button } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { notifications } from '@mantine/notifications'
import { Icon } from './icon.tsx'

/** A way back, offered while the toast is there. */
export type ToastAction = { label: string; run: () => void }

/** Says that something is done; goes away by itself after 8 seconds. */
export function showDone(message: string, action?: ToastAction) {
  show(message, 'ok', action)
}

/** Says something that is neither done nor failed: that there is nothing to undo, say. */
export function showInfo(message: string) {
  show(message, 'info')
}

/** A newer one takes the place of the one before: only the last change is undone from it. */
let last: string | undefined

function show(message: string, kind: 'ok' | 'info', action?: ToastAction) {
  if (last !== undefined) notifications.hide(last)
  const id = notifications.show({
    message: (
      <>
        <span>{message}</span>
        {action && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              notifications.hide(id)
              action.run()
            }}
          >
            {action.label}
          </Button>
        )}
      </>
    ),
    icon: <Icon of={kind === 'ok' ? IconCircleCheck : IconInfoCircle} size={18} />,
    color: 'transparent',
    autoClose: 8000,
    position: 'bottom-right',
    styles: {
      root: { paddingInlineStart: 12 },
      description: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8 },
      icon: {
        color: kind === 'ok' ? 'var(--ok)' : 'var(--text-2)',
        width: 18,
        minWidth: 18,
        height: 18,
        marginInlineEnd: 8,
      },
    },
  })
  last = id
}
