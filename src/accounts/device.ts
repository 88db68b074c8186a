import type { Origin } from '../platform/viewer.ts';

/** Where somebody signs in from: the address of the connection, what the browser calls itself in two words, and both in hashes for the audit. */
export type Door = { from: string; device: string; origin?: Origin };

const systems = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;
const browsers = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

export function deviceOf(userAgent = ''): string {
  const of = (names: readonly (readonly [RegExp, string])[]): string | undefined =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [of(systems), of(browsers)].filter(Boolean).join(' · ') || '其他设备';
}
