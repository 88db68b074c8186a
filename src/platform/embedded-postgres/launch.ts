import path from 'node:path';
import { embeddedBinaries } from './binaries.ts';
import { launchCluster, type Cluster, type Engine } from './cluster.ts';

/** PostgreSQL 18 as it comes with the product. Text sorts by code point: the same on every machine, for ever. */
export function embeddedEngine(): Engine {
  return {
    binaries: embeddedBinaries(),
    locale: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    settings: {},
  };
}

/** Starts, or adopts, the database that lives under the product's data folder. */
export async function launchEmbedded(dataDir: string): Promise<Cluster> {
  return launchCluster(path.resolve(dataDir, 'postgres'), embeddedEngine());
}
