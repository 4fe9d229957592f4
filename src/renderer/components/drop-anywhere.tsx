import { Dropzone } from '@mantine/dropzone'
import classes from './drop-anywhere.module.css'

type DropAnywhereProps = {
  /** What to let go, and where: `Lepaskan berkas di sini`. */
  words: string
  /** Only one file at a time. */
  isOne?: boolean
  onDrop: (files: File[]) => void
}

/** While files are dragged over the window, all of it takes them. */
export function DropAnywhere({ words, isOne, onDrop }: DropAnywhereProps) {
  return (
    <Dropzone.FullScreen
      // It is always there, but only seen while something is dragged: for the mouse alone.
      aria-hidden
      activateOnClick={false}
      activateOnKeyboard={false}
      multiple={isOne !== true}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      onDrop={onDrop}
    >
      <p className={classes.words}>{words}</p>
    </Dropzone.FullScreen>
  )
}
