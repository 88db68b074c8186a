import { expect, it } from 'vitest';
import { dayGroups, daysOf } from './console/day-groups.ts';

it('days of the same hours are one row, and come apart again as they were', () => {
  const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '08:30', to: '12:00' },
    { weekday, from: '14:30', to: '18:00' },
  ]);
  const hours = [...week, { weekday: 6, from: '09:00', to: '12:00' }];
  expect(dayGroups(hours)).toEqual([
    { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' },
    { weekdays: [1, 2, 3, 4, 5], from: '14:30', to: '18:00' },
    { weekdays: [6], from: '09:00', to: '12:00' },
  ]);
  expect(daysOf(dayGroups(hours))).toEqual(hours);
});
