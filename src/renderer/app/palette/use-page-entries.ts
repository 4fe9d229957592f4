import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePages } from '../use-pages.ts'
import type { PaletteEntry } from './palette-entry.ts'

export function usePageEntries(): PaletteEntry[] {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  return usePages().map(({ to, name, icon, key }) => ({
    id: `page:${to}`,
    group: 'pages',
    icon,
    label: t(`page.${name}`),
    keys: ['G', key],
    run: () => void navigate({ to }),
  }))
}
