import { Menu, UnstyledButton } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconLogout, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { Icon } from '../components/icon.tsx'
import { Mark } from '../components/mark.tsx'
import { abandonSearch } from '../features/allocation/plan-search.ts'
import { cancelImport } from '../features/roster/roster-import.ts'
import classes from './workspace-menu.module.css'

/** Which training is open, and the way out of it. */
export function WorkspaceMenu({ name }: { name: string }) {
  const { t } = useTranslation('app')
  const close = useCloseWorkspace()
  return (
    <Menu position="bottom-start" width={208} shadow="none">
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('workspaceMenu', { name })}>
          <Mark size={20} />
          <span className={classes.name} title={name}>
            {name}
          </span>
          <Icon of={IconSelector} size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={() => close.mutate({})}>
          {t('closeWorkspace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Closes the workspace and forgets everything that was read from it. */
export function useCloseWorkspace() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.workspace.close.mutationOptions({
      onMutate: async () => {
        cancelImport()
        await abandonSearch()
      },
      onSuccess: async () => {
        queryClient.setQueryData(api.workspace.state.queryKey(), state => state && { ...state, open: null })
        await navigate({ to: '/' })
        for (const feature of [api.roster, api.training, api.allocation, api.schedule]) {
          queryClient.removeQueries({ queryKey: feature.key() })
        }
      },
    }),
  )
}
