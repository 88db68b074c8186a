import type { HolidayNotice } from '../kernel/calendar.ts';
import { HOLIDAYS_2020 } from './2020.ts';
import { HOLIDAYS_2021 } from './2021.ts';
import { HOLIDAYS_2022 } from './2022.ts';
import { HOLIDAYS_2023 } from './2023.ts';
import { HOLIDAYS_2024 } from './2024.ts';
import { HOLIDAYS_2025 } from './2025.ts';
import { HOLIDAYS_2026 } from './2026.ts';

/** Published notices. The year after the last one is unknown, never "no holidays". */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  HOLIDAYS_2020,
  HOLIDAYS_2021,
  HOLIDAYS_2022,
  HOLIDAYS_2023,
  HOLIDAYS_2024,
  HOLIDAYS_2025,
  HOLIDAYS_2026,
];
