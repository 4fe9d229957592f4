import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { clone, type Wire } from './clone.ts'
import { closePortsOf, hearFrom, type MessagePortMain, type PortHolder, type PortMessage } from './message-ports.ts'
import { refuseUnknownOptions, StrictEmitter, strict } from './strict.ts'

/** What passes between the main process and a utility process. */
export type UtilityMessage = { kind: 'message'; data: Wire; ports: string[] } | PortMessage

class UtilityProcess extends StrictEmitter {
  private readonly child: ChildProcess
  private readonly holder: PortHolder = { held: new Map(), tell: message => this.tell(message) }

  constructor(modulePath: string, args: string[]) {
    super('UtilityProcess', ['spawn', 'message', 'exit'])
    this.child = fork(join(import.meta.dirname, 'utility-boot.ts'), [modulePath, ...args], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.child.once('spawn', () => this.emit('spawn'))
    this.child.on('message', (message: UtilityMessage) => {
      if (message.kind === 'message') this.emit('message', clone.decode(message.data))
      else hearFrom(this.holder, message)
    })
    this.child.once('exit', code => {
      closePortsOf(this.holder)
      this.emit('exit', code ?? 1)
    })
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  postMessage(message: unknown, ports: MessagePortMain[] = []): void {
    const data = clone.encode(message)
    this.tell({ kind: 'message', data, ports: ports.map(port => port.transferTo(this.holder)) })
  }

  kill(): boolean {
    return this.child.kill()
  }

  private tell(message: UtilityMessage): void {
    // A message to a process that has left is lost, and the ports that were sent along close.
    if (!this.child.connected) closePortsOf(this.holder)
    else this.child.send(message, error => error && closePortsOf(this.holder))
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: { serviceName?: string; stdio?: string } = {}) {
    refuseUnknownOptions('utilityProcess.fork', options, ['serviceName', 'stdio'])
    return new UtilityProcess(modulePath, args)
  },
})
