const openings = /^(我们|俺们|咱们|我|俺|咱)(那个?|的)?(村|庄|社区)?(叫做?|是)?/u;
const endings = /(村民委员会|居民委员会|村委会|居委会|村委|居委|社区|村子?)$/u;
const above = /^.*?(街道办事处|街道|乡|镇)/u;

/**
 * What a villager writes for her village, the likeliest reading first: as typed, without “我们村叫”, without the
 * township before it, without 村 or 村委会 behind it. The list of the state names the committee, she names the village.
 */
export function villageReadings(typed: string): string[] {
  const words = typed.normalize('NFKC').replaceAll(/[\s，。、,.·“”"']/g, '');
  const bare = words.replace(openings, '');
  const readings = [words, bare, bare.replace(above, '')].flatMap((one) => [
    one,
    one.replace(endings, ''),
    one.replace(endings, '').replace(endings, ''),
  ]);
  return [...new Set(readings)].filter((one) => Array.from(one).length >= 2);
}
