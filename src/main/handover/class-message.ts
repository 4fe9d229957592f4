import type { Language, Words } from '#main/words'
import type { HeldClass } from './class-list.ts'
import { clockRange, longDay } from './local-clock.ts'

/** What is sent to the group of one class; `*…*` is bold in WhatsApp. What is not known yet is said to follow. */
export function classMessage(one: HeldClass, title: string, words: Words, language: Language): string {
  const line = (key: 'day' | 'time' | 'room' | 'link' | 'id' | 'passcode' | 'instructor', value: string) =>
    words(`files:message.${key}`, { value: isCopied.has(key) ? value.trim() : plain(value) })
  return [
    `*${plain(title)}*`,
    words(`files:message.greeting.${one.tier}` as 'files:message.greeting.2', { code: one.code }),
    '',
    line('day', longDay(one.date, language)),
    line('time', `${clockRange(one, language)} ${one.zone}`),
    line('room', one.room),
    line('link', one.link ?? words('files:message.linkFollows')),
    ...(one.meetingId ? [line('id', one.meetingId)] : []),
    ...(one.passcode ? [line('passcode', one.passcode)] : []),
    ...(one.instructorName ? [line('instructor', one.instructorName)] : []),
    '',
    words('files:message.closing'),
  ].join('\n')
}

/** What people copy goes out as it is: without its asterisk a passcode opens nothing. */
const isCopied: ReadonlySet<string> = new Set(['link', 'id', 'passcode'])

/** A value is one line, and bold only where the message says so. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('*', '')

/** All messages of a recipient in one text, to read through or to send from another computer. */
export const messagesText = (messages: readonly string[]) => messages.join(`\r\n\r\n${'─'.repeat(24)}\r\n\r\n`)
