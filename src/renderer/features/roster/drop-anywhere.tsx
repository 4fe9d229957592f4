import { Dropzone } from '@mantine/dropzone'
import { useTranslation } from 'react-i18next'
import classes from './drop-anywhere.module.css'
import { checkFile } from './roster-import.ts'

/** While a file is dragged over the window, all of it takes the file. */
export function DropAnywhere() {
  const { t } = useTranslation('import')
  return (
    <Dropzone.FullScreen
      // It is always there, but only seen while something is dragged: for the mouse alone.
      aria-hidden
      activateOnClick={false}
      activateOnKeyboard={false}
      multiple={false}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      onDrop={([file]) => file && void checkFile(file)}
    >
      <p className={classes.words}>{t('drop.here')}</p>
    </Dropzone.FullScreen>
  )
}
