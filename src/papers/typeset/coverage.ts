/** Which characters a font can draw. */
export type Coverage = { readonly has: (codePoint: number) => boolean };

const TABLE_RECORDS = 12;
const CMAP = 0x636d6170;
const SEGMENTED_COVERAGE = 12;

const tableOffset = (font: DataView, tag: number): number => {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = TABLE_RECORDS + index * 16;
    if (font.getUint32(record) === tag) return font.getUint32(record + 8);
  }
  throw new Error('字体文件里没有字符映射表');
};

const segmentedSubtable = (font: DataView, cmap: number): number => {
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    if (font.getUint16(subtable) === SEGMENTED_COVERAGE) return subtable;
  }
  throw new Error('字体文件的字符映射表不是可读的格式');
};

/** Reads format 12 of the OpenType `cmap` table: sorted groups of first and last code point. */
export const readCoverage = (bytes: Uint8Array): Coverage => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const subtable = segmentedSubtable(font, tableOffset(font, CMAP));
  const groups = subtable + 16;
  const total = font.getUint32(subtable + 12);
  return {
    has: (codePoint) => {
      let low = 0;
      let high = total - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const group = groups + middle * 12;
        if (codePoint < font.getUint32(group)) high = middle - 1;
        else if (codePoint > font.getUint32(group + 4)) low = middle + 1;
        else return font.getUint32(group + 8) !== 0;
      }
      return false;
    },
  };
};
