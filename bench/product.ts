import { configOf } from '../src/config.ts';
import { start } from '../src/server.ts';
import { wideBudgets, type Place } from './office.ts';

/** The real server as people run it, without the worker that prints papers: that runs beside it in a process of its own. */
process.on('message', (place: Place) => {
  const config = configOf({
    YUANHU_MODE: 'serve',
    PORT: '0',
    DATA_DIR: place.dataDir,
    DATABASE_URL: place.appUrl,
    DATABASE_OWNER_URL: place.ownerUrl,
    YUANHU_ROLES: 'web',
    VIEW_BUDGETS: wideBudgets,
    LOG_LEVEL: 'error',
  });
  void start(config).then(({ address }) => process.send?.({ base: address }));
});
process.on('disconnect', () => process.exit(0)); // the profile, when one is asked for, is written on the way out
