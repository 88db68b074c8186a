/**
 * Words that say to whoever reads along what this is about. Neutral messages, titles and addresses of the quiet door
 * contain none of them.
 */
export const triggerWords: readonly string[] = `
  法律 法援 援助 司法 法院 法庭 法官 检察 仲裁 律师 公证 调解 诉讼 起诉 应诉
  立案 开庭 判决 裁定 传票 原告 被告 证据 证人 代理 辩护 维权 投诉 举报 信访
  家暴 暴力 虐待 殴打 伤情 验伤 性侵 猥亵 强奸 跟踪 骚扰 威胁 遗弃 受害 侵害
  离婚 分居 抚养 赡养 彩礼 财产 保护令 告诫书 庇护 避难 救助 求助 帮扶 危险 安全
  妇联 妇女 未成年 儿童保护 公安 派出所 警察 报警 110 120 12348 12338 12345 民政
  欠薪 讨薪 工伤 劳动监察 案件 案号 受援 申请人 查询码 隐私
`
  .trim()
  .split(/\s+/);

/** The first trigger word of a text, read as a reader reads it: spaces and width do not hide it. */
export function triggerWordIn(text: string): string | undefined {
  const read = text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return triggerWords.find((word) => read.includes(word));
}
