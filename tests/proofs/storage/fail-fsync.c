/* Preloaded into PostgreSQL by the storage proof: while the file named by STORAGE_FAILS is there, no flush succeeds. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static int fails(void) {
  const char *sign = getenv("STORAGE_FAILS");
  return sign && access(sign, F_OK) == 0;
}

typedef int (*flush)(int);

int fsync(int file) {
  if (fails()) { errno = EIO; return -1; }
  return ((flush)dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
  if (fails()) { errno = EIO; return -1; }
  return ((flush)dlsym(RTLD_NEXT, "fdatasync"))(file);
}
