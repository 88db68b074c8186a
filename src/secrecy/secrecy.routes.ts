import type { Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { anomalyRoutes } from './anomaly.routes.ts';
import { breakGlassRoutes } from './break-glass.routes.ts';
import { decoyRoutes } from './decoy.routes.ts';
import { lifeDangerRoutes } from './life-danger.routes.ts';
import { partingRoutes } from './parting.routes.ts';
import { unsealRoutes } from './unseal.routes.ts';

/** 保密: what keeps people in danger from being found. */
export function secrecyRoutes(api: Api, kernel: Kernel): void {
  anomalyRoutes(api, kernel);
  decoyRoutes(api, kernel);
  unsealRoutes(api, kernel);
  breakGlassRoutes(api, kernel);
  lifeDangerRoutes(api, kernel);
  partingRoutes(api, kernel);
}
