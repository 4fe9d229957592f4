import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconDeviceFloppy,
  IconDownload,
  IconEyeOff,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconPhone,
  IconSparkles,
  IconSun,
  IconTableExport,
  IconUpload,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useChangeSentence, useChanges } from '../../changes.ts'
import { commandKey } from '../../components/command-key.ts'
import { useIsCompanion } from '../../is-companion.ts'
import { chooseFile } from '../../features/roster/choose-file.ts'
import { useBackUp } from '../../features/workspace/backups.tsx'
import { languageOf, switchLanguage } from '../language.ts'
import { leaveSafely } from '../leaving.ts'
import { lockNow } from '../lock-now.ts'
import { toggleScreenShare, useScreenShareMode } from '../screen-share-mode.ts'
import { showKeyMap } from '../key-map-shown.ts'
import { useCloseWorkspace } from '../use-close-workspace.ts'
import type { PaletteEntry } from './palette-entry.ts'

type Command = Omit<PaletteEntry, 'id' | 'group'> & { name: string }

/** Everything that can be done from every page. */
export function useCommands(): PaletteEntry[] {
  const commands = [...useChangeCommands(), ...useWorkCommands(), ...useWindowCommands()]
  return commands.map(({ name, ...command }) => ({ ...command, id: `command:${name}`, group: 'commands' }))
}

/** Undo and redo, with what they would take back or put back. */
function useChangeCommands(): Command[] {
  const { t } = useTranslation('app')
  const { data } = useQuery(api.history.toggles.queryOptions())
  const { undo, redo } = useChanges()
  const sentence = useChangeSentence()
  const commands: Command[] = []
  if (data?.undo) {
    const label = t('undoOf', { change: sentence(data.undo) })
    commands.push({ name: 'undo', icon: IconArrowBackUp, label, keys: [commandKey, 'Z'], run: () => void undo() })
  }
  if (data?.redo) {
    const label = t('redoOf', { change: sentence(data.redo) })
    commands.push({ name: 'redo', icon: IconArrowForwardUp, label, keys: [commandKey, 'Y'], run: () => void redo() })
  }
  return commands
}

function useWorkCommands(): Command[] {
  const { t } = useTranslation('palette')
  const navigate = useNavigate()
  const backUp = useBackUp()
  const isCompanion = useIsCompanion()
  const importFile = () => {
    void navigate({ to: '/peserta' })
    chooseFile()
  }
  const ofPlanners: Command[] = [
    { name: 'import', icon: IconUpload, label: t('command.import'), words: t('words.import'), run: importFile },
    {
      name: 'search',
      icon: IconSparkles,
      label: t('command.search'),
      words: t('words.search'),
      run: () => void navigate({ to: '/rencana' }),
    },
    {
      name: 'send',
      icon: IconArrowsExchange,
      label: t('command.send'),
      words: t('words.send'),
      run: () => void navigate({ to: '/kirim' }),
    },
    {
      name: 'exportPeople',
      icon: IconTableExport,
      label: t('command.exportPeople'),
      words: t('words.export'),
      run: () => void navigate({ to: '/peserta' }),
    },
    {
      name: 'exportPlan',
      icon: IconDownload,
      label: t('command.exportPlan'),
      words: t('words.export'),
      run: () => void navigate({ to: '/serahkan' }),
    },
    {
      name: 'contacts',
      icon: IconPhone,
      label: t('command.contacts'),
      words: t('words.contacts'),
      run: () => void navigate({ to: '/kesiapan/hubungi' }),
    },
  ]
  return [
    ...(isCompanion ? [] : ofPlanners),
    {
      name: 'backUp',
      icon: IconDeviceFloppy,
      label: t('command.backUp'),
      words: t('words.backUp'),
      run: () => backUp.mutate({}),
    },
  ]
}

function useWindowCommands(): Command[] {
  const { t, i18n } = useTranslation('palette')
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme() === 'dark'
  const isShared = useScreenShareMode(({ isOn }) => isOn)
  const close = useCloseWorkspace()
  const otherLanguage = languageOf(i18n.language) === 'id' ? 'en' : 'id'
  return [
    {
      name: 'language',
      icon: IconLanguage,
      label: t(`command.language.${otherLanguage}`),
      words: t('words.language'),
      run: () => void switchLanguage(otherLanguage),
    },
    {
      name: 'theme',
      icon: isDark ? IconSun : IconMoon,
      label: isDark ? t('command.light') : t('command.dark'),
      words: t('words.theme'),
      run: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
    {
      name: 'screenShare',
      icon: IconEyeOff,
      label: isShared ? t('command.screenShareOff') : t('command.screenShareOn'),
      words: t('words.screenShare'),
      run: toggleScreenShare,
    },
    { name: 'keys', icon: IconKeyboard, label: t('command.keys'), keys: ['?'], run: showKeyMap },
    { name: 'lock', icon: IconLock, label: t('command.lock'), words: t('words.lock'), run: lockNow },
    {
      name: 'close',
      icon: IconLogout,
      label: t('command.close'),
      words: t('words.close'),
      run: () => leaveSafely(() => close.mutate({})),
    },
  ]
}
