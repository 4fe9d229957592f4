import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

const emitter = new EventEmitter()

/** Channels have the app's own names, so no event is refused. `handle` and `invoke` are not used by the app. */
export const ipcMain = strict('ipcMain', {
  on: (channel: string, listener: (...parts: unknown[]) => void) => void emitter.on(channel, listener),
  emit: (channel: string, ...parts: unknown[]) => emitter.emit(channel, ...parts),
})
