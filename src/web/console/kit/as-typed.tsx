import type { Schemas } from '../client.ts';

/** What could not be read whole, to the letter: until somebody has asked her it is owed, by “核实她写的”; then it is history. */
export function AsTyped({ of }: { of: Schemas['PersonView']['asTyped'] }) {
  return of?.map(({ field, label, typed, isSettled }) =>
    isSettled ? (
      <p key={field} className="small quiet">
        {label}原来写的是“{typed}”，已经核实
      </p>
    ) : (
      <p key={field} className="no">
        ▲ {label}：写的是“{typed}”，请核实
      </p>
    ),
  );
}
