import { Button } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { chooseFile } from './choose-file.ts'
import classes from './import-drop.module.css'
import { checkFile } from './roster-import.ts'

/** Where a file is dropped, or chosen with the button. */
export function ImportDrop({ again = false }: { again?: boolean }) {
  const { t } = useTranslation('import')
  return (
    <Dropzone
      className={classes.drop}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      multiple={false}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      onDrop={([file]) => file && void checkFile(file)}
    >
      <EmptyState
        icon={IconFileSpreadsheet}
        title={again ? t('drop.titleAgain') : t('drop.title')}
        action={
          <Button leftSection={<Icon of={IconUpload} />} onClick={chooseFile}>
            {t('importRoster')}
          </Button>
        }
      >
        {again ? t('drop.textAgain') : t('drop.text')}
      </EmptyState>
    </Dropzone>
  )
}
