import { randomUUID } from 'node:crypto';
import type { Kernel } from '../../platform/kernel.ts';
import type { ApplicantViewer } from '../../platform/viewer.ts';
import type { Governed } from '../../platform/workflow/declare.ts';
import { perform, type Act } from '../../platform/workflow/perform.ts';

/** She takes back what she raised. */
export async function withdraw<S extends Governed>(
  kernel: Kernel,
  act: Act<S>,
  viewer: ApplicantViewer,
  id: string,
): Promise<void> {
  await perform(kernel, act, { id, transition: 'withdraw', input: {}, viewer, requestId: randomUUID() });
}
