import { IconCircleCheck } from '@tabler/icons-react'
import { notifications } from '@mantine/notifications'
import { Icon } from './icon.tsx'

/** Says that something is done; goes away by itself after 8 seconds. */
export function showDone(message: string) {
  notifications.show({
    message,
    icon: <Icon of={IconCircleCheck} size={18} />,
    color: 'transparent',
    autoClose: 8000,
    position: 'bottom-right',
    styles: {
      root: { paddingInlineStart: 12 },
      icon: { color: 'var(--ok)', width: 18, minWidth: 18, height: 18, marginInlineEnd: 8 },
    },
  })
}
