import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage, type Coverage } from './coverage.ts';

const require = createRequire(import.meta.url);

/** Body, titles, labels, and the wider fallback for rare characters in names. Nothing else is loaded. */
const fontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'node-source-han-sans-sc/SourceHanSansSC-Regular.otf',
] as const;

const fallbackFile = fontFiles[3];

export type Fonts = { readonly blobs: Buffer[]; readonly coverage: Coverage };

/** The templates name the fallback last in every font list, so what it covers can always be printed. */
export const loadFonts = (): Fonts => {
  const files = fontFiles.map((file) => ({ file, bytes: readFileSync(require.resolve(file)) }));
  const primary = files.filter(({ file }) => file !== fallbackFile).map(({ bytes }) => readCoverage(bytes));
  const fallback = files.filter(({ file }) => file === fallbackFile).map(({ bytes }) => readCoverage(bytes));
  return {
    blobs: files.map(({ bytes }) => bytes),
    coverage: {
      has: (codePoint) => primary.every((font) => font.has(codePoint)) || fallback.some((font) => font.has(codePoint)),
    },
  };
};
