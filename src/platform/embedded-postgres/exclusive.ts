import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

function listen(name: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

/**
 * Runs `work` while no other process does so for the same folder.
 *
 * The lock is an abstract socket: the kernel frees it with the process that held it, even after kill -9,
 * so a lock left by the dead needs no stealing and two thieves cannot meet.
 */
export async function exclusively<T>(folder: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = statSync(folder);
  const name = `\0yuanhu-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  const until = performance.now() + patienceMs;
  let lock = await listen(name);
  while (!lock) {
    if (performance.now() > until) {
      throw new Error(`数据目录 ${folder} 正被另一个进程启动或停止，请等它完成后再试。`);
    }
    await wait(50);
    lock = await listen(name);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}
