import { launchEmbedded } from '../../platform/embedded-postgres/launch.ts';

/** Runs `work` as the owner of the database that the environment names: a real server's, or the embedded one's. */
export async function withOwner<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { DATABASE_OWNER_URL, DATA_DIR } = process.env;
  if (DATABASE_OWNER_URL) return work(DATABASE_OWNER_URL);
  if (!DATA_DIR) throw new Error('请用 DATABASE_OWNER_URL 或 DATA_DIR 说明是哪个数据库。');
  const embedded = await launchEmbedded(DATA_DIR);
  try {
    return await work(embedded.ownerUrl);
  } finally {
    await embedded.stop();
  }
}

/** Says what went wrong in one sentence, and ends as failed. */
export function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
