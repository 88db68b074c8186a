import type { Schemas } from '../client.ts';

/** What could not be read whole, to the letter, until somebody has asked her: set right by “核实她写的”. */
export function AsTyped({ of }: { of: Schemas['PersonView']['asTyped'] }) {
  return of?.map(({ field, label, typed }) => (
    <p key={field} className="no">
      ▲ {label}：写的是“{typed}”，请核实
    </p>
  ));
}
