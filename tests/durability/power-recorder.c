/*
 * Records what a process writes to a database, for a replay that cuts the power (see power-loss.ts).
 *
 *   cc -O2 -fPIC -shared -o recorder.so power-recorder.c -ldl
 *   RECORDER_FILES=/dir/gladi.db RECORDER_LOG=/dir/log LD_PRELOAD=./recorder.so node writer.ts
 *
 * Every path that begins with RECORDER_FILES is recorded, but for SQLite's -shm, which a power cut always erases.
 * Each entry of the log: one byte of what happened, one byte with the length of the path, the position and the length
 * as 64 bits each (in the order of the machine's bytes), the path, and the written bytes.
 *
 *   W  bytes were written at a position     T  the file was cut (or grown) to a length
 *   S  the file was flushed to the disk     U  its name was removed     A  the process printed the bytes
 *
 * What is recorded happened: an entry is made after the call came back without an error. One lock around call and
 * entry keeps the entries in the order of the calls, also between threads.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_FILES = 1024, MOST_PATH = 255 };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static const char *recorded_prefix;
static int log_file = -1;
/* The path behind each open file that is recorded; an empty one for all others. */
static char paths[MOST_FILES][MOST_PATH + 1];

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void start(void) {
  real_open = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  recorded_prefix = getenv("RECORDER_FILES");
  const char *log = getenv("RECORDER_LOG");
  if (recorded_prefix && log) log_file = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_recorded(const char *path) {
  size_t length = strlen(path);
  if (log_file < 0 || length > MOST_PATH) return 0;
  if (strncmp(path, recorded_prefix, strlen(recorded_prefix)) != 0) return 0;
  return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static const char *path_of(int file) {
  return file >= 0 && file < MOST_FILES && paths[file][0] ? paths[file] : NULL;
}

/* A log that misses an entry would prove nothing: better no process than that. */
static void record(char what, const char *path, int64_t position, int64_t length, const void *bytes) {
  char head[18] = {what, (char)strlen(path)};
  memcpy(head + 2, &position, sizeof position);
  memcpy(head + 10, &length, sizeof length);
  size_t size = bytes ? (size_t)length : 0;
  struct iovec parts[] = {{head, sizeof head}, {(void *)path, strlen(path)}, {(void *)bytes, size}};
  if (writev(log_file, parts, 3) != (ssize_t)(sizeof head + strlen(path) + size)) abort();
}

static int remember(int file, const char *path, int flags) {
  if (file < 0 || file >= MOST_FILES) return file;
  paths[file][0] = 0;
  if (!is_recorded(path)) return file;
  strcpy(paths[file], path);
  if (flags & O_TRUNC) record('T', path, 0, 0, NULL);
  return file;
}

static int open_and_remember(const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&one_at_a_time);
  int file = remember(real_open(path, flags, mode), path, flags);
  pthread_mutex_unlock(&one_at_a_time);
  return file;
}

static mode_t mode_in(int flags, va_list arguments) {
  int makes_a_file = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE;
  return makes_a_file ? va_arg(arguments, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_and_remember(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_and_remember(path, flags | O_LARGEFILE, mode);
}

int close(int file) {
  pthread_mutex_lock(&one_at_a_time);
  if (path_of(file)) paths[file][0] = 0;
  int result = real_close(file);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t position) {
  const char *path = path_of(file);
  if (!path) return real_pwrite(file, bytes, length, position);
  pthread_mutex_lock(&one_at_a_time);
  ssize_t written = real_pwrite(file, bytes, length, position);
  if (written > 0) record('W', path, position, written, bytes);
  pthread_mutex_unlock(&one_at_a_time);
  return written;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t position) {
  return pwrite64(file, bytes, length, position);
}

ssize_t write(int file, const void *bytes, size_t length) {
  const char *path = path_of(file);
  if (!path && (file != STDOUT_FILENO || log_file < 0)) return real_write(file, bytes, length);
  pthread_mutex_lock(&one_at_a_time);
  int64_t position = path ? lseek64(file, 0, SEEK_CUR) : 0;
  ssize_t written = real_write(file, bytes, length);
  if (written > 0) record(path ? 'W' : 'A', path ? path : "", position, written, bytes);
  pthread_mutex_unlock(&one_at_a_time);
  return written;
}

int ftruncate64(int file, off64_t length) {
  const char *path = path_of(file);
  if (!path) return real_ftruncate(file, length);
  pthread_mutex_lock(&one_at_a_time);
  int result = real_ftruncate(file, length);
  if (result == 0) record('T', path, 0, length, NULL);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

int ftruncate(int file, off_t length) {
  return ftruncate64(file, length);
}

static int flush(int (*real)(int), int file) {
  const char *path = path_of(file);
  if (!path) return real(file);
  pthread_mutex_lock(&one_at_a_time);
  int result = real(file);
  if (result == 0) record('S', path, 0, 0, NULL);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

int fsync(int file) {
  return flush(real_fsync, file);
}

int fdatasync(int file) {
  return flush(real_fdatasync, file);
}

int unlink(const char *path) {
  pthread_mutex_lock(&one_at_a_time);
  int result = real_unlink(path);
  if (result == 0 && is_recorded(path)) record('U', path, 0, 0, NULL);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}
