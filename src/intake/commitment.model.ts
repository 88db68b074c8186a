import { sha256 } from '../../law/kernel/digest.ts';

/** The words of the commitment as she reads them; what she saw is kept with her application by its text. */
export const commitmentWords = [
  '我说的、交的，都是真的。',
  '记不清的，我会说记不清；以后想起来可以补。',
  '同意机构为办这件事去核对有关情况，不用我自己跑证明。',
  '故意说假话骗取援助的，会停止援助，要补交费用，还可能罚款。',
] as const;

/** Kept with the application: which words she was shown. */
export const commitmentVersion = sha256(commitmentWords.join('\n'));
