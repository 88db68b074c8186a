import { afterwards } from './afterwards.ts';
import { applying } from './applying.ts';
import { asking } from './asking.ts';
import { following } from './following.ts';
import { keeping } from './keeping.ts';
import type { Journey } from './journey.ts';
import { nearby } from './places.ts';

/** Every journey of hers. What moves the clock by a month stands last. */
export const journeys: readonly Journey[] = [
  ...asking,
  ...applying,
  ...nearby,
  ...afterwards,
  ...following,
  ...keeping,
];
export { tellOfPlaces } from './places.ts';
